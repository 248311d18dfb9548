import type { Page } from '@playwright/test';
import { type Centre, expect, expectAccessible, expectNoOverflow, test } from './centre.ts';
import { fill, type StoryLanguage, type Words, wordsIn } from './words.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** Looks at a view the way every view must be looked at. */
async function look(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  await expectNoOverflow(page, what);
}

/** From the door to a number: she is moving, has MitID with her, and would like somebody beside her. */
async function takeNumber(kiosk: Page, w: Words, language: StoryLanguage): Promise<{ label: string; phone: string }> {
  await look(kiosk, 'kiosk: welcome');
  await button(kiosk, language === 'da' ? /Dansk/ : /English/).click();
  await look(kiosk, 'kiosk: what for');
  await button(kiosk, new RegExp(w.kiosk.groups['life-situation'].title)).click();
  await look(kiosk, 'kiosk: life situations');
  await button(kiosk, new RegExp(w.errands.errands.flytning.title)).click();
  await expect(heading(kiosk, w.errands.questions.situation.title)).toBeVisible();
  await look(kiosk, 'kiosk: question');
  await button(kiosk, w.errands.questions.situation.options.self).first().click();
  await button(kiosk, w.errands.questions.inPerson.options.none).click();
  await button(kiosk, w.errands.questions.mitid.options['with-me']).click();
  await expect(heading(kiosk, w.errands.ways['self-service-here'])).toBeVisible();
  await look(kiosk, 'kiosk: recommendation');
  await button(kiosk, new RegExp(w.errands.ways.assisted)).click();
  await button(kiosk, new RegExp(w.kiosk.way.take)).click();
  await expect(heading(kiosk, w.kiosk.ticket.title)).toBeVisible();
  await look(kiosk, 'kiosk: ticket');
  const label = /[A-Z]\s?\d{3}/.exec((await kiosk.locator('main').innerText()).replaceAll(' ', ' '))?.[0] ?? '';
  return { label: label.replaceAll(/\s/g, ''), phone: '' };
}

/** Signs somebody in by name and PIN, at a desk or in the library. */
async function signIn(page: Page, name: string, pin: string): Promise<void> {
  await button(page, name).click();
  await page.keyboard.type(pin);
}

async function openCounter(desk: Page, w: Words): Promise<void> {
  await look(desk, 'desk: sign-in');
  await signIn(desk, 'Kirsten Lund', '1470');
  await expect(heading(desk, w.desk.counter.title)).toBeVisible();
  await look(desk, 'desk: counter');
  await button(desk, fill(w.desk.counter.open, { label: '3' })).click();
  await expect(button(desk, new RegExp(w.desk.visit.callNext))).toBeVisible();
}

/** The citizen's own answers: she moves alone within Denmark to a rented home, tomorrow, with no children. */
async function answerGuide(terminal: Page, w: Words): Promise<void> {
  const { questions } = w.moving;
  await button(terminal, w.terminal.guide.begin).click();
  const pick = async (question: string, option: string) => {
    const words = questions[question];
    await expect(heading(terminal, words?.text ?? '')).toBeVisible();
    await look(terminal, `terminal: ${question}`);
    await button(terminal, words?.options?.[option] ?? '').click();
  };
  await pick('who', 'me');
  await pick('from', 'denmark');
  await pick('home', 'rent');
  await expect(heading(terminal, questions.moveDate?.text ?? '')).toBeVisible();
  await look(terminal, 'terminal: date');
  await button(terminal, w.terminal.question.tomorrow).click();
}

for (const language of ['da', 'en'] as const) {
  test(`from the door to the follow-up list (${language})`, async ({ centre }: { centre: Centre }) => {
    test.setTimeout(240_000);
    const w = wordsIn(language);
    const staff = wordsIn('da');
    const [kiosk, terminal, desk, display, library] = await Promise.all([
      centre.open('kiosk-1'),
      centre.open('terminal-1'),
      centre.open('desk-3'),
      centre.open('display-1'),
      centre.open('library-1'),
    ]);

    await openCounter(desk, staff);
    await look(desk, 'desk: nobody waits');
    await look(display, 'display: nobody called');

    const { label } = await takeNumber(kiosk, w, language);
    expect(label).toMatch(/^[A-Z]\d{3}$/);

    // The desk knows without a reload, and calls.
    await expect(desk.getByRole('row', { name: new RegExp(label) })).toBeVisible();
    await look(desk, 'desk: somebody waits');
    await button(desk, new RegExp(staff.desk.visit.callNext)).click();
    await expect(display.getByText(label).first()).toBeVisible();
    await look(display, 'display: called');
    await look(desk, 'desk: called');

    // Medbetjening: the desk seats her at a terminal, and her guide starts there by itself.
    await button(desk, new RegExp(`^${staff.desk.visit.start}`)).click();
    await button(desk, staff.desk.visit.assign).click();
    await look(desk, 'desk: choose a terminal');
    await desk.getByText('Skærm 1', { exact: true }).first().click();
    await button(desk, fill(staff.desk.assign.confirm, { terminal: 'Skærm 1' })).click();
    await expect(button(terminal, w.terminal.guide.begin)).toBeVisible();
    await look(terminal, 'terminal: guide begins');
    await answerGuide(terminal, w);
    await look(desk, 'desk: mirror');
  });
}
