import type { Page } from '@playwright/test';
import { localDate } from '../../domain/calendar/local-time.ts';
import { formatTime } from '../../renderer/shared/i18n/format.ts';
import { drawNumber, key, ok, type TestScreen } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, signIn, test } from './centre.ts';
import { answerGuide } from './moving.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const en = wordsIn('en');
const { refusal } = w.hub;
const minute = 60_000;

test('five wrong PINs pause a name: it says until when, refuses the right one, and lets colleagues in', async ({
  centre,
}) => {
  const desk = await centre.open('desk-1');
  /** types a PIN and waits until it has been judged */
  const type = async (pin: string) => {
    const judged = desk.waitForResponse(/identity\.signIn/);
    await desk.keyboard.type(pin);
    await judged;
  };
  await button(desk, 'Anne Holm').click();
  for (const left of [4, 3, 2, 1]) {
    await type('0000');
    const words = left === 1 ? refusal['wrong-pin_one'] : refusal['wrong-pin_other'];
    await expect(desk.getByText(fill(words, { count: left }))).toBeVisible();
  }
  await type('0000');
  const { locked_until } = await centre.test.hub.services.db
    .selectFrom('staff')
    .select('locked_until')
    .where('id', '=', 'anne')
    .executeTakeFirstOrThrow();
  const paused = desk.getByText(
    fill(refusal.locked, { time: formatTime(Math.ceil((locked_until ?? 0) / minute) * minute, 'da') }),
  );
  await expect(paused).toBeVisible();
  await look(desk, 'desk: name paused');
  await type('2580');
  await expect(paused).toBeVisible();
  // Nor on another screen, where she has typed nothing.
  const elsewhere = await centre.test.screen('desk-2');
  const tried = await elsewhere.api.identity.signIn.mutate({ staff: 'anne', pin: '2580' });
  expect(tried).toMatchObject({ ok: false, reason: 'locked' });

  await button(desk, w.hub.signIn.otherName).click();
  await signIn(desk, 'Bashir Karimi', '3691');
  await expect(heading(desk, w.desk.counter.title)).toBeVisible();
  await button(desk, w.desk.counter.signOut).click();
  centre.later(5 * minute + 1_000);
  await signIn(desk, 'Anne Holm', '2580');
  await expect(heading(desk, fill(w.desk.counter.welcome, { name: 'Anne Holm' }))).toBeVisible();
});

test('a counter a colleague has open says whose it is, and the colleague is told when it is taken over', async ({
  centre,
}) => {
  const [hers, his] = [await centre.open('desk-3'), await centre.open('desk-4')];
  const ticket = await drawNumber(await centre.test.screen('kiosk-1'), 'medbetjening', 'assisted', 'flytning');
  await signIn(hers, 'Kirsten Lund', '1470');
  await button(hers, fill(w.desk.counter.open, { label: '3' })).click();
  await button(hers, new RegExp(w.desk.visit.callNext)).click();
  await expect(button(hers, new RegExp(`^${w.desk.visit.start}`))).toBeVisible();

  await signIn(his, 'Jonas Friis', '7531');
  const note = fill(w.desk.counter.takenBy, { name: 'Kirsten Lund' });
  await his.getByText(`${fill(w.desk.counter.label, { label: '3' })} (${note})`).click();
  const open = button(his, fill(w.desk.counter.open, { label: '3' }));
  const asks = his.getByRole('alertdialog', { name: fill(w.desk.counter.takeOverTitle, { name: 'Kirsten Lund' }) });
  await open.click();
  await expect(asks).toBeVisible();
  await look(his, 'desk: take over');
  await asks.getByRole('button', { name: w.common.action.cancel }).click();
  await expect(asks).toBeHidden();
  await expect(hers.getByText(ticket.label).first()).toBeVisible();

  await open.click();
  await asks.getByRole('button', { name: w.desk.counter.takeOver }).click();
  // What was at the counter stays at the counter: he has her visit now, and she knows.
  await expect(button(his, new RegExp(`^${w.desk.visit.start}`))).toBeVisible();
  await expect(his.getByText(ticket.label).first()).toBeVisible();
  await expect(
    hers.getByText(fill(w.desk.counter.takenOver, { name: 'Jonas Friis', label: '3' })).first(),
  ).toBeVisible();
  await expect(heading(hers, w.desk.counter.title)).toBeVisible();
  await look(hers, 'desk: taken over');
});

/** Types a number at an empty terminal, with its keyboard, and sends it. */
async function enter(terminal: Page, typed: string): Promise<void> {
  await expect(heading(terminal, w.terminal.welcome.title)).toBeVisible();
  for (let i = 0; i < 4; i++) await terminal.keyboard.press('Backspace');
  await terminal.keyboard.type(typed);
  await terminal.keyboard.press('Enter');
}

test('a number that is unknown, finished, set aside, called in vain, of yesterday or in use does not open a terminal, and says what to do', async ({
  centre,
}) => {
  const kiosk = await centre.test.screen('kiosk-1');
  const old = await drawNumber(kiosk, 'folkeregister', 'self-service-here', 'flytning');
  const yesterday = localDate(new Date(Date.now() - 24 * 60 * minute));
  await centre.test.hub.services.db.updateTable('visit').set({ day: yesterday }).execute();
  const desk = await centre.test.openDesk(1, 'anne');
  const finished = await drawNumber(kiosk, 'pas-koerekort');
  const { visit } = ok(await desk.api.queue.callNext.mutate({ key: key() }));
  ok(await desk.api.queue.start.mutate({ key: key(), visit: visit.id }));
  ok(
    await desk.api.queue.finish.mutate({
      key: key(),
      visit: visit.id,
      outcome: 'completed-assisted',
      inquiryType: 'self-service-help',
    }),
  );
  const parked = await drawNumber(kiosk, 'pas-koerekort');
  ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: parked.visit }));
  ok(await desk.api.queue.start.mutate({ key: key(), visit: parked.visit }));
  ok(await desk.api.queue.hold.mutate({ key: key(), visit: parked.visit }));
  const missed = await drawNumber(kiosk, 'pas-koerekort');
  ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: missed.visit }));
  ok(await desk.api.queue.noShow.mutate({ key: key(), visit: missed.visit }));
  const [terminal, other] = [await centre.open('terminal-1'), await centre.open('terminal-2')];
  const refusals = [
    ['S499', 'unknown-number'],
    [old.label, 'unknown-number'],
    [finished.label, 'number-over'],
    [parked.label, 'number-on-hold'],
    [missed.label, 'number-missed'],
  ] as const;
  for (const [label, reason] of refusals) {
    await enter(terminal, label);
    const said = terminal.getByText(refusal[reason]);
    await expect(said, `${label} is refused`).toBeVisible();
    await look(terminal, `terminal: ${reason}`);
    await terminal.keyboard.press('Backspace');
    await expect(said, 'the sentence goes when she types on').toBeHidden();
  }
  await enter(terminal, 'S');
  await expect(terminal.getByText(fill(w.terminal.welcome.incomplete, { example: 'P012' }))).toBeVisible();
  await look(terminal, 'terminal: half a number');

  // One number, two screens: the second says where the first is. Nothing happens to who sits there.
  const mine = await drawNumber(kiosk, 'folkeregister', 'self-service-here', 'flytning');
  await enter(other, mine.label.toLowerCase());
  await expect(heading(other, w.moving.title)).toBeVisible();
  await enter(terminal, mine.label);
  await expect(terminal.getByText(fill(w.terminal.welcome.inUseAt, { terminal: 'Skærm 2' }))).toBeVisible();
  // Whoever is sent to Skærm 2 can see which one she stands at.
  await expect(terminal.getByRole('banner').getByText('Skærm 1', { exact: true })).toBeVisible();
  await look(terminal, 'terminal: number in use');
  await expect(heading(other, w.moving.title)).toBeVisible();
});

/** Signs in and opens the screen's own counter. */
async function openCounter(desk: Page, name: string, pin: string, label: string): Promise<void> {
  await signIn(desk, name, pin);
  await button(desk, fill(w.desk.counter.open, { label })).click();
  await expect(button(desk, new RegExp(w.desk.visit.callNext))).toBeVisible();
}

/** Calls and starts the next, and opens the window in which she gets a terminal. */
async function openAssign(desk: Page): Promise<void> {
  await button(desk, new RegExp(w.desk.visit.callNext)).click();
  await button(desk, new RegExp(`^${w.desk.visit.start}`)).click();
  await button(desk, w.desk.visit.assign).click();
  await expect(desk.getByRole('dialog')).toBeVisible();
}

test('two desks want the same terminal; the second takes another. A CPR number is never kept', async ({ centre }) => {
  const kiosk = await centre.test.screen('kiosk-1');
  for (let i = 0; i < 2; i++) await drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning');
  const [hers, his] = [await centre.open('desk-3'), await centre.open('desk-4')];
  await openCounter(hers, 'Kirsten Lund', '1470', '3');
  await openCounter(his, 'Jonas Friis', '7531', '4');
  await openAssign(hers);
  await openAssign(his);
  // His press is on its way while hers is answered.
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await his.route(/assist\.assign/, async (route) => {
    await held;
    await route.continue();
  });
  const first = fill(w.desk.assign.confirm, { terminal: 'Skærm 1' });
  await button(his, first).click();
  await button(hers, first).click();
  await expect(hers.getByRole('heading', { name: fill(w.desk.session.title, { terminal: 'Skærm 1' }) })).toBeVisible();
  goOn();
  await expect(his.getByRole('dialog').getByText(refusal['terminal-taken'])).toBeVisible();
  await look(his, 'desk: terminal taken');
  await button(his, fill(w.desk.assign.confirm, { terminal: 'Skærm 2' })).click();
  await expect(his.getByRole('heading', { name: fill(w.desk.session.title, { terminal: 'Skærm 2' }) })).toBeVisible();

  await button(his, w.desk.visit.agree).first().click();
  await button(his, w.assist.agreement.yes).click();
  const form = his.getByRole('dialog');
  const name = form.getByRole('textbox', { name: w.assist.agreement.name });
  await form.getByText(w.domain.contactChannel.phone, { exact: true }).click();
  await form.getByRole('textbox', { name: w.assist.agreement.value.phone }).fill('010190-1234');
  await button(his, w.domain.topic.mitid).click();
  await name.fill('Inger Sørensen 010190-1234');
  await button(his, w.assist.agreement.save).click();
  await expect(form.getByText(w.assist.agreement.error['cpr-number'])).toHaveCount(2);
  await look(his, 'desk: CPR number refused');
  expect(await everythingWritten(centre)).not.toContain('0101901234');
  await expect(name).toHaveValue('Inger Sørensen 010190-1234');
  await name.fill('Inger Sørensen');
  await form.getByRole('textbox', { name: w.assist.agreement.value.phone }).fill('54123456');
  await button(his, w.assist.agreement.save).click();
  await expect(form.getByText(w.assist.agreement.doneTitle, { exact: true })).toBeVisible();
});

/** Every value in the database, without what people put between digits. */
async function everythingWritten({ test: { hub } }: Centre): Promise<string> {
  const { db } = hub.services;
  // Names are stored encrypted, so that they could not be found below.
  expect(await db.selectFrom('person').selectAll().execute(), 'nobody is kept').toEqual([]);
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db
        .selectFrom(name as 'person')
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows).replaceAll(/[-\s]/g, '');
}

const englishNumber = async (kiosk: TestScreen) =>
  ok(
    await kiosk.api.queue.issue.mutate({
      key: key(),
      service: 'medbetjening',
      errand: 'flytning',
      way: 'assisted',
      situation: 'self',
      language: 'en',
    }),
  ).ticket;

test('no second screen: the strip is unlocked on her terminal, in Danish, and what is tapped there is kept', async ({
  centre,
}) => {
  const { label } = await englishNumber(await centre.test.screen('kiosk-1'));
  const desk = await centre.test.openDesk(3, 'kirsten');
  const { visit } = ok(await desk.api.queue.callNext.mutate({ key: key() }));
  ok(await desk.api.queue.start.mutate({ key: key(), visit: visit.id }));
  const terminal = await centre.open('terminal-1');
  await enter(terminal, label);
  await answerGuide(terminal, en);
  await button(terminal, en.terminal.answers.toSteps).click();
  await expect(heading(terminal, en.moving.steps.report?.title ?? '')).toBeVisible();

  await button(terminal, en.terminal.staff.button).click();
  await expect(heading(terminal, w.terminal.staff.signIn)).toBeVisible();
  await expect(terminal.getByText(en.moving.steps.report?.title ?? '')).toHaveCount(0);
  await look(terminal, 'terminal: who of the staff');
  await signIn(terminal, 'Kirsten Lund', '1111');
  await expect(terminal.getByText(fill(refusal['wrong-pin_other'], { count: 4 }))).toBeVisible();
  await look(terminal, 'terminal: wrong PIN');
  await terminal.keyboard.type('1470');
  const strip = terminal.getByRole('complementary', { name: w.terminal.staff.strip });
  await expect(strip.getByText(fill(w.terminal.staff.signedIn, { name: 'Kirsten Lund' }))).toBeVisible();
  await expect(heading(terminal, en.moving.steps.report?.title ?? ''), 'her own words stay English').toBeVisible();
  await strip.getByText(w.domain.assistanceLevel.guided, { exact: true }).click();
  await strip.getByText(w.assist.barrierShort['written-danish'], { exact: true }).click();
  await look(terminal, 'terminal: strip');
  const recorded = () =>
    centre.test.hub.services.db.selectFrom('step_record').select(['step_id', 'level', 'barriers']).execute();
  await expect.poll(recorded).toEqual([{ step_id: 'report', level: 'guided', barriers: '["written-danish"]' }]);

  // Locked, it is hers alone; unlocked again, what was tapped is there, and the visit is finished from there.
  await button(terminal, w.terminal.staff.lock).click();
  await expect(strip).toBeHidden();
  await button(terminal, en.terminal.staff.button).click();
  await signIn(terminal, 'Kirsten Lund', '1470');
  await expect(strip.getByText(w.domain.assistanceLevel.guided, { exact: true })).toBeVisible();
  await strip.getByRole('button', { name: w.assist.strip.finish }).click();
  await terminal.getByRole('dialog').getByRole('button', { name: w.assist.finish.confirm, exact: true }).click();
  await expect(heading(terminal, w.terminal.welcome.title)).toBeVisible();
  await expect(strip).toBeHidden();
  const ended = await centre.test.hub.services.db.selectFrom('visit').select(['state', 'outcome']).execute();
  expect(ended).toEqual([{ state: 'finished', outcome: expect.any(String) }]);
});
