import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  centreFileWith,
  dataFolder,
  drawNumber,
  key,
  keyAt,
  ok,
  phoneOf,
  startTestHub,
  type TestHub,
  type TestScreen,
} from '../../tests/support/test-hub.ts';

let test: TestHub;
let kiosk: TestScreen;
let now = Date.parse('2026-11-23T09:00:00Z');
beforeEach(async () => {
  now = Date.parse('2026-11-23T09:00:00Z');
  test = await startTestHub({ clock: () => now });
  kiosk = await test.screen('kiosk-1');
});
afterEach(() => test.stop());

const draw = async (service = 'pas-koerekort') => {
  const answer = await kiosk.api.queue.issue.mutate({
    key: keyAt(now),
    service,
    errand: 'pas',
    way: 'counter',
    situation: 'self',
    language: 'da',
  });
  return ok(answer).ticket;
};

describe('numbers', () => {
  beforeEach(() => {
    now = Date.now();
  });

  it('run on in each series of its own', async () => {
    expect((await draw()).label).toBe('P001');
    expect((await draw('mitid-digitalpost')).label).toBe('M001');
    expect((await draw()).label).toBe('P002');
  });

  it('a hundred at once are a hundred, in a row', async () => {
    const tickets = await Promise.all(Array.from({ length: 100 }, () => draw()));
    const labels = tickets.map((ticket) => ticket.label).sort();
    expect(labels).toEqual(Array.from({ length: 100 }, (_, i) => `P${String(i + 1).padStart(3, '0')}`));
  });

  it('pitfall: double tap: gives one number', async () => {
    const same = {
      key: key(),
      service: 'pas-koerekort',
      errand: 'pas',
      way: 'counter',
      situation: 'self',
      language: 'da',
    } as const;
    const answers = await Promise.all([1, 2, 3].map(() => kiosk.api.queue.issue.mutate(same)));
    expect(new Set(answers.map((answer) => ok(answer).ticket.label))).toEqual(new Set(['P001']));
    expect((await draw()).label).toBe('P002');
  });

  it('pitfall: count-based numbers: one that was cancelled is not given again', async () => {
    const desk = await test.openDesk(1, 'anne');
    const first = await draw();
    ok(await desk.api.queue.cancel.mutate({ key: key(), visit: first.visit }));
    expect((await draw()).label).toBe('P002');
  });

  it('a key used for something else, or by somebody else, is refused', async () => {
    const mine = {
      key: key(),
      service: 'pas-koerekort',
      errand: 'pas',
      way: 'counter',
      situation: 'self',
      language: 'da',
    } as const;
    await kiosk.api.queue.issue.mutate(mine);
    expect(await kiosk.api.queue.issue.mutate({ ...mine, language: 'en' })).toEqual({
      ok: false,
      reason: 'key-reused',
    });
    const desk = await test.openDesk(1, 'anne');
    expect(await desk.api.queue.issue.mutate(mine)).toEqual({ ok: false, reason: 'key-reused' });
  });

  it('an expired key, or one from the future, is refused and gives nothing', async () => {
    const ask = (at: number) =>
      kiosk.api.queue.issue.mutate({
        key: keyAt(at),
        service: 'pas-koerekort',
        errand: 'pas',
        way: 'counter',
        situation: 'self',
        language: 'da',
      });
    expect(await ask(now - 25 * 3_600_000)).toEqual({ ok: false, reason: 'key-expired' });
    expect(await ask(now + 3_600_000)).toEqual({ ok: false, reason: 'key-expired' });
    expect((await draw()).label).toBe('P001');
  });

  it('an unknown service is refused', async () => {
    const answer = await kiosk.api.queue.issue.mutate({
      key: key(),
      service: 'no-such',
      errand: 'pas',
      way: 'counter',
      situation: 'self',
      language: 'da',
    });
    expect(answer).toEqual({ ok: false, reason: 'unknown-service' });
  });
});

describe('pitfall: range wrap onto an open number', () => {
  it('a series that is through its range gives no number again that day, and begins again the next', async () => {
    const folder = dataFolder();
    const centreFile = centreFileWith(folder.path, (setup) => {
      for (const service of setup.services)
        if (service.id === 'pas-koerekort') Object.assign(service, { from: 7, to: 9 });
    });
    let at = Date.parse('2026-11-23T09:00:00Z');
    const small = await startTestHub({ clock: () => at, centreFile });
    const door = await small.screen('kiosk-1');
    const ask = () =>
      door.api.queue.issue.mutate({
        key: door.key(),
        service: 'pas-koerekort',
        errand: 'pas',
        way: 'counter',
        situation: 'self',
        language: 'da',
      });
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    const labels = answers.map((answer) => (answer.ok ? answer.ticket.label : answer.reason));
    expect(labels.sort()).toEqual(['P007', 'P008', 'P009', 'numbers-used-up']);
    at += 24 * 60 * 60_000;
    expect(ok(await ask()).ticket.label).toBe('P007');
    await small.stop();
    folder.remove();
  });
});

describe('pitfall: an empty list on a database error', () => {
  it('a desk is told that something is wrong, never that nobody waits', async () => {
    now = Date.now();
    const desk = await test.openDesk(1, 'anne');
    await draw();
    await sql`alter table visit rename to visit_gone`.execute(test.hub.services.db);
    await expect(desk.api.queue.overview.query()).rejects.toThrow('internal');
    await expect(desk.api.queue.callNext.mutate({ key: key() })).rejects.toThrow('internal');
    const display = await test.screen('display-1');
    await expect(display.api.queue.board.query()).rejects.toThrow('internal');
    await sql`alter table visit_gone rename to visit`.execute(test.hub.services.db);
    expect((await desk.api.queue.overview.query()).waiting).toHaveLength(1);
  });
});

describe('the day', () => {
  it('begins again at one at local midnight, and ends what was left open', async () => {
    now = Date.parse('2026-11-23T22:59:00Z'); // 23.59 in Copenhagen
    const late = await draw();
    expect(late.label).toBe('P001');
    now += 2 * 60_000;
    await test.hub.runJobs();
    expect((await draw()).label).toBe('P001');
    const rows = await test.hub.services.db
      .selectFrom('visit')
      .select(['id', 'state', 'day'])
      .orderBy('arrived_at')
      .execute();
    expect(rows.map((row) => [row.day, row.state])).toEqual([
      ['2026-11-23', 'ended'],
      ['2026-11-24', 'waiting'],
    ]);
    await expect(phoneOf(test.hub, late.phone).queue.myTicket.query()).rejects.toThrow('unknown-device');
  });
});

describe('calling', () => {
  beforeEach(() => {
    now = Date.now();
  });

  it('is unknown how long it takes while no counter is open, and a range when one is', async () => {
    expect((await draw()).range).toEqual({ kind: 'unknown' });
    await test.openDesk(1, 'anne');
    expect((await draw()).range).toMatchObject({ kind: 'range' });
  });

  it('takes a visit from number to outcome, and each step is told', async () => {
    const desk = await test.openDesk(1, 'anne');
    const ticket = await draw();
    const called = ok(await desk.api.queue.callNext.mutate({ key: key() }));
    expect(called.visit).toMatchObject({ label: ticket.label, state: 'called', counter: 'skranke-1' });
    const phone = phoneOf(test.hub, ticket.phone);
    expect(await phone.queue.myTicket.query()).toMatchObject({ label: 'P001', state: 'called', counter: '1' });
    const display = await test.screen('display-1');
    expect((await display.api.queue.board.query()).called).toMatchObject([{ label: 'P001', counter: '1' }]);
    expect(await desk.api.queue.recall.mutate({ key: key(), visit: ticket.visit })).toEqual({
      ok: false,
      reason: 'too-soon',
    });
    now += 6_000;
    ok(await desk.api.queue.recall.mutate({ key: key(), visit: ticket.visit }));
    ok(await desk.api.queue.start.mutate({ key: key(), visit: ticket.visit }));
    now += 60_000;
    ok(
      await desk.api.queue.finish.mutate({
        key: key(),
        visit: ticket.visit,
        outcome: 'completed-by-staff',
        inquiryType: 'new-case',
      }),
    );
    const intervals = await test.hub.services.db.selectFrom('visit_interval').selectAll().orderBy('seq').execute();
    expect(intervals.map((row) => [row.kind, row.ended_at - row.started_at])).toEqual([
      ['waiting', 0],
      ['walking', 6_000],
      ['serving', 60_000],
    ]);
    expect(await desk.api.queue.callNext.mutate({ key: key() })).toEqual({ ok: false, reason: 'nobody-waits' });
  });

  it('twelve presses at once on four desks call each visitor once', async () => {
    const tickets = await Promise.all(Array.from({ length: 4 }, () => draw('personlig-betjening')));
    const desks = await Promise.all([
      test.openDesk(1, 'anne'),
      test.openDesk(2, 'bashir'),
      test.openDesk(3, 'kirsten'),
      test.openDesk(4, 'jonas'),
    ]);
    const answers = await Promise.all(
      desks.flatMap((desk) => [1, 2, 3].map(() => desk.api.queue.callNext.mutate({ key: key() }))),
    );
    const called = answers.filter((answer) => answer.ok).map((answer) => ok(answer).visit.label);
    expect(called.sort()).toEqual(tickets.map((ticket) => ticket.label).sort());
    for (const answer of answers) if (!answer.ok) expect(['counter-busy', 'nobody-waits']).toContain(answer.reason);
  });

  it('of a visit that has just been taken is refused, and the other desk keeps it', async () => {
    const [one, two] = [await test.openDesk(1, 'anne'), await test.openDesk(2, 'bashir')];
    const ticket = await draw();
    ok(await one.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit }));
    expect(await two.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit })).toEqual({
      ok: false,
      reason: 'not-waiting',
    });
    expect((await one.api.queue.overview.query()).visit?.id).toBe(ticket.visit);
  });

  it('without a counter, or on a counter a colleague holds, is refused', async () => {
    const desk = await test.screen('desk-1');
    await desk.signIn('anne');
    expect(await desk.api.queue.callNext.mutate({ key: key() })).toEqual({ ok: false, reason: 'no-counter' });
    await test.openDesk(2, 'bashir');
    const open = (takeOver: boolean) =>
      desk.api.queue.openCounter.mutate({ key: key(), counter: 'skranke-2', services: ['pas-koerekort'], takeOver });
    expect(await open(false)).toEqual({ ok: false, reason: 'counter-taken', by: 'Bashir Karimi' });
    ok(await open(true));
  });

  it('somebody who did not come can be brought back to her old place', async () => {
    const desk = await test.openDesk(1, 'anne');
    const first = await draw();
    now += 1;
    await draw();
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    ok(await desk.api.queue.noShow.mutate({ key: key(), visit: first.visit }));
    expect((await desk.api.queue.overview.query()).noShows.map((visit) => visit.label)).toEqual(['P001']);
    ok(await desk.api.queue.reactivate.mutate({ key: key(), visit: first.visit }));
    expect((await desk.api.queue.overview.query()).waiting.map((visit) => visit.label)).toEqual(['P001', 'P002']);
  });

  it('keeps a clerk from leaving a visitor behind', async () => {
    const desk = await test.openDesk(1, 'anne');
    await drawNumber(kiosk);
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    expect(await desk.api.queue.closeCounter.mutate({ key: key() })).toEqual({ ok: false, reason: 'visit-open' });
    expect(await desk.api.identity.signOut.mutate()).toEqual({ ok: false, reason: 'visit-open' });
  });
});
