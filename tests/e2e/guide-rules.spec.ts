import { addDays, weekday } from '../../domain/calendar/dates.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import { officeDayOnOrBefore } from '../../domain/calendar/office-day.ts';
import { writePlanCode } from '../../domain/plan/plan-code.ts';
import { formatDay } from '../../renderer/shared/i18n/format.ts';
import { moveAtDesk, passportForChild, savedMove } from '../support/plans.ts';
import { ok } from '../support/test-hub.ts';
import { button, expect, heading, look, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');

test('a last day for coming that is a Sunday is shown as the open day before it, with the reason', async ({
  centre,
}) => {
  const today = localDate(new Date());
  // Five days after the move is a Sunday two to three weeks from now.
  const sunday = addDays(today, 21 - (weekday(today) % 7));
  const plan = savedMove({ madeOn: today }, { ...moveAtDesk, moveDate: addDays(sunday, -5) });
  const phone = await centre.openPhone(`${centre.test.hub.url}/phone/plan#${writePlanCode(plan)}`);
  const step = phone.getByRole('article', { name: w.moving.steps['report-at-desk']?.title ?? '' });
  const open = officeDayOnOrBefore(sunday);
  await expect(step.getByText(formatDay(open, 'da'), { exact: true })).toBeVisible();
  const closed = { from: formatDay(addDays(open, 1), 'da'), day: formatDay(sunday, 'da') };
  await expect(step.getByText(fill(w.plan.closed.earlierDays, closed))).toBeVisible();
  await look(phone, 'phone: a moved date');
});

test('what the parent who is away must do has no button, and is told with a code to pass on', async ({ centre }) => {
  const kiosk = await centre.test.screen('kiosk-1');
  const wish = {
    service: 'medbetjening',
    errand: 'pas',
    way: 'self-service-here',
    situation: 'self',
    language: 'da',
  } as const;
  const { ticket } = ok(await kiosk.api.queue.issue.mutate({ key: kiosk.key(), ...wish }));
  const seat = await centre.test.screen('terminal-1');
  ok(await seat.api.assist.enterNumber.mutate({ key: seat.key(), label: ticket.label }));
  const words = centre.test.hub.services.content.guide('pas')?.words.da;
  if (!words) throw new Error('no words for pas');
  const terminal = await centre.open('terminal-1');
  // The empty terminal has a button of the same name.
  await expect(heading(terminal, words.title)).toBeVisible();
  await button(terminal, w.terminal.guide.begin).click();
  for (const [question, option] of Object.entries(passportForChild.answers)) {
    await expect(heading(terminal, words.questions[question]?.text ?? '')).toBeVisible();
    await button(terminal, words.questions[question]?.options?.[String(option)] ?? '').click();
  }
  await button(terminal, w.terminal.answers.toSteps).click();

  const { consent, apply } = words.steps;
  await expect(heading(terminal, consent?.title ?? '')).toBeVisible();
  const card = terminal.getByRole('region', { name: consent?.selfService ?? '' });
  await expect(card.getByText(w.plan.someoneElse.does)).toBeVisible();
  await expect(card.getByText(consent?.who?.['other-parent'] ?? '')).toBeVisible();
  await expect(card.getByRole('img')).toBeVisible();
  await expect(terminal.locator('a[href*="givsamtykke"]')).toHaveCount(0);
  await expect(terminal.getByText(w.terminal.lookAway.title)).toHaveCount(0);
  await look(terminal, 'terminal: somebody else does it');

  // The next step is her own: it has both.
  await button(terminal, w.terminal.steps.skip).click();
  await expect(heading(terminal, apply?.title ?? '')).toBeVisible();
  await expect(terminal.getByText(w.terminal.page.open).first()).toBeVisible();
  await expect(terminal.getByText(w.terminal.lookAway.title)).toBeVisible();
});

test('what happens by itself is read on her phone, and is not for her to tick off', async ({ centre }) => {
  const today = localDate(new Date());
  const answers = { who: 'me', deathDate: today, funeral: 'undertaker', home: 'another', partner: 'nobody' };
  const plan = savedMove({ guide: 'doedsfald', madeOn: today }, { ...answers, children: 'none', mitid: 'here' });
  const phone = await centre.openPhone(`${centre.test.hub.url}/phone/plan#${writePlanCode(plan)}`);
  const words = centre.test.hub.services.content.guide('doedsfald')?.words.da?.steps;
  const marks = phone.getByRole('button', { name: new RegExp(`^${w.myPlan.step.markDone}`) });
  const step = (id: string) => phone.getByRole('article', { name: words?.[id]?.title ?? '' });
  await expect(step('by-itself')).toBeVisible();
  await expect(step('by-itself').getByRole('button', { name: w.myPlan.step.markDone })).toHaveCount(0);
  await expect(step('funeral-undertaker').getByRole('button', { name: w.myPlan.step.markDone })).toHaveCount(1);
  await expect(phone.getByText(fill(w.myPlan.left_other, { count: await marks.count() }))).toBeVisible();
});
