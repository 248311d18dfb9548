import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { hostOf } from '../../domain/plan/plan.ts';
import { formatDay, formatDayOfYear } from '../../renderer/shared/i18n/format.ts';
import { FakePrinter } from '../support/fake-printer.ts';
import { type Slip, textOf } from '../support/printer/paper.ts';
import { printerAt, quick } from '../support/slips.ts';
import { drawNumber } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, signIn, spaced, test } from './centre.ts';
import { answerGuide } from './moving.ts';
import { fill, type Words, wordsIn } from './words.ts';

/** What a telephone reads off a code on the screen. */
async function scan(code: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
}

async function saved(page: Page, press: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, press.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** From an empty terminal to her plan. */
async function toPlan(centre: Centre, w: Words): Promise<Page> {
  const ticket = await drawNumber(await centre.test.screen('kiosk-1'), 'medbetjening', 'self-service-here', 'flytning');
  const terminal = await centre.open('terminal-1');
  await heading(terminal, wordsIn('da').terminal.welcome.title).waitFor();
  if (w.common.action.back !== wordsIn('da').common.action.back) {
    await button(terminal, 'English').click();
  }
  await terminal.keyboard.type(ticket.label);
  await terminal.keyboard.press('Enter');
  await answerGuide(terminal, w);
  await expect(heading(terminal, w.terminal.answers.title)).toBeVisible();
  await button(terminal, w.terminal.answers.toSteps).click();
  await terminal.getByRole('navigation').getByRole('button', { name: w.terminal.plan.title }).click();
  await expect(heading(terminal, w.terminal.plan.title)).toBeVisible();
  return terminal;
}

const tomorrow = () =>
  new Date(Date.now() + 24 * 60 * 60_000).toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' });

for (const language of ['da', 'en'] as const) {
  test(`her plan goes from the terminal to her phone, calendar and papers (${language})`, async ({ centre }) => {
    test.setTimeout(180_000);
    const w = wordsIn(language);
    const terminal = await toPlan(centre, w);
    await look(terminal, 'terminal: plan');
    const address = await scan(terminal.getByRole('img', { name: w.terminal.plan.phoneCode }));
    expect(address).toMatch(
      new RegExp(`^${centre.test.hub.url}/phone/plan#p=1&g=flytning&h=[0-9a-f]{12}&l=${language}&d=`),
    );

    const phone = await centre.openPhone(address);
    const asked: string[] = [];
    phone.on('request', (request) => asked.push(request.url()));
    await expect(heading(phone, fill(w.myPlan.title, { guide: w.moving.title }))).toBeVisible();
    await look(phone, 'phone: plan');
    const report = phone.getByRole('article', { name: w.moving.steps.report?.title ?? '' });
    await expect(report.getByRole('link', { name: fill(w.myPlan.step.open, { host: 'borger.dk' }) })).toHaveAttribute(
      'href',
      /^https:\/\/www\.borger\.dk\/handlingsside\?selfserviceId=/,
    );

    // Where it was read is one line, high enough for a finger; opened it names every source.
    await report.getByText(w.myPlan.step.more).click();
    const steps = centre.test.hub.services.content.guide('flytning')?.guide.steps ?? [];
    const [first = '', ...rest] = steps.find(({ id }) => id === 'report')?.sources.map(({ url }) => hostOf(url)) ?? [];
    const other = report.locator('.p-sources li', { hasText: rest.find((host) => host !== first) ?? '' });
    const sources = report.locator('summary').filter({ hasText: w.plan.source.checked.split('{{')[0] ?? '' });
    await expect(sources).toContainText('borger.dk');
    expect((await sources.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(other).not.toBeVisible();
    await sources.click();
    await expect(other).toBeVisible();

    // One answer is changed: the other answers stay, and the dates follow.
    const { moveDate } = w.moving.questions;
    await button(phone, fill(w.myPlan.answers.changeOf, { question: moveDate?.text ?? '' })).click();
    await expect(heading(phone, moveDate?.text ?? '')).toBeVisible();
    await look(phone, 'phone: question');
    await button(phone, new RegExp(w.guide.question.inTwoWeeks)).click();
    await button(phone, w.common.action.forward).click();
    await expect(heading(phone, fill(w.myPlan.title, { guide: w.moving.title }))).toBeVisible();
    const latest = new Date(Date.parse(tomorrow()) + (13 + 5) * 24 * 60 * 60_000).toISOString().slice(0, 10);
    await expect(report.getByText(formatDay(latest, language))).toBeVisible();
    await expect(phone.getByText(w.moving.questions.home?.options?.rent ?? '', { exact: true })).toBeVisible();

    // In the other language it is the same plan.
    const others = wordsIn(language === 'da' ? 'en' : 'da');
    const choose = async (from: Words, to: Words, name: string) => {
      await button(phone, from.common.toolbar.language).click();
      await button(phone, name).click();
      await expect(heading(phone, fill(to.myPlan.title, { guide: to.moving.title }))).toBeVisible();
    };
    await choose(w, others, language === 'da' ? 'English' : 'Dansk');
    await expect(phone.getByText(formatDay(latest, language === 'da' ? 'en' : 'da')).first()).toBeVisible();
    await choose(others, w, language === 'da' ? 'Dansk' : 'English');

    // After a reload it is the same plan; done is done.
    await button(phone, `${w.myPlan.step.markDone}: ${w.moving.steps.doctor?.title}`).click();
    await expect(phone.getByText(w.plan.done, { exact: true })).toHaveCount(1);
    await phone.reload();
    await expect(report.getByText(formatDay(latest, language))).toBeVisible();
    await expect(phone.getByText(w.plan.done, { exact: true })).toHaveCount(1);

    const calendar = await saved(phone, button(phone, w.myPlan.take.calendar));
    expect(calendar.name).toBe(w.myPlan.take.calendarFile);
    const events = new ICAL.Component(ICAL.parse(calendar.bytes.toString())).getAllSubcomponents('vevent');
    const days = events
      .map((event) => new ICAL.Event(event))
      .map((event) => [event.summary, event.startDate.toString()]);
    expect(days).toContainEqual([
      fill(w.plan.calendar.latest, {
        day: formatDayOfYear(latest, language),
        step: w.moving.steps.report?.title ?? '',
      }),
      latest,
    ]);
    for (const [press, least] of [
      [w.myPlan.take.pdf, 10_000],
      [w.myPlan.take.pdfLarge, 10_000],
    ] as const) {
      const { name, bytes } = await saved(phone, button(phone, press));
      expect(name).toBe(w.plan.paper.file);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeGreaterThan(least);
    }
    await expect(phone.getByText(w.myPlan.take.saved)).toBeVisible();
    await look(phone, 'phone: plan saved');

    // No answer has gone to the hub in an address, and nothing of it is kept on the phone.
    expect(asked.filter((url) => /moveDate|rent/.test(url))).toEqual([]);
    expect(await phone.evaluate(() => [Object.keys(localStorage), Object.values(sessionStorage)])).toEqual([[], []]);
  });
}

test('a plan that the guide has left behind says so; a link that is none says what to do', async ({ centre }) => {
  const w = wordsIn('da');
  const at = (fragment: string) => centre.openPhone(`${centre.test.hub.url}/phone/plan#${fragment}`);
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' });
  const answers = `a=who:me,from:denmark,home:rent,children:none,moveDate:${tomorrow()},mitid:here`;
  const old = await at(`p=1&g=flytning&h=0123456789ab&l=da&d=${today}&${answers}`);
  await expect(old.getByText(w.myPlan.changed.title)).toBeVisible();
  // The plan lacks an answer of today's guide: it is asked for, and then the plan is whole.
  await expect(old.getByText(w.myPlan.unanswered.title)).toBeVisible();
  await look(old, 'phone: guide changed');
  await button(old, w.myPlan.unanswered.answer).click();
  await button(old, w.moving.questions.extras?.options?.none ?? '').click();
  await button(old, w.common.action.forward).click();
  await expect(button(old, w.myPlan.take.pdf)).toBeVisible();
  await expect(old.getByText(w.myPlan.changed.title)).toHaveCount(0);

  // Without a line the plan is not lost, and comes when there is one.
  await old.route('**/api/**', (route) => route.abort());
  await old.reload();
  await expect(heading(old, w.myPlan.away.title)).toBeVisible();
  await look(old, 'phone: no line');
  await old.unroute('**/api/**');
  await button(old, w.myPlan.away.again).click();
  await expect(button(old, w.myPlan.take.pdf)).toBeVisible();

  for (const [fragment, words] of [
    ['', w.myPlan.bad],
    ['p=1&g=flytning', w.myPlan.bad],
    ['p=2&g=flytning', w.myPlan.newer],
    [`p=1&g=no-such&h=0123456789ab&l=da&d=${today}`, w.myPlan.gone],
  ] as const) {
    const page = await at(fragment);
    await expect(heading(page, words.title)).toBeVisible();
    await look(page, `phone: ${words.title}`);
  }
});

test('staff get the plan as a file at the desk while she sits at the terminal', async ({ centre }) => {
  test.setTimeout(120_000);
  const w = wordsIn('da');
  const desk = await centre.open('desk-3');
  await signIn(desk, 'Kirsten Lund', '1470');
  await button(desk, fill(w.desk.counter.open, { label: '3' })).click();
  const kiosk = await centre.test.screen('kiosk-1');
  const ticket = await drawNumber(kiosk, 'folkeregister', 'assisted', 'flytning');
  await button(desk, new RegExp(w.desk.visit.callNext)).click();
  await expect(desk.getByText(spaced(ticket.label)).first()).toBeVisible();
  await button(desk, new RegExp(`^${w.desk.visit.start}`)).click();
  await button(desk, w.desk.visit.assign).click();
  await button(desk, fill(w.desk.assign.confirm, { terminal: 'Skærm 1' })).click();
  const terminal = await centre.open('terminal-1');
  await answerGuide(terminal, w);
  const get = button(desk, w.desk.session.planFile.get);
  await expect(get).toBeVisible();
  const { bytes } = await saved(desk, get);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await look(desk, 'desk: plan as a file');
});

const withPrinter = test.extend<{ printer: FakePrinter }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture must name what it takes, also nothing
  printer: async ({}, use) => {
    const printer = await FakePrinter.start();
    await use(printer);
    await printer.switchOff();
  },
  hubOptions: async ({ printer }, use) => {
    const printing = { printer: { ...quick, answer: 2_000, print: 5_000 }, watch: null };
    await use({ printers: { 'terminal-1': printerAt(printer.port) }, printing });
  },
});

withPrinter(
  'on a terminal with a receipt printer the plan comes on the roll, and she hears how it went',
  async ({ centre, printer }) => {
    const w = wordsIn('da');
    const terminal = await toPlan(centre, w);
    await button(terminal, w.plan.print.roll).click();
    await expect(terminal.getByText(w.plan.print.job.printed)).toBeVisible();
    await look(terminal, 'terminal: plan printed');
    expect(printer.slips).toHaveLength(1);
    expect(textOf(printer.slips[0] as Slip)).toContain(w.moving.steps.report?.title ?? '?');
    printer.runOut();
    await button(terminal, w.plan.print.roll).click();
    await expect(terminal.getByText(w.plan.print.job.failed)).toBeVisible();
  },
);

test.describe('where no phone reaches the hub', () => {
  test.use({ hubOptions: { isDemo: false } });
  test('the plan has no code to scan but the one to borger.dk', async ({ centre }) => {
    const w = wordsIn('da');
    const terminal = await toPlan(centre, w);
    await expect(terminal.getByRole('img', { name: w.terminal.plan.phoneCode })).toHaveCount(0);
    await expect(terminal.getByRole('img', { name: fill(w.terminal.page.qr, { name: w.moving.title }) })).toBeVisible();
  });
});
