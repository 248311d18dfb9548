import type { Page } from '@playwright/test';
import { drawNumber, key, ok } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, test } from './centre.ts';
import { answerGuide } from './moving.ts';
import { fill, type Words, wordsIn } from './words.ts';

/** Types a number at an empty terminal, with its keyboard, and sends it. */
async function enter(terminal: Page, typed: string): Promise<void> {
  await terminal.keyboard.type(typed);
  await terminal.keyboard.press('Enter');
}

/** Somebody who waits for staff sits down at the first terminal by herself, in her language. */
async function sitDown(centre: Centre, language: 'da' | 'en') {
  const kiosk = await centre.test.screen('kiosk-1');
  const { ticket } = ok(
    await kiosk.api.queue.issue.mutate({
      key: key(),
      service: 'medbetjening',
      errand: 'flytning',
      way: 'assisted',
      situation: 'self',
      language,
    }),
  );
  const terminal = await centre.open('terminal-1');
  await expect(heading(terminal, wordsIn('da').terminal.welcome.title)).toBeVisible();
  await enter(terminal, ticket.label);
  await expect(heading(terminal, wordsIn(language).moving.title)).toBeVisible();
  return { ticket, terminal };
}

/** What is said of a call, above every screen: it stands over nothing that can be pressed. */
async function expectSaid(terminal: Page, words: string): Promise<void> {
  const said = terminal.locator('.t-call');
  await expect(said.getByText(words)).toBeVisible();
  const notice = await said.boundingBox();
  const below = await terminal.locator('.t-screen').boundingBox();
  expect(below?.y ?? 0).toBeGreaterThanOrEqual((notice?.y ?? 0) + (notice?.height ?? 0) - 1);
  expect((below?.y ?? 0) + (below?.height ?? 0)).toBeLessThanOrEqual(terminal.viewportSize()?.height ?? 0);
}

const called = (w: Words) => fill(w.terminal.call.title, { counter: '3' });

for (const language of ['da', 'en'] as const) {
  test(`a number called while she sits at a terminal is said there on every screen (${language})`, async ({
    centre,
  }) => {
    test.setTimeout(120_000);
    const w = wordsIn(language);
    const { ticket, terminal } = await sitDown(centre, language);
    const desk = await centre.test.openDesk(3, 'kirsten');
    const alert = terminal.locator('.t-call [role="alert"]');
    await expect(terminal.locator('.t-call')).toHaveCount(0);

    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    await expect(alert).toContainText(called(w));
    await expectSaid(terminal, w.terminal.call.leave);
    await look(terminal, 'terminal: called');
    await answerGuide(terminal, w, async (page) => expectSaid(page, called(w)));
    await expectSaid(terminal, called(w));
    await button(terminal, w.terminal.answers.toSteps).click();
    await expectSaid(terminal, called(w));
    await look(terminal, 'terminal: called at a step');
    await button(terminal, w.terminal.plan.title).click();
    await expect(heading(terminal, w.terminal.plan.title)).toBeVisible();
    await expectSaid(terminal, called(w));
    await button(terminal, w.terminal.finish.button).first().click();
    await expect(terminal.getByText(fill(w.terminal.finish.calledLead, { counter: '3' }))).toBeVisible();
    await expectSaid(terminal, called(w));
    await button(terminal, w.common.action.back).click();

    centre.later(60_000);
    ok(await desk.api.queue.recall.mutate({ key: key(), visit: ticket.visit }));
    await expect(alert).toContainText(fill(w.terminal.call.againTitle, { counter: '3' }));

    centre.later(60_000);
    ok(await desk.api.queue.noShow.mutate({ key: key(), visit: ticket.visit }));
    await expect(alert).toContainText(w.terminal.call.missed);
    await look(terminal, 'terminal: did not come');

    ok(await desk.api.queue.reactivate.mutate({ key: key(), visit: ticket.visit }));
    await expect(terminal.getByText(w.terminal.call.back)).toBeVisible();
    await look(terminal, 'terminal: back in the queue');
    await terminal.locator('.t-call').getByRole('button', { name: w.common.action.close }).click();
    await expect(terminal.locator('.t-call')).toHaveCount(0);

    // She comes: the call is over, and what she has answered is still there.
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    await expect(alert).toContainText(called(w));
    ok(await desk.api.queue.start.mutate({ key: key(), visit: ticket.visit }));
    await expect(terminal.locator('.t-call')).toHaveCount(0);
    await expect(heading(terminal, w.terminal.plan.title)).toBeVisible();
  });
}

test('a call of somebody else is not said at her terminal, and one of hers is said after she has pressed Finish', async ({
  centre,
}) => {
  const w = wordsIn('da');
  const kiosk = await centre.test.screen('kiosk-1');
  const other = await drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning');
  const { terminal, ticket } = await sitDown(centre, 'da');
  const desk = await centre.test.openDesk(3, 'kirsten');
  const first = ok(await desk.api.queue.callNext.mutate({ key: key() }));
  expect(first.visit.label).toBe(other.label);
  ok(await desk.api.queue.start.mutate({ key: key(), visit: first.visit.id }));
  await button(terminal, w.terminal.guide.begin).click();
  await expect(terminal.locator('.t-call')).toHaveCount(0);
  await expect(terminal.getByText(other.label)).toHaveCount(0);

  const next = await centre.test.openDesk(4, 'jonas');
  ok(await next.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit }));
  const said = fill(w.terminal.call.title, { counter: '4' });
  await expectSaid(terminal, said);
  await button(terminal, w.terminal.finish.button).click();
  await button(terminal, w.terminal.finish.withStaffYes).click();
  await expect(heading(terminal, w.terminal.farewell.callTitle)).toBeVisible();
  await expect(terminal.getByText(fill(w.terminal.farewell.call, { counter: '4' }))).toBeVisible();
  await look(terminal, 'terminal: goodbye of somebody called');
});

test('called while help is on its way, in the largest text: nothing tells her to stay, and the foot is whole', async ({
  centre,
}) => {
  const w = wordsIn('da');
  const { terminal, ticket } = await sitDown(centre, 'da');
  await button(terminal, w.terminal.help.ask).click();
  await expect(terminal.getByText(w.terminal.help.unheard)).toBeVisible();
  const desk = await centre.test.openDesk(3, 'kirsten');
  ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit }));
  await expectSaid(terminal, called(w));
  await expect(terminal.getByText(w.terminal.help.raisedTitle)).toBeVisible();
  await expect(terminal.getByText(w.terminal.help.raised)).toHaveCount(0);

  for (const size of ['L', 'XL']) {
    await button(terminal, new RegExp(`^${w.common.toolbar.textSize}`)).click();
    await expect(terminal.locator('html')).toHaveAttribute('data-text-size', size);
  }
  await button(terminal, w.terminal.guide.begin).click();
  const back = button(terminal, w.common.action.back);
  await expect(back).toBeVisible();
  const tools = await terminal.locator('.t-tools').boundingBox();
  const foot = await back.boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(tools?.y ?? 0);
  await look(terminal, 'terminal: called, with help on its way, in the largest text');
});
