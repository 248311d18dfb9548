import { readFileSync } from 'node:fs';
import { addDays } from '../../domain/calendar/date.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { drawNumber, ok } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, signIn, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da').insight;
const minute = 60_000;

/** A day at two counters, by the hub's own clock: six served (waits 5 to 30 minutes), one who did not come. */
async function day(centre: Centre): Promise<void> {
  const kiosk = await centre.test.screen('kiosk-1');
  const desk = await centre.test.openDesk(2, 'bashir');
  const callAndStart = async () => {
    const { visit } = ok(await desk.api.queue.callNext.mutate({ key: desk.key() }));
    centre.later(minute);
    return visit.id;
  };
  for (let waits = 5; waits <= 30; waits += 5) {
    await drawNumber(kiosk, waits === 30 ? 'mitid-digitalpost' : 'pas-koerekort');
    centre.later(waits * minute);
    const visit = await callAndStart();
    ok(await desk.api.queue.start.mutate({ key: desk.key(), visit }));
    centre.later(8 * minute);
    ok(
      await desk.api.queue.finish.mutate({
        key: desk.key(),
        visit,
        outcome: 'completed-by-staff',
        inquiryType: 'new-case',
      }),
    );
  }
  await drawNumber(kiosk, 'pas-koerekort');
  centre.later(2 * minute);
  ok(await desk.api.queue.noShow.mutate({ key: desk.key(), visit: await callAndStart() }));
}

test('the manager sees yesterday in figures, with what each means, and takes it home as a file', async ({ centre }) => {
  // The day is the one before the browser's own.
  const today = localDate(new Date());
  const yesterday = addDays(today, -1);
  centre.later(Date.parse(`${yesterday}T09:00:00Z`) - Date.now());
  await day(centre);
  centre.later(Date.parse(`${today}T12:00:00Z`) - centre.test.hub.services.clock());

  const page = await centre.open('insight-1', { viewport: { width: 1366, height: 768 } });
  await expect(button(page, 'Birgit Dam')).toHaveCount(0);
  await look(page, 'insight: sign-in');
  await signIn(page, 'Lone Skov', '9517');
  await expect(heading(page, w.nav.figures)).toBeVisible();
  // Today nobody has come yet.
  await page.getByRole('radio', { name: w.period.name.today }).click();
  await expect(page.getByText(w.empty.title)).toBeVisible();
  await look(page, 'insight: empty');

  await page.getByRole('radio', { name: w.period.name.yesterday }).click();
  const headlines = page.getByRole('list', { name: w.headline.label });
  await expect(headlines).toContainText(`${w.headline.visits}7`);
  await expect(headlines.getByText('15 min.', { exact: true })).toBeVisible();
  await expect(headlines.getByText('30 min.', { exact: true })).toBeVisible();
  await expect(page.getByText(w.few.legend.split('{{')[0] ?? '')).toBeVisible();
  await look(page, 'insight: yesterday');

  // What a figure means is one touch away, also with the keyboard.
  await button(page, new RegExp(`Hvad er ${w.definition.p90.title}`)).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText(w.definition.p90.text)).toBeVisible();
  await look(page, 'insight: a definition');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Another time in the tables: each service took eight minutes; one visit alone shows no time.
  await page.getByRole('radio', { name: w.measure.serve, exact: true }).click();
  const serve = { measure: w.measure.serve };
  const services = page.getByRole('table', { name: fill(w.group.serviceCaption, serve) });
  await expect(services.getByRole('row', { name: /Pas og kørekort/ })).toContainText('8,0');
  await expect(services.getByRole('row', { name: /MitID/ })).toContainText(w.few.short);
  // One member of staff worked there: her pace is not shown.
  await expect(page.getByRole('table', { name: fill(w.group.counterCaption, serve) })).toContainText(w.few.short);

  const [download] = await Promise.all([page.waitForEvent('download'), button(page, w.action.csv).click()]);
  expect(download.suggestedFilename()).toBe(`koeen-i-tal_${yesterday}_${yesterday}.csv`);
  const [header, ...lines] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(header).toMatch(/^\uFEFFDato;Time;Ydelser;Vej;Aftalt tid;Besøget;Tider er målt;/);
  expect(lines).toHaveLength(7);
  expect(lines.every((line) => line.startsWith(yesterday))).toBe(true);
  expect(lines.join()).not.toMatch(/Bashir|skranke-|P0\d\d/);

  await page.getByRole('radio', { name: w.period.name.own }).click();
  await look(page, 'insight: own dates');

  await button(page, w.nav.check).click();
  await expect(heading(page, w.check.title)).toBeVisible();
  await expect(page.getByText(w.check.badge.unsure).first()).toBeVisible();
  await look(page, 'insight: self-check');

  await button(page, w.signOut).click();
  await expect(button(page, 'Lone Skov')).toBeVisible();
  await expect(page.getByText(w.check.title)).toHaveCount(0);
});
