import type { Page } from '@playwright/test';
import { localDate } from '../../domain/calendar/local-time.ts';
import { type Answers, exclusiveOption, type Question, walkGuide } from '../../domain/guide/engine.ts';
import { ok } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, test } from './centre.ts';
import { type StoryLanguage, wordsIn } from './words.ts';

/** How somebody presses: with a finger, or with the keys alone. */
type Press = (page: Page, name: string | RegExp) => Promise<void>;

const byTouch: Press = (page, name) => button(page, name).first().click();
const byKeys: Press = async (page, name) => {
  const target = button(page, name).first();
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 120; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
};

/** What the screen is about. */
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

/** Somebody sits down at the first terminal with an errand. Her terminal speaks the language of her number. */
async function sit(centre: Centre, errand: string, language: StoryLanguage): Promise<Page> {
  const kiosk = await centre.test.screen('kiosk-1');
  const wish = { service: 'medbetjening', errand, way: 'self-service-here', situation: 'self', language } as const;
  const { ticket } = ok(await kiosk.api.queue.issue.mutate({ key: kiosk.key(), ...wish }));
  const seat = await centre.test.screen('terminal-1');
  ok(await seat.api.assist.enterNumber.mutate({ key: seat.key(), label: ticket.label }));
  return centre.open('terminal-1');
}

/** Goes through a whole guide, from its welcome over every question and every step to the plan, and looks at each. */
async function goThrough(centre: Centre, slug: string, language: StoryLanguage, press: Press, size: 'M' | 'XL') {
  const w = wordsIn(language);
  const served = centre.test.hub.services.content.guide(slug);
  const words = served?.words[language];
  if (!served || !words) throw new Error(`no guide ${slug} in ${language}`);
  const today = localDate(new Date());
  const page = await sit(centre, slug, language);
  await expect(heading(page, words.title)).toBeVisible();
  if (size === 'XL') {
    for (const more of ['L', 'XL']) {
      await press(page, new RegExp(`^${w.common.toolbar.textSize}`));
      await expect(page.locator('html')).toHaveAttribute('data-text-size', more);
    }
  }
  await look(page, `${slug}: welcome`);
  await press(page, w.terminal.guide.begin);

  let answers: Answers = {};
  for (;;) {
    const { next } = walkGuide(served.guide, answers, today);
    if (next === null) break;
    await expect(title(page, words.questions[next.id]?.text ?? '')).toBeVisible();
    await look(page, `${slug}: ${next.id}`);
    answers = {
      ...answers,
      [next.id]: await answerOne(page, next, today, press, language, words.questions[next.id]?.options),
    };
  }
  await expect(heading(page, w.terminal.answers.title)).toBeVisible();
  await look(page, `${slug}: answers`);
  await press(page, w.terminal.answers.toSteps);
  const { steps } = walkGuide(served.guide, answers, today);
  expect(steps.length).toBeGreaterThan(2);
  for (const step of steps) {
    await expect(title(page, words.steps[step.id]?.title ?? '')).toBeVisible();
    await look(page, `${slug}: step ${step.id}`);
    await press(page, w.terminal.steps.markDone);
  }
  await expect(heading(page, w.terminal.plan.title)).toBeVisible();
  for (const step of steps) await expect(page.getByText(words.steps[step.id]?.title ?? '').first()).toBeVisible();
  await look(page, `${slug}: plan`);
}

/** Answers with the first option, several with all of them, a date with today. */
async function answerOne(
  page: Page,
  question: Question,
  today: string,
  press: Press,
  language: StoryLanguage,
  options: Readonly<Record<string, string>> = {},
): Promise<string | string[]> {
  const w = wordsIn(language);
  if (question.type === 'date') {
    await press(page, new RegExp(w.guide.question.today));
    await press(page, w.common.action.forward);
    return today;
  }
  if (question.type === 'several') {
    const chosen = question.options.filter(({ id }) => id !== exclusiveOption(question)).map(({ id }) => id);
    for (const id of chosen) await press(page, options[id] ?? '');
    await press(page, w.common.action.forward);
    return chosen;
  }
  const first = question.type === 'yesno' ? 'yes' : (question.options[0]?.id ?? '');
  await press(page, options[first] ?? '');
  return first;
}

test('a whole guide in Danish by touch, in the largest text', async ({ centre }) => {
  test.setTimeout(240_000);
  await goThrough(centre, 'doedsfald', 'da', byTouch, 'XL');
});

test('a whole guide in English with the keys alone', async ({ centre }) => {
  test.setTimeout(240_000);
  await goThrough(centre, 'doedsfald', 'en', byKeys, 'M');
});
