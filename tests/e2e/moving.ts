import type { Page } from '@playwright/test';
import { button, expect, heading } from './centre.ts';
import type { Words } from './words.ts';

/** The citizen's own answers: she moves alone within Denmark to a rented home, tomorrow, and has her MitID with her. */
export async function answerGuide(
  terminal: Page,
  w: Words,
  look: (page: Page, what: string) => Promise<void> = async () => {},
): Promise<void> {
  const { questions } = w.moving;
  const optionOf = (question: string, option: string) => questions[question]?.options?.[option] ?? '';
  const arrive = async (question: string) => {
    await expect(heading(terminal, questions[question]?.text ?? '')).toBeVisible();
    await look(terminal, `terminal: ${question}`);
  };
  // The empty terminal has a button of the same name.
  await expect(heading(terminal, w.moving.title)).toBeVisible();
  await button(terminal, w.terminal.guide.begin).click();
  for (const [question, option] of [
    ['who', 'me'],
    ['from', 'denmark'],
    ['home', 'rent'],
  ] as const) {
    await arrive(question);
    await button(terminal, optionOf(question, option)).click();
  }
  await arrive('moveDate');
  await button(terminal, new RegExp(w.guide.question.tomorrow)).click();
  await button(terminal, w.common.action.forward).click();
  for (;;) {
    const next = (await terminal.getByRole('heading', { level: 1 }).textContent()) ?? '';
    if (next === questions.children?.text) await button(terminal, optionOf('children', 'none')).click();
    else if (next === questions.mitid?.text) await button(terminal, optionOf('mitid', 'here')).click();
    else if (next === questions.extras?.text) {
      await button(terminal, optionOf('extras', 'none')).click();
      await button(terminal, w.common.action.forward).click();
    } else break;
    await expect(terminal.getByRole('heading', { level: 1 })).not.toHaveText(next);
  }
}
