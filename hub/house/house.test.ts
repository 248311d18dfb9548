import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  centreFileWith,
  dataFolder,
  drawNumber,
  keyAt,
  ok,
  startTestHub,
  type TestHub,
  type TestScreen,
} from '../../tests/support/test-hub.ts';

/** Tuesday, 10 to 15, the last number a quarter before closing; at most two numbers for MitID. */
const setUp = (folder: string) =>
  centreFileWith(folder, (setup) => {
    setup.openingHours = {
      week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '15:00' }],
      lastNumberMinutes: 15,
    };
    for (const service of setup.services) if (service.id === 'mitid-digitalpost') service.quotaPerDay = 2;
  });
const open = Date.parse('2026-11-24T10:00:00Z');
const closed = Date.parse('2026-11-24T14:00:00Z');

let now = open;
let folder: ReturnType<typeof dataFolder>;
let test: TestHub;
let kiosk: TestScreen;
beforeEach(async () => {
  now = open;
  folder = dataFolder();
  test = await startTestHub({ clock: () => now, centreFile: setUp(folder.path) });
  kiosk = await test.screen('kiosk-1');
});
afterEach(async () => {
  await test.stop();
  folder.remove();
});
const key = () => keyAt(now);
const issue = (screen: TestScreen, service = 'pas-koerekort') =>
  screen.api.queue.issue.mutate({
    key: key(),
    service,
    errand: 'pas',
    way: 'counter',
    situation: 'self',
    language: 'da',
  });

describe('pitfall: a stale kiosk page issuing after closing', () => {
  it('is refused in the transaction itself, with when to come back; staff may still let somebody in', async () => {
    const desk = await test.openDesk(1, 'anne');
    ok(await issue(kiosk));
    now = closed;
    expect(await issue(kiosk)).toEqual({
      ok: false,
      reason: 'closed-today',
      next: { date: '2026-11-25', from: '10:00' },
    });
    ok(await issue(desk));
    expect((await kiosk.api.queue.waits.query())[0]?.refused).toMatchObject({ reason: 'closed-today' });
  });

  it('pitfall: frozen kiosk clock: the hub opens in the morning by its own clock, whatever the kiosk believes', async () => {
    now = Date.parse('2026-11-24T08:59:00Z');
    expect(await issue(kiosk)).toEqual({ ok: false, reason: 'not-open-yet', from: '10:00' });
    now += 60_000;
    ok(await issue(kiosk));
  });
});

describe('a queue that gives no numbers', () => {
  it('for its quota: the one beyond is refused, also when many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => issue(kiosk, 'mitid-digitalpost')));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2);
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('quota-reached');
  });

  it('while it is paused with a reason, and gives them again; another queue is not touched', async () => {
    const desk = await test.openDesk(1, 'anne');
    const pause = (service: string | null) => desk.api.house.pause.mutate({ key: key(), service, reason: 'few-staff' });
    ok(await pause('pas-koerekort'));
    expect(await pause('pas-koerekort')).toEqual({ ok: false, reason: 'already-paused' });
    expect(await issue(kiosk)).toEqual({ ok: false, reason: 'queue-paused', why: 'few-staff' });
    ok(await issue(kiosk, 'folkeregister'));
    ok(await desk.api.house.unpause.mutate({ key: key(), service: 'pas-koerekort' }));
    ok(await issue(kiosk));
    ok(await pause(null));
    expect(await issue(kiosk, 'folkeregister')).toMatchObject({ ok: false, reason: 'queue-paused' });
  });

  it('only for that day', async () => {
    const desk = await test.openDesk(1, 'anne');
    ok(await desk.api.house.pause.mutate({ key: key(), service: null, reason: 'closing-early' }));
    now += 24 * 60 * 60_000;
    ok(await issue(kiosk));
    await test.hub.runJobs();
    const pauses = await test.hub.services.db.selectFrom('queue_pause').selectAll().execute();
    expect(pauses.every((pause) => pause.ended_at !== null)).toBe(true);
  });
});

describe('presence', () => {
  it('a counter on a break is not reckoned with, and calling brings it back', async () => {
    const desk = await test.openDesk(1, 'anne');
    ok(await desk.api.queue.setPresence.mutate({ key: key(), presence: 'break' }));
    expect(ok(await issue(kiosk)).ticket.range).toEqual({ kind: 'unknown' });
    now += 5 * 60_000;
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    expect((await desk.api.queue.overview.query()).mine?.presence).toBe('open');
    const log = await test.hub.services.db.selectFrom('presence_log').selectAll().orderBy('started_at').execute();
    expect(log.map((row) => [row.presence, row.ended_at - row.started_at])).toEqual([['break', 5 * 60_000]]);
  });

  it('is written down when a clerk signs out with her counter open', async () => {
    const desk = await test.openDesk(1, 'anne');
    now += 20 * 60_000;
    expect(await desk.api.identity.signOut.mutate()).toEqual({ ok: true });
    const { db } = test.hub.services;
    expect(await db.selectFrom('counter_session').select('id').where('closed_at', 'is', null).execute()).toEqual([]);
    const log = await db.selectFrom('presence_log').selectAll().execute();
    expect(log.map((row) => [row.presence, row.ended_at - row.started_at])).toEqual([['open', 20 * 60_000]]);
  });

  it('is not left with a visitor at the counter', async () => {
    const desk = await test.openDesk(1, 'anne');
    ok(await issue(kiosk));
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    expect(await desk.api.queue.setPresence.mutate({ key: key(), presence: 'break' })).toEqual({
      ok: false,
      reason: 'visit-open',
    });
  });
});

describe('messages on the wall', () => {
  it('pitfall: HTML in notes: they stand for their time as plain text', async () => {
    const desk = await test.openDesk(1, 'anne');
    const display = await test.screen('display-1');
    ok(await desk.api.house.say.mutate({ key: key(), da: '<b>Vi lukker 14.30</b>', en: null, minutes: 30 }));
    expect(await display.api.house.messages.query()).toMatchObject([{ da: '<b>Vi lukker 14.30</b>', en: null }]);
    now += 31 * 60_000;
    expect(await display.api.house.messages.query()).toEqual([]);
  });

  it('pitfall: personal names in free text on public screens: what looks like a person is refused; all are taken down again', async () => {
    const desk = await test.openDesk(1, 'anne');
    const say = (da: string) => desk.api.house.say.mutate({ key: key(), da, en: null, minutes: 30 });
    expect(await say('Jens 010170-1234 bedes komme')).toEqual({ ok: false, reason: 'message-personal' });
    ok(await say('Vi lukker 14.30'));
    const [message] = await desk.api.house.messages.query();
    ok(await desk.api.house.unsay.mutate({ key: key(), message: message?.id ?? '' }));
    expect(await desk.api.house.messages.query()).toEqual([]);
    expect(await desk.api.house.unsay.mutate({ key: key(), message: message?.id ?? '' })).toMatchObject({ ok: false });
  });
});

describe('a colleague called for', () => {
  it('is seen by all desks, taken by one, and ended by who called', async () => {
    const [anne, bashir, kirsten] = [
      await test.openDesk(1, 'anne'),
      await test.openDesk(2, 'bashir'),
      await test.openDesk(3, 'kirsten'),
    ];
    const { call } = ok(await anne.api.house.callColleague.mutate({ key: key(), staff: null, why: 'language' }));
    expect((await kirsten.api.queue.overview.query()).calls).toMatchObject([
      { id: call, from: 'anne', counter: 'skranke-1', why: 'language', takenBy: null },
    ]);
    const take = (desk: TestScreen) => desk.api.house.takeCall.mutate({ key: key(), call });
    const answers = await Promise.all([take(bashir), take(kirsten)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, reason: 'call-taken' });
    ok(await anne.api.house.endCall.mutate({ key: key(), call }));
    expect((await anne.api.queue.overview.query()).calls).toEqual([]);
    expect(await anne.api.house.callColleague.mutate({ key: key(), staff: 'anne', why: 'help' })).toMatchObject({
      ok: false,
    });
  });
});

describe('the clock', () => {
  /** Draws at an instant and tells the day its number belongs to. */
  const dayAt = async (instant: string) => {
    now = Date.parse(instant);
    const desk = await test.screen('desk-1');
    await desk.signIn('anne');
    const ticket = ok(await issue(desk)).ticket;
    const row = await test.hub.services.db
      .selectFrom('visit')
      .select(['day', 'number'])
      .where('id', '=', ticket.visit)
      .executeTakeFirstOrThrow();
    return `${row.day} ${row.number}`;
  };

  it.each([
    ['midnight', '2026-11-24T22:59:59Z', '2026-11-24 1', '2026-11-24T23:00:00Z', '2026-11-25 1'],
    ['New Year', '2026-12-31T22:59:00Z', '2026-12-31 1', '2026-12-31T23:01:00Z', '2027-01-01 1'],
    [
      'the night the clock goes forward',
      '2027-03-28T00:30:00Z',
      '2027-03-28 1',
      '2027-03-28T01:30:00Z',
      '2027-03-28 2',
    ],
    ['the night the clock goes back', '2026-10-25T00:30:00Z', '2026-10-25 1', '2026-10-25T01:30:00Z', '2026-10-25 2'],
    [
      'after the night the clock went back',
      '2026-10-25T22:59:00Z',
      '2026-10-25 1',
      '2026-10-25T23:01:00Z',
      '2026-10-26 1',
    ],
    ['the leap day', '2028-02-28T23:30:00Z', '2028-02-29 1', '2028-02-29T23:30:00Z', '2028-03-01 1'],
  ])('pitfall: day boundary at %s', async (_name, first, firstDay, second, secondDay) => {
    expect(await dayAt(first)).toBe(firstDay);
    expect(await dayAt(second)).toBe(secondDay);
  });
});

describe('pitfall: a nightly job missed because the machine was off', () => {
  it('runs at the next start: visits end as closed by the house, counters close, numbers begin again', async () => {
    const data = dataFolder();
    const before = await startTestHub({ clock: () => now, data: data.path, centreFile: setUp(folder.path) });
    const desk = await before.openDesk(1, 'anne');
    const door = await before.screen('kiosk-1');
    const [waiting, called] = [await drawNumber(door), await drawNumber(door)];
    ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: called.visit }));
    await before.stop();
    // A day and a half asleep.
    now += 36 * 60 * 60_000;
    const later = await startTestHub({ clock: () => now, data: data.path, centreFile: setUp(folder.path) });
    const { db } = later.hub.services;
    const visits = await db.selectFrom('visit').select(['id', 'state', 'time_reliable', 'counter_id']).execute();
    expect(new Set(visits.map((visit) => visit.id))).toEqual(new Set([waiting.visit, called.visit]));
    for (const visit of visits) expect(visit).toMatchObject({ state: 'ended', time_reliable: 0, counter_id: null });
    const legs = await db.selectFrom('visit_leg').select('code').execute();
    expect(legs.map((leg) => leg.code)).toEqual(['ended-by-close', 'ended-by-close']);
    expect(await db.selectFrom('counter_session').select('id').where('closed_at', 'is', null).execute()).toEqual([]);
    const next = await later.screen('desk-1');
    await next.signIn('anne');
    expect(ok(await issue(next)).ticket.label).toBe('P001');
    await later.stop();
    data.remove();
  });
});
