import { afterEach, beforeEach, expect, it } from 'vitest';
import { instantOf } from '../../domain/calendar/local-time.ts';
import { centreWith } from '../../tests/support/appointment-centre.ts';
import { keyAt, ok, startTestHub, type TestHub, type TestScreen } from '../../tests/support/test-hub.ts';

const monday = '2026-11-23';
const at = (time: string, date = monday) => instantOf(date, time);

let now: number;
let test: TestHub;
let desk: TestScreen;
let centre: ReturnType<typeof centreWith>;
beforeEach(async () => {
  now = at('08:00');
  centre = centreWith();
  test = await startTestHub({ clock: () => now, centreFile: centre.file });
  desk = await test.screen('desk-2');
  await desk.signIn('bashir');
});
afterEach(async () => {
  await test.stop();
  centre.remove();
});

const heading = 'Nr;Tid;Ydelse;Navn;Minutter;Kode';
const file = (...lines: string[]) => Buffer.from([heading, ...lines].join('\r\n')).toString('base64');
const take = async (content: string) =>
  ok(await desk.api.appointment.importFile.mutate({ key: keyAt(now), file: content })).counts;
const preview = async (content: string) => ok(await desk.api.appointment.previewFile.mutate({ file: content }));
const list = async (day = monday) => (await desk.api.appointment.day.query({ day })).appointments;

const two = file('1;23-11-2026 10.30;Pas;Anne Holm;15;K1', '2;24-11-2026 09.00;Flytning;Bo Juhl;;');

it('is shown before it is taken over, and taken over once', async () => {
  const shown = await preview(two);
  expect(shown).toEqual({
    ok: true,
    scope: { from: monday, to: '2026-11-24' },
    problems: [],
    counts: { added: 2, changed: 0, cancelled: 0, same: 0 },
  });
  expect(await list()).toEqual([]);
  expect(await take(two)).toEqual({ added: 2, changed: 0, cancelled: 0, same: 0 });
  expect(await list()).toMatchObject([
    { at: at('10:30'), service: 'pas-koerekort', errand: 'pas', minutes: 15, reference: 'K1', source: 'csv' },
  ]);
  const rows = () => test.hub.services.db.selectFrom('appointment').selectAll().orderBy('id').execute();
  const before = await rows();
  expect(await take(two)).toEqual({ added: 0, changed: 0, cancelled: 0, same: 2 });
  expect(await rows()).toEqual(before);
});

it('leaves no word of a person anywhere in the database', async () => {
  await take(two);
  const dump: unknown[] = [];
  const { db } = test.hub.services;
  for (const table of ['appointment', 'command_log', 'event'] as const)
    dump.push(...(await db.selectFrom(table).selectAll().execute()));
  expect(dump.length).toBeGreaterThan(4);
  expect(JSON.stringify(dump)).not.toMatch(/Anne|Holm|Juhl/);
});

it('moves what was moved there, cancels what is gone on its days, and keeps what a desk has done', async () => {
  await take(
    file(
      '1;23-11-2026 10.30;Pas;;;',
      '2;23-11-2026 11.00;Pas;;;',
      '3;23-11-2026 11.30;Pas;;;',
      '4;23-11-2026 12.00;Pas;;;',
      '5;25-11-2026 12.00;Pas;;;',
    ),
  );
  const idOf = async (time: string) => (await list()).find((one) => one.at === at(time))?.id ?? '';
  ok(await desk.api.appointment.move.mutate({ key: keyAt(now), appointment: await idOf('11:00'), to: at('14:00') }));
  ok(await desk.api.appointment.cancel.mutate({ key: keyAt(now), appointment: await idOf('11:30') }));
  const monday2 = file(
    '1;23-11-2026 10.45;Pas;;;',
    '2;23-11-2026 11.00;Pas;;;',
    '3;23-11-2026 11.30;Pas;;;',
    '6;23-11-2026 13.00;Flytning;;;',
  );
  expect((await preview(monday2)).counts).toEqual({ added: 1, changed: 1, cancelled: 1, same: 2 });
  expect(await take(monday2)).toEqual({ added: 1, changed: 1, cancelled: 1, same: 2 });
  expect((await list()).map((one) => [new Date(one.at).toISOString().slice(11, 16), one.status])).toEqual([
    ['09:45', 'booked'],
    ['10:30', 'cancelled'],
    ['11:00', 'cancelled'],
    ['12:00', 'booked'],
    ['13:00', 'booked'],
  ]);
  // The file speaks for Monday only.
  expect(await list('2026-11-25')).toMatchObject([{ status: 'booked' }]);
  expect(await take(monday2)).toEqual({ added: 0, changed: 0, cancelled: 0, same: 4 });
});

it('never cancels somebody who is here', async () => {
  await take(file('1;23-11-2026 08.05;Pas;;;', '2;23-11-2026 09.00;Pas;;;'));
  const kiosk = await test.screen('kiosk-1');
  const wish = { at: at('08:05'), service: 'pas-koerekort', errand: 'pas', language: 'da' };
  ok(await kiosk.api.appointment.checkIn.mutate({ key: keyAt(now), ...wish }));
  expect(await take(file('2;23-11-2026 09.00;Pas;;;'))).toEqual({ added: 0, changed: 0, cancelled: 0, same: 1 });
  expect((await list()).map(({ status }) => status)).toEqual(['here', 'booked']);
});

it('leaves out days that are over, and names what it could not read by line', async () => {
  const shown = await preview(
    file('1;20-11-2026 10.30;Pas;;;', '2;23-11-2026 10.30;Bryllup;Anne;;', '3;29-03-2027 02.30;Pas;;;'),
  );
  expect(shown.counts).toEqual({ added: 1, changed: 0, cancelled: 0, same: 0 });
  expect(shown.problems).toEqual([{ line: 3, why: 'unknown-service' }]);
  const night = await preview(file('1;28-03-2027 02.30;Pas;;;'));
  expect(night).toMatchObject({ scope: null, problems: [{ line: 2, why: 'no-time' }] });
});

it('is refused without a set-up for files, and a file larger than any list is not taken in', async () => {
  const plain = await startTestHub({ clock: () => now, centreFile: (await withoutFiles()).file });
  try {
    const other = await plain.screen('desk-2');
    await other.signIn('bashir');
    expect(await other.api.appointment.previewFile.mutate({ file: two })).toEqual({
      ok: false,
      reason: 'no-file-setup',
    });
    expect((await other.api.appointment.day.query({ day: monday })).canImport).toBe(false);
  } finally {
    await plain.stop();
  }
  await expect(desk.api.appointment.previewFile.mutate({ file: 'A'.repeat(2_000_000) })).rejects.toThrow();
  // A thousand lines are a usual file, and more than other commands may carry.
  const lines = Array.from(
    { length: 1_500 },
    (_, n) => `${n};23-11-2026 10.30;Pas;Et langt navn paa en borger;15;K${n}`,
  );
  expect(await take(file(...lines))).toMatchObject({ added: 1_500 });
});

const more: { remove: () => void }[] = [];
afterEach(() => {
  for (const made of more.splice(0)) made.remove();
});
async function withoutFiles() {
  const made = centreWith({ services: {} });
  more.push(made);
  return made;
}
