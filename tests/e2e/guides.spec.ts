import type { Locator, Page } from '@playwright/test';
import { localDate } from '../../domain/calendar/local-time.ts';
import { type Answers, exclusiveOption, type Question, walkGuide } from '../../domain/guide/engine.ts';
import { happensByItself } from '../../domain/plan/plan.ts';
import { ok } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, test } from './centre.ts';
import { answerGuide } from './moving.ts';
import { fill, type StoryLanguage, wordsIn } from './words.ts';

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
async function sit(
  centre: Centre,
  errand: string,
  language: StoryLanguage,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const kiosk = await centre.test.screen('kiosk-1');
  const wish = { service: 'medbetjening', errand, way: 'self-service-here', situation: 'self', language } as const;
  const { ticket } = ok(await kiosk.api.queue.issue.mutate({ key: kiosk.key(), ...wish }));
  const seat = await centre.test.screen('terminal-1');
  ok(await seat.api.assist.enterNumber.mutate({ key: seat.key(), label: ticket.label }));
  return centre.open('terminal-1', { prepare });
}

/** To the largest text. */
async function enlarge(page: Page, language: StoryLanguage, press: Press) {
  for (const more of ['L', 'XL']) {
    await press(page, new RegExp(`^${wordsIn(language).common.toolbar.textSize}`));
    await expect(page.locator('html')).toHaveAttribute('data-text-size', more);
  }
}

/** Each is in the picture as it stands, whole and with nothing upon it: nobody has to scroll. */
async function expectSeen(places: Locator, many: number) {
  await expect(places).toHaveCount(many);
  const hidden = await places.evaluateAll((all) =>
    all
      .filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const corners = [top + 4, bottom - 4].flatMap((y) => [left + 4, right - 4].map((x) => [x, y] as const));
        return !corners.every(([x, y]) => one.contains(document.elementFromPoint(x, y)));
      })
      .map(({ textContent }) => textContent),
  );
  expect(hidden).toEqual([]);
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
  if (size === 'XL') await enlarge(page, language, press);
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
    const { markDone, next, toPlan } = w.terminal.steps;
    await press(page, !happensByItself(step) ? markDone : step === steps.at(-1) ? toPlan : next);
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

for (const language of ['da', 'en'] as const) {
  test(`in the largest text a date and what it is typed with are seen at once (${language})`, async ({ centre }) => {
    const w = wordsIn(language);
    const { questions } = w.moving;
    const asked = questions.moveDate?.text ?? '';
    const digits = (page: Page) =>
      page.getByRole('group', { name: w.common.entry.digits, exact: true }).getByRole('button');
    const typed = (page: Page) =>
      page.getByRole('button', { name: new RegExp(`^(${Object.values(w.common.date).slice(0, 3).join('|')})`) });
    // A day on which all four of the days many people mean are offered.
    const now = new Date();
    const day = new Date(now.getFullYear(), now.getMonth() + 1, 10, 10);

    const terminal = await sit(centre, 'flytning', language, (page) => page.clock.setFixedTime(day));
    await expect(heading(terminal, w.moving.title)).toBeVisible();
    await enlarge(terminal, language, byTouch);
    await button(terminal, w.terminal.guide.begin).click();
    for (const [question, option] of [
      ['who', 'me'],
      ['from', 'denmark'],
      ['home', 'rent'],
    ] as const) {
      await button(terminal, questions[question]?.options?.[option] ?? '').click();
    }
    await expect(heading(terminal, asked)).toBeVisible();
    await expect(button(terminal, w.guide.question.nextMonth)).toBeVisible();
    await expectSeen(digits(terminal), 12);
    await expectSeen(typed(terminal), 3);
    // What is wrong with a date takes room too, and takes none from the digits.
    await terminal.keyboard.type('31122099');
    await expect(terminal.getByRole('alert').or(terminal.locator('[aria-live=assertive]')).first()).toBeAttached();
    await expectSeen(digits(terminal), 12);
    await expectSeen(typed(terminal), 3);

    const date = localDate(now);
    const answers = `a=who:me,from:denmark,home:rent,children:none,moveDate:${date},mitid:here,extras:.none`;
    const phone = await centre.openPhone(
      `${centre.test.hub.url}/phone/plan#p=1&g=flytning&h=0123456789ab&l=${language}&d=${date}&${answers}`,
    );
    await enlarge(phone, language, byTouch);
    await button(phone, w.myPlan.answers.changeOf.replace('{{question}}', asked)).click();
    await expect(heading(phone, asked)).toBeVisible();
    await phone.evaluate(() => window.scrollTo(0, 0));
    await expectSeen(digits(phone), 12);
    await expectSeen(typed(phone), 3);
    // No word of a button is broken over lines.
    const back = await button(phone, w.common.action.back).boundingBox();
    expect(back?.width).toBeGreaterThan(back?.height ?? 0);
    await look(phone, 'phone: a date in the largest text');
  });
}

test('what is read aloud of a step says where it was read in one line, and not the list nobody has opened', async ({
  centre,
}) => {
  const w = wordsIn('da');
  const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const page = await sit(centre, 'flytning', 'da', (opened) =>
    opened.addInitScript(() => {
      const said: string[] = [];
      class Utterance {
        readonly text: string;
        onstart?: () => void;
        onend?: () => void;
        constructor(text: string) {
          this.text = text;
        }
      }
      const speechSynthesis = {
        getVoices: () => [{ lang: 'da-DK', name: 'Dansk', localService: true }],
        cancel: () => {},
        speak: (one: Utterance) => {
          said.push(one.text);
          one.onstart?.();
          one.onend?.();
        },
      };
      Object.assign(window, { said });
      Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    }),
  );
  await answerGuide(page, w);
  await button(page, w.terminal.answers.toSteps).click();
  await expect(title(page, w.moving.steps.report?.title ?? '')).toBeVisible();
  await button(page, w.common.toolbar.readAloud).click();
  const line = /^Kilder?: borger\.dk\b.* Tjekket den /;
  await expect.poll(async () => (await said(page)).some((text) => line.test(text))).toBe(true);
  const listed = fill(w.plan.source.checkedAt, { date: '' });
  expect((await said(page)).filter((text) => text.includes(`: ${listed}`))).toEqual([]);
});
