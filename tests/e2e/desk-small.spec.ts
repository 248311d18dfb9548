import type { Page } from '@playwright/test';
import { drawNumber, key, ok } from '../support/test-hub.ts';
import { button, type Centre, expect, look, signIn, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const { desk: words } = w;

/** The desk of Kirsten with counter 3 open, nine who wait, and one of them at the second screen, who asks for help. */
async function busyDesk(centre: Centre, viewport: { width: number; height: number }): Promise<Page> {
  const kiosk = await centre.test.screen('kiosk-1');
  const labels: string[] = [];
  for (let i = 0; i < 9; i++) labels.push((await drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning')).label);
  const desk = await centre.open('desk-3', { viewport });
  await signIn(desk, 'Kirsten Lund', '1470');
  await button(desk, fill(words.counter.open, { label: '3' })).click();
  await expect(button(desk, new RegExp(words.visit.callNext))).toBeVisible();
  const terminal = await centre.test.screen('terminal-2');
  ok(await terminal.api.assist.enterNumber.mutate({ key: key(), label: labels.at(-1) ?? '' }));
  ok(await terminal.api.assist.askHelp.mutate({ key: key() }));
  return desk;
}

/** What has focus can be seen: nothing lies over its middle. */
const focusIsFree = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return false;
    const { x, y, width, height } = at.getBoundingClientRect();
    return at.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });

test('at 200 % zoom what was said, what takes it back and who asks for help stay in sight', async ({ centre }) => {
  const desk = await busyDesk(centre, { width: 960, height: 540 });
  const undo = button(desk, new RegExp(fill(words.undo.action, { label: 'S001' })));
  const take = button(desk, fill(words.help.takeLabel, { where: 'Skærm 2' }));
  const inSight = async (said: string) => {
    await expect(desk.locator('.d-message').getByText(said)).toBeInViewport({ ratio: 1 });
    await expect(undo).toBeInViewport({ ratio: 1 });
    await expect(take).toBeInViewport({ ratio: 1 });
    await expect.poll(() => focusIsFree(desk)).toBe(true);
  };
  await expect(take).toBeInViewport({ ratio: 1 });
  await desk.keyboard.press('F2');
  await expect(button(desk, new RegExp(`^${words.visit.start}`))).toBeFocused();
  await inSight(fill(words.said.called, { label: 'S001', counter: '3' }));
  await desk.keyboard.press('F8');
  await expect(button(desk, new RegExp(`^${words.visit.finish}`))).toBeFocused();
  await inSight(fill(words.said.started, { label: 'S001' }));
  await look(desk, 'desk at 200 %: serving');
  await desk.keyboard.press('F8');
  await button(desk, w.assist.finish.confirm).click();
  await expect(button(desk, new RegExp(words.visit.callNext))).toBeFocused();
  await inSight(fill(words.said.finished, { label: 'S001' }));
});

test('beside a screen at 1366x768: finish, who asks for help and who is next are in sight', async ({ centre }) => {
  const desk = await busyDesk(centre, { width: 1366, height: 768 });
  const rows = desk.locator('.d-list tbody tr');
  await desk.keyboard.press('F2');
  await expect(button(desk, new RegExp(`^${words.visit.start}`))).toBeVisible();
  await desk.keyboard.press('F8');
  await expect(button(desk, new RegExp(`^${words.visit.finish}`))).toBeVisible();
  // She has looked at the end of the list before.
  await rows.last().scrollIntoViewIfNeeded();
  await button(desk, words.visit.assign).click();
  await button(desk, fill(words.assign.confirm, { terminal: 'Skærm 1' })).click();
  const finish = desk.locator('.d-session').getByRole('button', { name: new RegExp(`^${words.visit.finish}`) });
  await expect(finish).toHaveCount(1);
  await expect(finish).toContainText('F8');
  await expect(finish).toBeInViewport({ ratio: 1 });
  await expect(rows.first()).toBeInViewport({ ratio: 1 });
  centre.later(125_000);
  await expect(desk.locator('.d-help')).toContainText(fill(words.help.ago_other, { count: 2 }));
  const help = desk.locator('.d-help').getByRole('button');
  for (const one of await help.all()) await expect(one).toBeInViewport({ ratio: 1 });
  await look(desk, 'desk beside a screen, with help');
  await help.first().click();
  await expect(desk.locator('.d-help')).toContainText(words.help.takenByYou);
  await expect(help).toHaveCount(1);
  await expect(help).toBeInViewport({ ratio: 1 });
  await finish.click();
  await expect(desk.getByRole('dialog').getByText(w.assist.finish.outcome)).toBeVisible();
});
