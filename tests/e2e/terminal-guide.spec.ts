import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { GuideWords } from '../../domain/guide/engine.ts';
import { drawNumber, ok, root } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const guideWords = (slug: string) =>
  JSON.parse(readFileSync(join(root, 'locales', 'da', 'guides', `${slug}.json`), 'utf8')) as GuideWords;

/** Somebody does an errand by herself at the first terminal. */
async function sitDown(centre: Centre, errand: string): Promise<Page> {
  const ticket = await drawNumber(await centre.test.screen('kiosk-1'), 'folkeregister', 'self-service-here', errand);
  const seat = await centre.test.screen('terminal-1');
  ok(await seat.api.assist.enterNumber.mutate({ key: seat.key(), label: ticket.label }));
  const terminal = await centre.open('terminal-1');
  // The empty terminal has a button of the same name.
  await expect(heading(terminal, guideWords(errand).title)).toBeVisible();
  await button(terminal, w.terminal.guide.begin).click();
  return terminal;
}

test('a date is typed and sent by keys from anywhere, and only a date that can be is taken', async ({ centre }) => {
  const { questions } = guideWords('doedsfald');
  const terminal = await sitDown(centre, 'doedsfald');
  await button(terminal, questions.who?.options?.me ?? '').click();
  const asked = heading(terminal, questions.deathDate?.text ?? '');
  await expect(asked).toBeVisible();
  // Here are days to choose from, and it says so.
  await expect(terminal.getByText(w.guide.question.dateLabelOrChoose)).toBeVisible();
  await terminal.keyboard.press('Enter');
  await expect(terminal.getByText(w.guide.question.error['not-a-date'])).toBeVisible();
  await terminal.keyboard.type('3102');
  await terminal.keyboard.press('Enter');
  await expect(asked).toBeVisible();
  // On a key that was pressed with the mouse before, Enter is not that key once she types.
  await button(terminal, w.common.entry.clear).click();
  const day = new Date(Date.now() - 3 * 24 * 60 * 60_000);
  const part = (number: number) => String(number).padStart(2, '0');
  await terminal.keyboard.type(`${part(day.getDate())}${part(day.getMonth() + 1)}${day.getFullYear()}`);
  await terminal.keyboard.press('Enter');
  await expect(heading(terminal, questions.funeral?.text ?? '')).toBeVisible();
});

test('a date without days to choose from does not speak of choosing', async ({ centre }) => {
  const { questions } = guideWords('pension');
  const terminal = await sitDown(centre, 'pension');
  for (const [question, option] of [
    ['who', 'me'],
    ['plan', 'pension'],
    ['disability', 'no'],
    ['known', 'known'],
  ] as const) {
    await button(terminal, questions[question]?.options?.[option] ?? '').click();
  }
  await expect(heading(terminal, questions.pensionDate?.text ?? '')).toBeVisible();
  await expect(terminal.getByText(w.guide.question.dateLabel, { exact: true })).toBeVisible();
  await expect(terminal.locator('.k-date-quick')).toHaveCount(0);
});

test('a step that happens by itself is read, not done, and is none of those that are left', async ({ centre }) => {
  test.setTimeout(90_000);
  const { questions, steps } = guideWords('doedsfald');
  const terminal = await sitDown(centre, 'doedsfald');
  const title = terminal.getByRole('heading', { level: 1 });
  // Whatever is asked: the first answer, and today.
  while ((await title.textContent()) !== w.terminal.answers.title) {
    const now = (await title.textContent()) ?? '';
    const [id] = Object.entries(questions).find(([, { text }]) => text === now) ?? [''];
    if (id === 'deathDate') {
      await button(terminal, w.guide.question.today).click();
      await terminal.keyboard.press('Tab');
      await button(terminal, w.common.action.forward).click();
    } else await terminal.locator('.k-answer').first().click();
    await expect(title).not.toHaveText(now);
  }
  await button(terminal, w.terminal.answers.toSteps).click();
  const byItself = steps['by-itself']?.title ?? '';
  await terminal.locator('.t-side').getByRole('button', { name: byItself }).click();
  await expect(heading(terminal, byItself)).toBeVisible();
  await look(terminal, 'terminal: a step that happens by itself');
  await expect(button(terminal, w.terminal.steps.markDone)).toHaveCount(0);
  await expect(button(terminal, w.terminal.steps.skip)).toHaveCount(0);

  const listed = terminal.locator('.t-side .t-rail').getByRole('button');
  const all = (await listed.count()) - 2;
  await button(terminal, w.terminal.plan.title).click();
  await expect(terminal.getByText(fill(w.terminal.plan.left_other, { count: String(all - 1) }))).toBeVisible();
  await terminal.locator('.t-side').getByRole('button', { name: byItself }).click();
  await button(terminal, w.terminal.steps.next).click();
  await expect(heading(terminal, byItself)).toHaveCount(0);
});
