import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawNumber, keyAt, ok, startTestHub, type TestHub, type TestScreen } from '../../tests/support/test-hub.ts';
import { intervalsOfDay, legsOfDay, visitsOfDay } from './store.ts';

const minute = 60_000;
/** A Monday, 9:00 on the wall in Denmark. */
const monday = Date.parse('2026-11-23T08:00:00Z');
let now = monday;
let test: TestHub;
let kiosk: TestScreen;
let manager: TestScreen;
beforeEach(async () => {
  now = monday;
  test = await startTestHub({ clock: () => now });
  kiosk = await test.screen('kiosk-1');
  manager = await test.screen('insight-1');
  await manager.signIn('lone');
});
afterEach(() => test.stop());

const key = () => keyAt(now);
const later = (minutes: number) => {
  now += minutes * minute;
};
const draw = (service = 'pas-koerekort') => drawNumber(kiosk, service);
const call = async (desk: TestScreen) => ok(await desk.api.queue.callNext.mutate({ key: key() })).visit.id;
const start = async (desk: TestScreen, visit: string) => ok(await desk.api.queue.start.mutate({ key: key(), visit }));
const finish = async (desk: TestScreen, visit: string) =>
  ok(await desk.api.queue.finish.mutate({ key: key(), visit, outcome: 'completed-by-staff', inquiryType: 'new-case' }));
/** One visit from number to goodbye: waits, walks, is served so many minutes. */
async function serve(desk: TestScreen, waits: number, walks = 1, serves = 8, service = 'pas-koerekort') {
  const { visit } = await draw(service);
  later(waits);
  await call(desk);
  later(walks);
  await start(desk, visit);
  later(serves);
  await finish(desk, visit);
  return visit;
}
const figuresOf = async (from: string, to = from) => ok(await manager.api.insight.queue.query({ from, to })).figures;
const day = '2026-11-23';

describe('the queue in figures', () => {
  it('tells a day as it was, with what was parked, taken back, given on and not come for', async () => {
    const anne = await test.openDesk(2, 'anne');
    for (const waits of [2, 4, 6, 8, 30]) await serve(anne, waits);
    // Called by mistake and taken back: she still waits, and her wait goes on to the call that stands.
    const { visit: mistaken } = await draw();
    later(5);
    await call(anne);
    ok(await anne.api.queue.undo.mutate({ key: key(), visit: mistaken }));
    later(5);
    await call(anne);
    later(1);
    await start(anne, mistaken);
    later(3);
    // Parked for seven minutes and taken back: both stints count.
    ok(await anne.api.queue.hold.mutate({ key: key(), visit: mistaken }));
    later(7);
    ok(await anne.api.queue.resume.mutate({ key: key(), visit: mistaken }));
    later(4);
    ok(
      await anne.api.queue.transfer.mutate({
        key: key(),
        visit: mistaken,
        service: 'mitid-digitalpost',
        counter: null,
        staff: null,
      }),
    );
    later(9);
    await call(anne);
    later(1);
    await start(anne, mistaken);
    later(5);
    await finish(anne, mistaken);
    const { visit: gone } = await draw();
    later(3);
    await call(anne);
    ok(await anne.api.queue.noShow.mutate({ key: key(), visit: gone }));
    await draw();

    const { counts, times, byService, byHour } = await figuresOf(day);
    expect(counts).toMatchObject({ all: 8, finished: 6, noShow: 1, open: 1, called: 7, unreliable: 0 });
    expect(times.wait).toMatchObject({ kind: 'shown', count: 7, median: 6, p90: 30, longest: 30 });
    expect(times.waitAll).toMatchObject({ count: 7, longest: 30, mean: (2 + 4 + 6 + 8 + 30 + 19 + 3) / 7 });
    // 3 + 4 minutes before she was given on, 5 after.
    expect(times.serve).toMatchObject({ count: 6, mean: (5 * 8 + 12) / 6, longest: 12 });
    expect(times.hold).toEqual({ kind: 'few', count: 1 });
    expect(byService.map(({ service, counts: of }) => [service, of.all, of.served, of.noShow, of.moved])).toEqual([
      ['pas-koerekort', 7, 5, 1, 1],
      ['mitid-digitalpost', 1, 1, 0, 0],
    ]);
    expect(byHour.map(({ hour }) => hour)).toEqual([9, 10, 11]);
    expect(await figuresOf('2026-11-22')).toMatchObject({ counts: { all: 0 }, byHour: [], byService: [] });
  });

  it('gives each visit to its own day, up to midnight in Denmark', async () => {
    now = Date.parse('2026-11-23T22:59:59Z');
    await draw();
    now = Date.parse('2026-11-23T23:00:00Z');
    await draw();
    await draw();
    await manager.signIn('lone');
    expect((await figuresOf(day)).byHour).toMatchObject([{ hour: 23, counts: { all: 1 } }]);
    expect((await figuresOf('2026-11-24')).byHour).toMatchObject([{ hour: 0, counts: { all: 2 } }]);
    expect((await figuresOf(day, '2026-11-24')).counts.all).toBe(3);
  });

  it('holds a wait across the night the clocks go back to what it was', async () => {
    // 02:50 summer time; ten minutes later it is 02:00 again.
    now = Date.parse('2027-10-31T00:50:00Z');
    await manager.signIn('lone');
    const anne = await test.openDesk(2, 'anne');
    for (let i = 0; i < 5; i++) await draw();
    later(30);
    for (let i = 0; i < 5; i++) {
      const visit = await call(anne);
      await start(anne, visit);
      await finish(anne, visit);
    }
    const { byHour, times } = await figuresOf('2027-10-31');
    expect(byHour.map(({ hour, counts }) => [hour, counts.all])).toEqual([[2, 5]]);
    expect(times.wait).toMatchObject({ count: 5, median: 30, longest: 30 });
  });

  it('counts no number that was drawn in error, neither a booked one nor one from the queue', async () => {
    const anne = await test.openDesk(2, 'anne');
    const at = monday + 10 * minute;
    const time = { at, service: 'pas-koerekort', errand: 'pas' };
    ok(await anne.api.appointment.create.mutate({ key: key(), ...time, minutes: 20, reference: null }));
    const booked = ok(await kiosk.api.appointment.checkIn.mutate({ key: key(), ...time, language: 'da' })).ticket;
    const ordinary = await draw();
    later(3);
    for (const { visit } of [booked, ordinary]) ok(await anne.api.queue.cancel.mutate({ key: key(), visit }));
    const { visit: gone } = await draw();
    ok(await anne.api.queue.leave.mutate({ key: key(), visit: gone }));
    expect((await figuresOf(day)).counts).toMatchObject({ all: 1, left: 1, cancelled: 0, neverCalled: 1 });
    expect(ok(await manager.api.insight.visits.query({ from: day, to: day })).lines).toHaveLength(1);
  });

  it('counts what the house ended, and times nothing of it', async () => {
    const anne = await test.openDesk(2, 'anne');
    const { visit } = await draw();
    later(5);
    await call(anne);
    await start(anne, visit);
    later(60);
    ok(await anne.api.queue.endStuck.mutate({ key: key(), visit }));
    expect(await figuresOf(day)).toMatchObject({
      counts: { all: 1, endedByHouse: 1, unreliable: 1 },
      times: { wait: { count: 0 }, serve: { count: 0 } },
      byService: [{ counts: { all: 1, gone: 1, served: 0 } }],
    });
  });

  it('tells the times of a type of counter only when they are nobody’s own', async () => {
    const anne = await test.openDesk(1, 'anne');
    const bashir = await test.openDesk(2, 'bashir');
    for (const desk of [anne, bashir, anne, bashir, anne]) await serve(desk, 3);
    const types = async () => (await figuresOf(day)).byCounterType;
    expect(await types()).toMatchObject([{ type: 'pas-koerekort', counts: { served: 5 }, times: null }]);
    ok(await bashir.api.queue.closeCounter.mutate({ key: key() }));
    const jonas = await test.screen('desk-2');
    await jonas.signIn('jonas');
    ok(
      await jonas.api.queue.openCounter.mutate({
        key: key(),
        counter: 'skranke-2',
        services: ['pas-koerekort'],
        takeOver: false,
      }),
    );
    expect(await types()).toMatchObject([{ times: { serve: { kind: 'shown', count: 5, median: 8 } } }]);
  });

  it('refuses a period that is none', async () => {
    const reason = async (from: string, to: string) => {
      const answer = await manager.api.insight.queue.query({ from, to });
      return answer.ok ? null : answer.reason;
    };
    expect(await reason('2026-11-23', '2026-11-22')).toBe('backwards');
    expect(await reason('2026-02-30', '2026-03-22')).toBe('no-date');
    expect(await reason('2020-01-01', '2026-11-22')).toBe('too-long');
    const month = await manager.api.insight.visits.query({ from: '2026-10-01', to: '2026-11-01' });
    expect(month).toEqual({ ok: false, reason: 'too-long' });
  });
});

it('checks by week whether the shown ranges held', async () => {
  const anne = await test.openDesk(1, 'anne');
  for (let i = 0; i < 6; i++) await serve(anne, 5);
  for (let i = 0; i < 2; i++) await serve(anne, 45);
  now = Date.parse('2026-12-01T08:00:00Z');
  await manager.signIn('lone');
  const again = await test.openDesk(2, 'bashir');
  for (let i = 0; i < 2; i++) await serve(again, 5);
  const { weeks, from, to } = await manager.api.insight.selfCheck.query();
  expect([from, to]).toEqual(['2026-09-14', '2026-12-01']);
  expect(weeks).toEqual([
    { week: '2026-11-30', held: { kind: 'few', visits: 2 } },
    {
      week: '2026-11-23',
      held: { kind: 'shown', check: 'unsure', visits: 8, inside: 0.75, longer: 0.25, shorter: 0 },
    },
  ]);
});

it('nothing that leads to a person leaves the hub', async () => {
  const { db } = test.hub.services;
  const anne = await test.openDesk(2, 'anne');
  const tickets = [await serve(anne, 12), await serve(anne, 3), (await draw()).visit];
  const lines = ok(await manager.api.insight.visits.query({ from: day, to: day })).lines;
  // The one who still waits has no line yet.
  expect(lines).toHaveLength(2);
  expect(lines[0]).toEqual({
    day,
    hour: 9,
    services: ['pas-koerekort'],
    way: 'counter',
    booked: false,
    state: 'finished',
    timeReliable: true,
    times: { prep: null, wait: 3, waitAll: 3, walk: 1, serve: 8, hold: null },
    shownFrom: 0,
    shownTo: 10,
    held: 'inside',
  });
  const said = JSON.stringify([
    lines,
    await manager.api.insight.queue.query({ from: day, to: day }),
    await manager.api.insight.selfCheck.query(),
  ]);
  const rows = await db.selectFrom('visit').select(['id', 'phone_secret']).execute();
  const staff = await db.selectFrom('staff').select(['id', 'name']).execute();
  const counters = await db.selectFrom('counter').select('id').execute();
  const secrets = [...rows, ...staff, ...counters].flatMap((row) => Object.values(row));
  expect(secrets.length).toBeGreaterThan(tickets.length * 2);
  for (const secret of [...secrets, 'P001', 'P002', 'P003']) expect(said).not.toContain(secret);
  // Not even the minute somebody came.
  expect(said).not.toContain(String(monday));
});

it('is for the manager, on the manager’s screen', async () => {
  const stranger = await test.screen('insight-1');
  await expect(stranger.api.insight.queue.query({ from: day, to: day })).rejects.toThrow('sign-in-needed');
  expect(await stranger.api.identity.signIn.mutate({ staff: 'anne', pin: '2580' })).toMatchObject({ ok: false });
  const desk = await test.screen('desk-1');
  await desk.signIn('lone');
  await expect(desk.api.insight.queue.query({ from: day, to: day })).rejects.toThrow('forbidden');
});

it('reads a day by indexes alone, however many days lie behind it', async () => {
  const { db } = test.hub.services;
  for (const query of [visitsOfDay(db, day), intervalsOfDay(db, day), legsOfDay(db, day)]) {
    const { sql: text, parameters } = query.compile();
    const parts = text.split('?');
    const filled = parameters.reduce<ReturnType<typeof sql>>(
      (all, value, at) => sql`${all}${value}${sql.raw(parts[at + 1] ?? '')}`,
      sql.raw(parts[0] ?? ''),
    );
    const { rows } = await sql<{ detail: string }>`explain query plan ${filled}`.execute(db);
    expect(rows[0]?.detail).toMatch(/^SEARCH visit USING (COVERING )?INDEX one_visit_per_number \(day=\?\)/);
    for (const { detail } of rows) expect(detail).not.toContain('SCAN');
  }
});
