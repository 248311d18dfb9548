import type { Page } from '@playwright/test';
import { drawNumber, key, ok } from '../support/test-hub.ts';
import { button, expect, look, signIn, test } from './centre.ts';
import { answerGuide } from './moving.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const { desk: words } = w;
const small = { width: 1366, height: 768 };

/** A desk with its counter open: the first takes passports, the third MitID and medbetjening. */
async function atDesk(page: Page, counter: '1' | '3' = '1'): Promise<void> {
  await (counter === '1' ? signIn(page, 'Anne Holm', '2580') : signIn(page, 'Kirsten Lund', '1470'));
  await button(page, fill(words.counter.open, { label: counter })).click();
  await expect(button(page, new RegExp(words.visit.callNext))).toBeVisible();
}

/** Calls the next one by the keys, and starts the visit. */
async function begin(desk: Page): Promise<void> {
  await desk.keyboard.press('F2');
  await expect(button(desk, new RegExp(`^${words.visit.start}`))).toBeVisible();
  await desk.keyboard.press('F8');
  await expect(button(desk, new RegExp(`^${words.visit.finish}`))).toBeVisible();
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
  await expect(desk.locator('.d-visit')).toContainText(fill(words.visit.atTerminal, { terminal: 'Skærm 2' }));
  await expect(button(desk, new RegExp(`^${words.visit.passOn}`))).toBeInViewport({ ratio: 1 });
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

test('an agreement that was saved is known from the start, also when the visit was finished and taken back', async ({
  centre,
}) => {
  const { label } = await drawNumber(await centre.test.screen('kiosk-1'));
  const desk = await centre.open('desk-1', { viewport: small });
  await atDesk(desk);
  await begin(desk);
  const agree = button(desk, words.visit.agree);
  await agree.click();
  await button(desk, w.assist.agreement.yes).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox', { name: w.assist.agreement.name }).fill('Inger Sørensen');
  await dialog.getByText(w.domain.contactChannel.in_person, { exact: true }).click();
  await button(desk, w.domain.topic.mitid).click();
  await button(desk, w.assist.agreement.save).click();
  await expect(dialog.getByText(w.assist.agreement.doneTitle, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: w.assist.agreement.finish, exact: true }).click();
  await expect(dialog.getByText(w.assist.strip.agreed)).toBeVisible();
  await dialog.getByText(w.domain.outcome['completed-by-staff'], { exact: true }).click();
  await button(desk, w.assist.finish.confirm).click();
  await expect(button(desk, new RegExp(words.visit.callNext))).toBeVisible();

  await desk.keyboard.press('Control+z');
  await expect(desk.locator('.d-message')).toContainText(fill(words.undo.done.serving, { label }));
  await expect(desk.locator('.d-visit').getByText(w.assist.strip.agreed)).toBeVisible();
  await expect(agree).toHaveCount(0);
  await look(desk, 'desk: an agreement is there');
  await desk.keyboard.press('F8');
  await expect(dialog.getByText(w.assist.strip.agreed)).toBeVisible();
});

test('what is suggested at the end says no more than what was seen', async ({ centre }) => {
  const kiosk = await centre.test.screen('kiosk-1');
  await drawNumber(kiosk, 'mitid-digitalpost', 'counter', 'mitid');
  const desk = await centre.open('desk-3', { viewport: small });
  const terminal = await centre.open('terminal-1');
  await atDesk(desk, '3');
  const dialog = desk.getByRole('dialog');
  const outcomes = dialog.getByRole('radiogroup', { name: w.assist.finish.outcome });
  // MitID at the counter: nobody knows who did it, so staff say it.
  await begin(desk);
  await desk.keyboard.press('F8');
  await expect(dialog.getByRole('radio', { name: w.domain.inquiryType['self-service-help'] })).toBeChecked();
  await expect(outcomes.getByRole('radio', { checked: true })).toHaveCount(0);
  await button(desk, w.assist.finish.confirm).click();
  await expect(dialog.getByText(w.assist.finish.outcomeMissing)).toBeVisible();
  await look(desk, 'desk: nothing suggested');
  await dialog.getByText(w.domain.outcome['completed-assisted'], { exact: true }).click();
  await button(desk, w.assist.finish.confirm).click();
  await expect(button(desk, new RegExp(words.visit.callNext))).toBeVisible();

  // A guide with one of its steps done is not completed.
  await drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning');
  await begin(desk);
  await button(desk, words.visit.assign).click();
  await button(desk, fill(words.assign.confirm, { terminal: 'Skærm 1' })).click();
  await answerGuide(terminal, w, async () => undefined);
  await button(terminal, w.terminal.answers.toSteps).click();
  await button(terminal, w.terminal.steps.markDone).click();
  await expect(desk.getByRole('heading', { name: w.moving.steps.doctor?.title ?? '' }).first()).toBeVisible();
  await desk.keyboard.press('F8');
  await expect(dialog.getByRole('radio', { name: w.domain.outcome['continues-at-home'] })).toBeChecked();
});

test('signing out in the middle of a visit says what can be done, and giving on warns of a queue nobody takes', async ({
  centre,
}) => {
  const { label } = await drawNumber(await centre.test.screen('kiosk-1'));
  const desk = await centre.open('desk-1', { viewport: small });
  await atDesk(desk);
  await begin(desk);
  await button(desk, words.counter.signOut).click();
  await expect(desk.locator('.d-message')).toContainText(w.hub.refusal['visit-open']);
  for (const what of [words.visit.finish, words.visit.park, words.visit.passOn])
    await expect(button(desk, new RegExp(`^${what}`))).toBeEnabled();

  await desk.keyboard.press('Shift+F9');
  const dialog = desk.getByRole('dialog');
  const service = 'Flytning og folkeregister';
  await dialog.getByRole('radio', { name: service }).click();
  const warning = dialog.getByText(fill(words.passOn.unattended.title, { service }));
  await expect(warning).toBeVisible();
  await look(desk, 'desk: nobody takes it');
  // Somebody opens a counter for it while the window is open: then there is nothing to warn of.
  await centre.test.openDesk(4, 'jonas');
  await expect(warning).toBeHidden();
  await dialog.getByRole('button', { name: words.passOn.confirm, exact: true }).click();
  await expect(desk.locator('.d-message')).toContainText(fill(words.said.passedOn, { label }));
});

test('a call that did not get through is not left standing as a lost line when the line is back', async ({
  centre,
}) => {
  const kiosk = await centre.test.screen('kiosk-1');
  await drawNumber(kiosk);
  const desk = await centre.open('desk-1', { viewport: small });
  await atDesk(desk);
  await desk.context().setOffline(true);
  await desk.keyboard.press('F2');
  const message = desk.locator('.d-message');
  // Tried again first, for as long as a restart takes. The live line may stand while commands do not get through.
  await expect(message).toContainText(words.backAgain, { timeout: 30_000 });
  await desk.context().setOffline(false);
  await desk.keyboard.press('F2');
  await expect(button(desk, new RegExp(`^${words.visit.start}`))).toBeVisible();
  await expect(message).not.toContainText(words.backAgain);
});
