import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse, stringify } from 'yaml';
import { addDays } from '../../domain/calendar/date.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { demoCentre, drawNumber, key, ok, type TestHub } from '../support/test-hub.ts';
import { button, expect, expectNoOverflow, look, signIn, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const { desk: words, house } = w;
const small = { width: 1366, height: 768 };

/** Thirty wait: ten for each of three services. Gives the numbers in the order they were drawn. */
async function thirtyWait(centre: TestHub): Promise<string[]> {
  const kiosk = await centre.screen('kiosk-1');
  const labels: string[] = [];
  for (let i = 0; i < 30; i++) {
    const ticket = await (i % 3 === 0
      ? drawNumber(kiosk)
      : i % 3 === 1
        ? drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning')
        : drawNumber(kiosk, 'mitid-digitalpost', 'counter', 'mitid'));
    labels.push(ticket.label);
  }
  return labels;
}

/** The desk of Anne with counter 1 open. */
async function atDesk(page: Page): Promise<void> {
  await signIn(page, 'Anne Holm', '2580');
  await button(page, fill(words.counter.open, { label: '1' })).click();
  await expect(button(page, new RegExp(words.visit.callNext))).toBeVisible();
}

/** A button of the window over the page. */
const inWindow = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const said = (page: Page, text: string) => expect(page.locator('.d-message')).toContainText(text);
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, label: string) => page.getByRole('row', { name: new RegExp(label) });
const choose = async (page: Page, name: string) => page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
const serving = (page: Page) => expect(button(page, new RegExp(`^${words.visit.finish}`))).toBeVisible();
const free = (page: Page) => expect(button(page, new RegExp(words.visit.callNext))).toBeVisible();

test('a clerk parks, gives on, takes back and brings back, by keys, with thirty waiting', async ({ centre }) => {
  test.setTimeout(180_000);
  await thirtyWait(centre.test);
  const colleague = await centre.test.openDesk(2, 'bashir');
  const desk = await centre.open('desk-1', { viewport: small });
  await atDesk(desk);
  await look(desk, 'queue day: thirty wait');

  // Parked: the counter is free, and she is on the list with who parked her.
  await desk.keyboard.press('F2');
  await said(desk, fill(words.said.called, { label: 'P001', counter: '1' }));
  await look(desk, 'queue day: called');
  await desk.keyboard.press('F8');
  await serving(desk);
  await look(desk, 'queue day: serving');
  await desk.keyboard.press('Shift+F8');
  await free(desk);
  const parked = panel(desk, words.parked.title);
  await expect(parked).toContainText('P001');
  await expect(parked).toContainText(fill(words.parked.by, { label: '1', since: words.wait.underOne }));

  // Taken back with the keys, and told what came of it.
  await desk.keyboard.press('Control+z');
  await serving(desk);
  await said(desk, fill(words.undo.done.serving, { label: 'P001' }));
  await desk.keyboard.press('Shift+F8');
  await free(desk);

  // With another visitor at the counter it cannot be: said kindly, and possible once she has gone on.
  const undo = button(desk, new RegExp(fill(words.undo.action, { label: 'P001' })));
  await expect(undo).toBeVisible();
  const taken = await centre.test.hub.services.db
    .selectFrom('visit')
    .select('id')
    .where('number', '=', 2)
    .where('series', '=', 'P')
    .executeTakeFirstOrThrow();
  const anne = await centre.test.screen('desk-1');
  await anne.signIn('anne');
  ok(await anne.api.queue.callVisit.mutate({ key: key(), visit: taken.id }));
  await expect(button(desk, new RegExp(`^${words.visit.start}`))).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText(w.hub.refusal['counter-busy'])).toBeVisible();
  await button(desk, words.visit.putBack).click();
  await look(desk, 'queue day: places');
  await choose(desk, words.place.last);
  await said(desk, fill(words.said.putBack, { label: 'P002' }));
  await free(desk);
  await expect(desk.getByRole('row').last()).toContainText('P002');

  // In again, and on to a colleague who is here. She keeps number and place.
  await button(desk, fill(words.parked.takeLabel, { label: 'P001' })).click();
  await serving(desk);
  await desk.keyboard.press('Shift+F9');
  await desk.getByRole('radio', { name: words.passOn.staff }).click();
  await desk.getByRole('radio', { name: 'Bashir Karimi' }).click();
  await look(desk, 'queue day: give on');
  await inWindow(desk, words.passOn.confirm).click();
  await free(desk);
  await expect(row(desk, 'P001')).toContainText(fill(words.badge.toStaff, { name: 'Bashir Karimi' }));
  await expect(desk.getByRole('row').nth(1)).toContainText('P001');
  await button(desk, new RegExp(fill(words.undo.action, { label: 'P001' }))).click();
  await serving(desk);

  // To a queue she takes herself she would come straight back: told before, with who else is there for it.
  await desk.keyboard.press('Shift+F9');
  const talk = 'Tal med en medarbejder';
  await desk.getByRole('radio', { name: talk }).click();
  await expect(desk.getByText(fill(words.passOn.back.title, { service: talk }))).toBeVisible();
  await expect(inWindow(desk, words.passOn.anyway)).toBeVisible();
  await look(desk, 'queue day: she would come back');
  await inWindow(desk, fill(words.passOn.back.toStaff, { name: 'Bashir Karimi', label: '2' })).click();
  await free(desk);
  await expect(row(desk, 'P001')).toContainText(fill(words.badge.toStaff, { name: 'Bashir Karimi' }));
  // What she was called for before is not held against her in the new wait.
  await expect(row(desk, 'P001')).not.toContainText(/Kaldt \d/);
  await button(desk, new RegExp(fill(words.undo.action, { label: 'P001' }))).click();
  await serving(desk);

  // One more errand of the same visitor, then finished with four passports.
  await button(desk, words.visit.nextErrand).click();
  await desk.getByRole('searchbox').fill('mitid');
  await desk.keyboard.press('Enter');
  await look(desk, 'queue day: next errand');
  await inWindow(desk, words.nextErrand.confirm).click();
  await said(desk, fill(words.said.nextErrand, { label: 'P001' }));
  await desk.keyboard.press('F8');
  const more = fill(w.assist.finish.more, { service: 'Pas og kørekort' });
  for (let times = 1; times < 4; times++) await button(desk, more).click();
  await look(desk, 'queue day: finish');
  // Who did it with MitID the desk cannot know: she says it.
  await desk.getByRole('dialog').getByText(w.domain.outcome['completed-by-staff'], { exact: true }).click();
  await button(desk, w.assist.finish.confirm).click();
  await free(desk);
  const { db } = centre.test.hub.services;
  const done = await db.selectFrom('service_done').select(['service_id', 'quantity']).orderBy('service_id').execute();
  expect(done).toEqual([
    { service_id: 'mitid-digitalpost', quantity: 1 },
    { service_id: 'pas-koerekort', quantity: 4 },
  ]);

  // Did not come, and back after the next one.
  await desk.keyboard.press('F2');
  await button(desk, new RegExp(`^${words.visit.noShow}`)).click();
  await free(desk);
  const absent = panel(desk, words.noShows.title);
  const label = (await absent.locator('bdi').innerText()).trim();
  await button(desk, fill(words.noShows.bringBackLabel, { label })).click();
  await choose(desk, words.place['after-next']);
  await said(desk, fill(words.said.reactivated, { label }));
  await expect(row(desk, label)).toBeVisible();

  // Off the list, and on it again.
  await button(desk, fill(words.queue.moreLabel, { label })).click();
  await choose(desk, words.queue.mistake);
  await said(desk, fill(words.queue.wasMistake, { label }));
  await expect(row(desk, label)).toHaveCount(0);
  await desk.keyboard.press('Control+z');
  await expect(row(desk, label)).toBeVisible();

  // A colleague's visit that is stuck is ended after a question.
  const { visit: stuck } = ok(await colleague.api.queue.callNext.mutate({ key: key() }));
  await button(desk, fill(house.counters.more, { label: stuck.label, counter: '2' })).click();
  await choose(desk, house.stuck.end);
  await look(desk, 'queue day: end a stuck visit');
  await button(desk, house.stuck.confirm).click();
  await said(desk, fill(words.said.endedStuck, { label: stuck.label }));
  await expectNoOverflow(desk, 'queue day: at the end');
});

test('a clerk sees the house, stops numbers, writes on the wall, calls a colleague and has a break', async ({
  centre,
}) => {
  test.setTimeout(180_000);
  await thirtyWait(centre.test);
  const colleague = await centre.test.openDesk(2, 'bashir');
  const desk = await centre.open('desk-1', { viewport: small });
  const kiosk = await centre.open('kiosk-1');
  await atDesk(desk);
  await expect(panel(desk, house.strip.title)).toContainText(house.strip.level.crowded);

  await button(desk, words.queue.rule).click();
  await expect(desk.getByRole('dialog')).toContainText(w.queueRule.rule['first-come']);
  await look(desk, 'queue day: the rule');
  await desk.keyboard.press('Escape');

  // Numbers are stopped with a reason, and the kiosk says it before she takes one.
  await button(desk, house.pause.action).click();
  await inWindow(desk, house.pause.confirm).click();
  await expect(desk.getByText(house.pause.missing)).toBeVisible();
  await desk.getByRole('radio', { name: house.pause.reason['too-many'] }).click();
  await look(desk, 'queue day: stop numbers');
  await inWindow(desk, house.pause.confirm).click();
  await said(desk, fill(house.pause.said, { what: house.pause.all }));
  const closed = w.kiosk.closed['queue-paused'];
  await expect(kiosk.getByText(closed.text['too-many'])).toBeVisible();
  await expect(kiosk.getByText(wordsIn('en').kiosk.closed['queue-paused'].text['too-many'])).toBeVisible();
  await look(kiosk, 'kiosk: no numbers at all');
  await button(kiosk, w.kiosk.talk).click();
  await expect(kiosk.getByText(closed.title)).toBeVisible();
  await expect(button(kiosk, new RegExp(w.kiosk.way.take))).toHaveCount(0);
  await look(desk, 'queue day: numbers stopped');
  await button(desk, fill(house.pause.liftLabel, { what: house.pause.all })).click();
  await expect(button(kiosk, new RegExp(w.kiosk.way.take))).toBeVisible();

  // Refused after the touch: no event has told the kiosk of this pause.
  await centre.test.hub.services.db
    .insertInto('queue_pause')
    .values({
      id: 'unheard',
      service_id: 'personlig-betjening',
      day: localDate(new Date()),
      reason: 'meeting',
      staff_id: 'anne',
      started_at: Date.now(),
      ended_at: null,
    })
    .execute();
  await button(kiosk, new RegExp(w.kiosk.way.take)).click();
  await expect(kiosk.getByText(closed.text.meeting)).toBeVisible();
  await look(kiosk, 'kiosk: refused after the touch');

  // A message on the wall: what is somebody's is refused, what is everybody's stands.
  await button(desk, house.wall.action).click();
  const text = desk.getByRole('textbox', { name: house.wall.da });
  await text.fill('Inger 010170-1234 bedes komme');
  await inWindow(desk, house.wall.confirm).click();
  await expect(desk.getByText(w.hub.refusal['message-personal'])).toBeVisible();
  await look(desk, 'queue day: a message refused');
  // What is pasted and too long is never cut in the middle of a word: it is told, and does not go on the wall.
  const long =
    'Kaffeautomaten ved indgangen er gået i stykker. Der er kaffe på biblioteket i stueetagen hele dagen, gratis for dem, der venter';
  await text.fill(long);
  await expect(text).toHaveValue(long);
  await expect(desk.getByText(fill(house.wall.over_other, { count: String(long.length - 120) }))).toBeVisible();
  await inWindow(desk, house.wall.confirm).click();
  await expect(desk.getByText(w.hub.refusal['message-too-long'])).toBeVisible();
  await look(desk, 'queue day: a message too long');
  await text.fill('Vi lukker kl. 13 i dag');
  await text.press('Enter');
  await said(desk, house.wall.said);
  expect(await colleague.api.house.messages.query()).toMatchObject([{ da: 'Vi lukker kl. 13 i dag', en: null }]);
  await button(desk, house.wall.action).click();
  await look(desk, 'queue day: messages');
  await button(desk, fill(house.wall.removeLabel, { text: 'Vi lukker kl. 13 i dag' })).click();
  await expect(desk.getByText(house.wall.none)).toBeVisible();
  await desk.keyboard.press('Escape');

  // A colleague calls, and somebody comes.
  const { call } = ok(await colleague.api.house.callColleague.mutate({ key: key(), staff: 'anne', why: 'unrest' }));
  const take = button(desk, fill(house.call.takeLabel, { name: 'Bashir Karimi' }));
  await expect(take).toBeVisible();
  await look(desk, 'queue day: a colleague calls');
  await take.click();
  await expect(desk.getByText(house.call.youCome, { exact: true })).toBeVisible();
  expect((await colleague.api.queue.overview.query()).calls).toMatchObject([{ id: call, takenByName: 'Anne Holm' }]);
  await button(desk, fill(house.call.endLabel, { name: 'Bashir Karimi' })).click();
  await button(desk, house.call.action).click();
  await look(desk, 'queue day: call a colleague');
  await inWindow(desk, house.call.confirm).click();
  await expect(desk.getByText(house.call.wait)).toBeVisible();

  // A break is seen on other desks, and the next call ends it.
  const mine = (presence: string) => button(desk, fill(house.presence.label, { label: '1', presence }));
  await mine(house.presence.open).click();
  await choose(desk, house.presence.break);
  await expect(desk.getByText(words.visit.presence.break)).toBeVisible();
  await look(desk, 'queue day: a break');
  expect((await colleague.api.queue.overview.query()).counters).toContainEqual(
    expect.objectContaining({ counter: 'skranke-1', presence: 'break' }),
  );
  await button(desk, words.visit.back).click();
  await expect(mine(house.presence.open)).toBeVisible();
});

test('her phone says that she is on hold, given on and called again, and takes her number back', async ({ centre }) => {
  const kiosk = await centre.test.screen('kiosk-1');
  const desk = await centre.test.openDesk(1, 'anne');
  const colleague = await centre.test.openDesk(2, 'bashir');
  const ticket = await drawNumber(kiosk);
  const { view, giveUp } = w.phone;
  const phone = await centre.openPhone(`${centre.test.hub.url}/phone#t=${ticket.phone}`);
  const titled = (title: string) => expect(phone.getByRole('heading', { name: title, exact: true })).toBeVisible();
  const of = { visit: ticket.visit };
  await titled(view.waiting.title);
  await look(phone, 'phone: waiting, may give up');
  ok(await desk.api.queue.callVisit.mutate({ key: key(), ...of }));
  await titled(view.called.title);
  await expect(button(phone, giveUp.action)).toHaveCount(0);
  centre.later(10_000);
  ok(await desk.api.queue.recall.mutate({ key: key(), ...of }));
  await titled(view['called-again'].title);
  await look(phone, 'phone: called again');
  ok(await desk.api.queue.start.mutate({ key: key(), ...of }));
  ok(await desk.api.queue.hold.mutate({ key: key(), ...of }));
  await titled(view.parked.title);
  await look(phone, 'phone: on hold');
  const to = { service: 'pas-koerekort', counter: 'skranke-2', staff: null };
  ok(await desk.api.queue.transfer.mutate({ key: key(), ...of, ...to }));
  await titled(view['passed-on'].title);
  await expect(phone.getByText(fill(view['passed-on'].textTo, { counter: '2' }))).toBeVisible();
  await look(phone, 'phone: given on');

  // Asked once; "no" keeps it.
  await button(phone, giveUp.action).click();
  await look(phone, 'phone: give up?');
  await button(phone, giveUp.no).click();
  expect((await colleague.api.queue.overview.query()).waiting).toHaveLength(1);
  await button(phone, giveUp.action).click();
  await button(phone, giveUp.yes).click();
  await titled(view['given-up'].title);
  await look(phone, 'phone: given up');
  expect((await colleague.api.queue.overview.query()).waiting).toEqual([]);
});

test('the kiosk tells how long it was used before the number', async ({ centre }) => {
  const kiosk = await centre.open('kiosk-1');
  await button(kiosk, w.kiosk.talk).click();
  await button(kiosk, new RegExp(w.kiosk.way.take)).click();
  await expect(kiosk.getByRole('heading', { name: w.kiosk.ticket.title })).toBeVisible();
  const { db } = centre.test.hub.services;
  const { prep_ms } = await db.selectFrom('visit').select('prep_ms').executeTakeFirstOrThrow();
  expect(prep_ms).toBeGreaterThan(0);
  expect(prep_ms).toBeLessThan(120_000);
});

/** A centre that is closed all day today and opens at ten tomorrow. */
const shut = join(tmpdir(), `sidemand-shut-${process.pid}.yaml`);

test.describe('closed today', () => {
  test.beforeAll(() => {
    const setup = parse(readFileSync(demoCentre, 'utf8')) as Record<string, unknown>;
    const today = localDate(new Date());
    setup.openingHours = {
      week: [],
      exceptions: [{ date: today }, { date: addDays(today, 1), from: '10:00', to: '15:00' }],
    };
    writeFileSync(shut, stringify(setup));
  });
  test.afterAll(() => rmSync(shut, { force: true }));
  test.use({ centreFile: shut });

  test('the kiosk says when it opens before anything is chosen, and still helps; also in the largest letters', async ({
    centre,
  }) => {
    const kiosk = await centre.open('kiosk-1');
    for (const [language, words] of [
      ['da', w.kiosk.closed],
      ['en', wordsIn('en').kiosk.closed],
    ] as const) {
      const said = kiosk.locator(`div[lang="${language}"]`).filter({ hasText: words['closed-today'].title });
      await expect(said).toContainText(language === 'da' ? 'kl. 10.00' : 'at 10:00');
      await expect(said).toContainText(words.do.home);
    }
    const day = new Intl.DateTimeFormat('da', { weekday: 'long', timeZone: 'Europe/Copenhagen' });
    await expect(kiosk.getByText(day.format(Date.now() + 24 * 60 * 60_000))).toBeVisible();
    await look(kiosk, 'kiosk: closed today');
    const larger = button(kiosk, new RegExp(`^${w.common.toolbar.textSize}`));
    await larger.click();
    await larger.click();
    await expect(kiosk.locator('html')).toHaveAttribute('data-text-size', 'XL');
    await look(kiosk, 'kiosk: closed today, largest letters');
    await button(kiosk, /^Dansk/).click();
    await button(kiosk, new RegExp(`^${w.kiosk.groups['life-situation'].title}`)).click();
    const moving = button(kiosk, new RegExp(`^${w.errands.errands.flytning.title}`));
    while (!(await moving.isVisible())) await button(kiosk, w.kiosk.list.next).click();
    await moving.click();
    const { questions } = w.errands;
    for (const option of [
      questions.situation.options.self,
      questions.inPerson.options.none,
      questions.mitid.options['with-me'],
    ])
      await button(kiosk, option).click();
    await expect(kiosk.getByText(w.kiosk.closed['closed-today'].title)).toBeVisible();
    await expect(button(kiosk, new RegExp(w.kiosk.way.take))).toHaveCount(0);
    await look(kiosk, 'kiosk: a way while closed, largest letters');
    // What can be done at home is as it was.
    await button(kiosk, w.kiosk.way.showOthers).click();
    await look(kiosk, 'kiosk: other ways while closed');
    await button(kiosk, new RegExp(`^${w.errands.ways['at-home']}`)).click();
    await expect(kiosk.getByRole('heading', { name: w.errands.ways['at-home'] })).toBeVisible();
    await expect(kiosk.getByText(w.kiosk.closed['closed-today'].title)).toHaveCount(0);
  });
});
