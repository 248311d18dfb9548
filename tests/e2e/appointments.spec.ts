import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localDate, localTime } from '../../domain/calendar/local-time.ts';
import { bookingSystem, centreWith } from '../support/appointment-centre.ts';
import { key, ok } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, signIn, spaced, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const begins = (text: string) => new RegExp(`^${text}`);
const minute = 60_000;
/** The next whole minute of the hub so many minutes ahead. */
const inMinutesOf = (centre: Centre) => (count: number) =>
  Math.ceil(centre.test.hub.services.clock() / minute) * minute + count * minute;
/** Times of today need some of the day to be left, whenever the story is told. */
const notLate = (centre: Centre) => {
  if (localTime(new Date()) > '20:00') centre.later(12 * 60 * minute);
};
const clock = (at: number) => localTime(new Date(at)).replace(':', '.');

test('a time made at the desk is checked in to at the kiosk, and called first', async ({ centre }) => {
  test.setTimeout(120_000);
  notLate(centre);
  const inMinutes = inMinutesOf(centre);
  const [kiosk, desk] = await Promise.all([centre.open('kiosk-1'), centre.open('desk-2')]);
  await signIn(desk, 'Bashir Karimi', '3691');
  await button(desk, fill(w.desk.counter.open, { label: '2' })).click();

  // A time for a passport, in five minutes.
  await button(desk, w.appointment.open).click();
  await look(desk, 'desk: no appointments');
  await button(desk, w.appointment.new).click();
  const at = inMinutes(5);
  const window = desk.getByRole('dialog');
  await window
    .getByRole('spinbutton', { name: /time|hour/i })
    .first()
    .click();
  await desk.keyboard.type(localTime(new Date(at)).replace(':', ''));
  await window.getByRole('button', { name: new RegExp(w.appointment.form.errand) }).click();
  await desk.getByRole('option', { name: w.errands.errands.pas.title }).click();
  await look(desk, 'desk: new appointment');
  await button(desk, w.appointment.form.save).click();
  const row = window.getByRole('row', { name: new RegExp(clock(at)) });
  await expect(row).toContainText(w.appointment.status.booked);
  await look(desk, 'desk: one appointment');

  // Somebody without a time is before her.
  const first = await centre.test.screen('kiosk-1');
  const walkIn = ok(
    await first.api.queue.issue.mutate({
      key: key(),
      service: 'pas-koerekort',
      errand: 'pas',
      way: 'counter',
      situation: 'self',
      language: 'da',
    }),
  ).ticket;

  await button(kiosk, begins('Dansk')).click();
  await look(kiosk, 'kiosk: what for, with appointments');
  await button(kiosk, begins(w.kiosk.groups.appointment.title)).click();
  await look(kiosk, 'kiosk: times');
  await button(kiosk, new RegExp(clock(at))).click();
  await look(kiosk, 'kiosk: her time');
  await button(kiosk, begins(w.kiosk.appointment.here)).click();
  await expect(heading(kiosk, w.kiosk.ticket.title)).toBeVisible();
  await expect(kiosk.getByText(fill(w.kiosk.appointment.nowDo, { time: clock(at) })).first()).toBeVisible();
  await look(kiosk, 'kiosk: ticket of an appointment');

  // The desk sees that she is here, with her number; at her time she is before the one who came first.
  await expect(row).toContainText(w.appointment.status.here);
  await expect(row).toContainText(spaced('P002'));
  await look(desk, 'desk: she is here');
  await desk.keyboard.press('Escape');
  await expect(window).toBeHidden();
  centre.later(6 * minute);
  await desk.reload();
  const rows = desk.locator('.d-list tbody tr');
  await expect(rows.first()).toContainText(spaced('P002'));
  await expect(rows.first()).toContainText(fill(w.desk.badge.appointmentAt, { time: clock(at) }));
  await expect(rows.nth(1)).toContainText(spaced(walkIn.label));
  await look(desk, 'desk: her time has come');
  await button(desk, begins(w.desk.visit.callNext)).click();
  await expect(desk.getByText(fill(w.desk.said.called, { label: 'P002', counter: '2' })).first()).toBeVisible();
});

test('early, late, and no time at all are told kindly, also in the largest letters', async ({ centre }) => {
  test.setTimeout(120_000);
  notLate(centre);
  const inMinutes = inMinutesOf(centre);
  const desk = await centre.test.openDesk(2, 'bashir');
  const kiosk = await centre.open('kiosk-1');
  const enter = async () => {
    await button(kiosk, begins('Dansk')).click();
    await button(kiosk, begins(w.kiosk.groups.appointment.title)).click();
  };
  const back = () => button(kiosk, w.common.action.back).click();
  await enter();
  await expect(heading(kiosk, w.kiosk.appointment.none)).toBeVisible();
  await expect(kiosk.getByText(w.kiosk.appointment.noneLead)).toBeVisible();
  await look(kiosk, 'kiosk: no times');
  await back();

  const book = (at: number, errand: string, service: string) =>
    desk.api.appointment.create
      .mutate({ key: key(), at, service, errand, minutes: 20, reference: null, anyway: true })
      .then(ok);
  const [late, early] = [inMinutes(0), inMinutes(100)];
  await book(late, 'pas', 'pas-koerekort');
  await book(early, 'flytning', 'folkeregister');
  await book(early, 'doedsfald', 'personlig-betjening');
  for (let count = 1; count <= 10; count++) await book(inMinutes(30 + 3 * count), 'koerekort', 'pas-koerekort');
  centre.later(15 * minute);
  await kiosk.reload();
  await enter();
  // What is discreet is not named where others look on.
  await expect(kiosk.getByText(w.errands.errands.doedsfald.title)).toHaveCount(0);
  await look(kiosk, 'kiosk: many times');
  await back();
  await button(kiosk, begins(w.common.toolbar.textSize)).click();
  await button(kiosk, begins(w.common.toolbar.textSize)).click();
  await expect(kiosk.locator('html')).toHaveAttribute('data-text-size', 'XL');
  await look(kiosk, 'kiosk: what for, largest');
  await button(kiosk, begins(w.kiosk.groups.appointment.title)).click();
  await look(kiosk, 'kiosk: many times, largest');
  const page = async (name: string, time: string) => {
    while ((await button(kiosk, new RegExp(time)).count()) === 0) await button(kiosk, name).click();
    await button(kiosk, new RegExp(time)).first().click();
  };
  await page(w.kiosk.list.previous, clock(late));
  await expect(kiosk.getByText(w.kiosk.appointment.late)).toBeVisible();
  await look(kiosk, 'kiosk: late, largest');
  await back();
  await page(w.kiosk.list.next, clock(early));
  const from = clock(early - 15 * minute);
  await expect(kiosk.getByText(fill(w.kiosk.appointment.early, { from }))).toBeVisible();
  await look(kiosk, 'kiosk: early, largest');
  await button(kiosk, fill(w.kiosk.appointment.comeBack, { from })).click();
  await expect(heading(kiosk, w.kiosk.welcome.title)).toBeVisible();
});

test('a file of the booking system is looked at, taken over, and its times moved and cancelled', async ({ centre }) => {
  test.setTimeout(120_000);
  notLate(centre);
  const inMinutes = inMinutesOf(centre);
  const desk = await centre.open('desk-2');
  await signIn(desk, 'Bashir Karimi', '3691');
  await button(desk, fill(w.desk.counter.open, { label: '2' })).click();
  await button(desk, w.appointment.open).click();
  await button(desk, w.appointment.fetchFile).click();
  const times = [60, 80, 100].map(inMinutes);
  const [year, month, day] = localDate(new Date(times[0] ?? 0)).split('-');
  const lines = times.map(
    (at, n) => `${n};${localDate(new Date(at)).split('-').reverse().join('-')} ${clock(at)};Pas;20;K${n};Anne Holm`,
  );
  const file = [
    'Bookingnr;Tidspunkt;Ydelse;Minutter;Reference;Navn',
    ...lines,
    `9;${day}-${month}-${year};Vielse;20;;Bo Juhl`,
  ];
  await desk.locator('input[type=file]').setInputFiles({
    name: 'aftaler.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file.join('\r\n'), 'latin1'),
  });
  await expect(desk.getByText(fill(w.appointment.import.added_other, { count: 3 }))).toBeVisible();
  await expect(desk.getByText(/Linje 5:/)).toBeVisible();
  await look(desk, 'desk: file looked at');
  await button(desk, w.appointment.import.confirm).click();
  const window = desk.getByRole('dialog');
  const row = (at = 0) => window.getByRole('row', { name: new RegExp(clock(at)) });
  await expect(row(times[0])).toContainText(w.appointment.status.booked);
  await expect(window).not.toContainText('Holm');
  await row(times[0])
    .getByText(new RegExp(w.appointment.haveReady_other.split(':')[0] ?? ''))
    .click();
  await look(desk, 'desk: file taken over');
  await button(desk, fill(w.appointment.action.cancelLabel, { time: clock(times[1] ?? 0) })).click();
  await expect(row(times[1])).toContainText(w.appointment.status.cancelled);
  await look(desk, 'desk: appointment cancelled');
  // The button that was pressed is gone; a keyboard's place stays within the window.
  await expect.poll(() => desk.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  await button(desk, fill(w.appointment.action.undoCancelLabel, { time: clock(times[1] ?? 0) })).click();
  await expect(row(times[1])).toContainText(w.appointment.status.booked);
  await button(desk, fill(w.appointment.action.moveLabel, { time: clock(times[2] ?? 0) })).click();
  await look(desk, 'desk: move an appointment');
  await button(desk, w.appointment.form.back).click();
  await button(desk, fill(w.appointment.action.arriveLabel, { time: clock(times[0] ?? 0) })).click();
  await expect(row(times[0])).toContainText(w.appointment.status.here);
  await button(desk, w.appointment.next).click();
  await expect(window.getByText(w.appointment.emptyTitle)).toBeVisible();
});

test('who is here stands first, a full time is warned of, and what was filled in is not thrown away unasked', async ({
  centre,
}) => {
  test.setTimeout(120_000);
  notLate(centre);
  const inMinutes = inMinutesOf(centre);
  const api = await centre.test.openDesk(1, 'anne');
  const at = inMinutes(90);
  const times = [...Array.from({ length: 14 }, (_none, n) => inMinutes(115 + 6 * n)), at, at];
  const ids = [];
  for (const time of times) {
    const wish = { at: time, service: 'pas-koerekort', errand: 'pas', minutes: time === at ? 20 : 5, reference: null };
    ids.push(ok(await api.api.appointment.create.mutate({ key: key(), ...wish })).appointment);
  }
  // Here already, for one of the last times of the day.
  const late = { appointment: ids[12] ?? '', language: 'da' };
  const { label } = ok(await api.api.appointment.arrive.mutate({ key: key(), ...late })).ticket;

  const desk = await centre.open('desk-2', { viewport: { width: 1366, height: 768 } });
  await signIn(desk, 'Bashir Karimi', '3691');
  await button(desk, fill(w.desk.counter.open, { label: '2' })).click();
  await button(desk, w.appointment.open).click();
  const window = desk.getByRole('dialog').first();
  await expect(window.locator('tbody tr')).toHaveCount(16);
  await expect(window.locator('tbody tr').first()).toContainText(spaced(label));
  await expect(window.locator('tbody tr').first()).toBeInViewport({ ratio: 1 });
  await look(desk, 'desk: sixteen appointments');
  await desk.getByRole('radio', { name: fill(w.appointment.group.here, { count: 1 }) }).click();
  await expect(window.locator('tbody tr')).toHaveCount(1);

  // Nothing filled in: Escape closes. Something filled in: it asks, and staying keeps all of it.
  await button(desk, w.appointment.new).click();
  await expect(desk.getByText(w.appointment.form.hint)).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await button(desk, w.appointment.open).click();
  await button(desk, w.appointment.new).click();
  await window
    .getByRole('spinbutton', { name: /time|hour/i })
    .first()
    .click();
  await desk.keyboard.type(localTime(new Date(at)).replace(':', ''));
  await window.getByRole('button', { name: new RegExp(w.appointment.form.errand) }).click();
  await desk.getByRole('option', { name: w.errands.errands.pas.title }).click();
  await desk.keyboard.press('Escape');
  const ask = desk.getByRole('alertdialog');
  await expect(ask).toContainText(w.appointment.draft.title);
  await look(desk, 'desk: a draft is not thrown away unasked');
  await ask.getByRole('button', { name: w.appointment.draft.stay }).click();
  await expect(ask).toHaveCount(0);

  // Two counters are set up for passports, and two times run already.
  await button(desk, w.appointment.form.save).click();
  await expect(desk.getByText(fill(w.appointment.full.title_other, { count: 2 }))).toBeVisible();
  await look(desk, 'desk: a full time');
  await button(desk, w.appointment.full.create).click();
  await expect(window.getByRole('row', { name: new RegExp(clock(at)) })).toHaveCount(3);
});

test.describe('with a calendar', () => {
  let answer: (response: ServerResponse) => void;
  const server = createServer((_request, response) => answer(response));
  let place: ReturnType<typeof centreWith>;
  test.beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.ics`;
    place = centreWith({ ...bookingSystem, ical: { url } });
  });
  test.afterAll(() => {
    server.close();
    place.remove();
  });
  // biome-ignore lint/correctness/noEmptyPattern: what Playwright asks for
  test.use({ centreFile: async ({}, use) => use(place.file) });

  test('the desk sees since when it could not be fetched, and the last list stands', async ({ centre }) => {
    notLate(centre);
    const at = new Date(inMinutesOf(centre)(60));
    const start = `${at.toISOString().replaceAll(/[-:]/g, '').slice(0, 13)}00Z`;
    const event = `BEGIN:VEVENT\r\nUID:1\r\nCATEGORIES:Pas\r\nDTSTART:${start}\r\nEND:VEVENT\r\n`;
    answer = (response) =>
      response.end(
        `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${event}${event.replace('Pas', 'Frokost').replace('UID:1', 'UID:2')}END:VCALENDAR\r\n`,
      );
    await centre.test.hub.runJobs();
    const desk = await centre.open('desk-2');
    await signIn(desk, 'Bashir Karimi', '3691');
    await button(desk, fill(w.desk.counter.open, { label: '2' })).click();
    await button(desk, w.appointment.open).click();
    const row = desk.getByRole('dialog').getByRole('row', { name: new RegExp(clock(at.getTime())) });
    await expect(row).toContainText(w.appointment.status.booked);
    await look(desk, 'desk: calendar with an unknown kind');
    answer = (response) => response.writeHead(500).end();
    centre.later(6 * minute);
    await centre.test.hub.runJobs();
    const since = clock(centre.test.hub.services.clock());
    await expect(desk.getByText(fill(w.appointment.feed.failed, { since }))).toBeVisible();
    await expect(row).toContainText(w.appointment.status.booked);
    await look(desk, 'desk: calendar away');
  });
});
