import type { Page } from '@playwright/test';
import { drawNumber, key, ok } from '../support/test-hub.ts';
import { button, expect, look, signIn, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const { desk: words } = w;
const small = { width: 1366, height: 768 };

/** The desk of Anne with counter 1 open. */
async function atDesk(page: Page): Promise<void> {
  await signIn(page, 'Anne Holm', '2580');
  await button(page, fill(words.counter.open, { label: '1' })).click();
  await expect(button(page, new RegExp(words.visit.callNext))).toBeVisible();
}

test('who sits at a screen is seen there in the queue, and is not said to be gone without a question', async ({
  centre,
}) => {
  const kiosk = await centre.test.screen('kiosk-1');
  const { label } = await drawNumber(kiosk);
  const terminal = await centre.test.screen('terminal-2');
  ok(await terminal.api.assist.enterNumber.mutate({ key: key(), label }));
  const desk = await centre.open('desk-1', { viewport: small });
  await atDesk(desk);
  await expect(desk.getByRole('row', { name: new RegExp(label) })).toContainText('Skærm 2');
  await look(desk, 'desk: she waits at a screen');

  await desk.keyboard.press('F2');
  await expect(desk.getByText(fill(words.visit.atTerminal, { terminal: 'Skærm 2' }))).toBeVisible();
  const noShow = button(desk, new RegExp(`^${words.visit.noShow}`));
  await noShow.click();
  const question = desk.getByRole('alertdialog');
  await expect(question).toContainText(fill(words.absent.title, { label, terminal: 'Skærm 2' }));
  // Enter does no harm: what has focus is the way back.
  await expect(question.getByRole('button', { name: w.common.action.close, exact: true })).toBeFocused();
  await look(desk, 'desk: she sits at a screen');
  await desk.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(button(desk, new RegExp(`^${words.visit.start}`))).toBeVisible();

  await noShow.click();
  await question.getByRole('button', { name: words.visit.noShow, exact: true }).click();
  await expect(desk.locator('.d-message')).toContainText(fill(words.said.noShow, { label }));
  await expect(desk.getByRole('region', { name: words.noShows.title, exact: true })).toContainText('Skærm 2');

  // Who waits in the room is marked at once, as ever.
  const { label: other } = await drawNumber(kiosk);
  await desk.keyboard.press('F2');
  await noShow.click();
  await expect(desk.locator('.d-message')).toContainText(fill(words.said.noShow, { label: other }));
});
