import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantOf } from '../../domain/calendar/local-time.ts';
import { keyAt, ok, phoneOf, startTestHub, type TestHub, type TestScreen } from '../../tests/support/test-hub.ts';

const at = (time: string, date = '2026-11-23') => instantOf(date, time);
const minute = 60_000;

let now: number;
let test: TestHub;
let kiosk: TestScreen;
let desk: TestScreen;
beforeEach(async () => {
  now = at('09:00');
  test = await startTestHub({ clock: () => now });
  kiosk = await test.screen('kiosk-1');
  desk = await test.screen('desk-2');
  await desk.signIn('bashir');
});
afterEach(() => test.stop());

const openCounter = async () =>
  ok(
    await desk.api.queue.openCounter.mutate({
      key: keyAt(now),
      counter: 'skranke-2',
      services: ['pas-koerekort', 'personlig-betjening'],
      takeOver: false,
    }),
  );
const wish = (at: number, anyway = false) => ({
  key: keyAt(now),
  at,
  service: 'pas-koerekort',
  errand: 'pas',
  minutes: 20,
  reference: null,
  anyway,
});
const book = async (when: number, errand = 'pas', service = 'pas-koerekort') =>
  ok(await desk.api.appointment.create.mutate({ ...wish(when, true), errand, service })).appointment;
const come = (when: number, withKey = keyAt(now), errand = 'pas', service = 'pas-koerekort') =>
  kiosk.api.appointment.checkIn.mutate({ key: withKey, at: when, service, errand, language: 'da' });
const draw = async () =>
  ok(
    await kiosk.api.queue.issue.mutate({
      key: keyAt(now),
      service: 'pas-koerekort',
      errand: 'pas',
      way: 'counter',
      situation: 'self',
      language: 'da',
    }),
  ).ticket;
const list = async (day = '2026-11-23') => (await desk.api.appointment.day.query({ day })).appointments;
const callNext = async () => ok(await desk.api.queue.callNext.mutate({ key: keyAt(now) })).visit.label;

describe('checking in', () => {
  it('gives one number, tied to the time, however often it is tapped', async () => {
    await book(at('09:10'));
    const same = keyAt(now);
    const answers = await Promise.all([come(at('09:10'), same), come(at('09:10'), same), come(at('09:10'), same)]);
    expect(answers.map((answer) => ok(answer).ticket.label)).toEqual(['P001', 'P001', 'P001']);
    expect(ok(answers[0] as Awaited<ReturnType<typeof come>>).ticket.appointment).toEqual({
      at: at('09:10'),
      isLate: false,
    });
    expect(await list()).toMatchObject([{ status: 'here', label: 'P001' }]);
    const stored = await test.hub.services.db.selectFrom('visit').select(['appointment_at', 'way']).execute();
    expect(stored).toEqual([{ appointment_at: at('09:10'), way: 'appointment' }]);
    expect(await come(at('09:10'))).toEqual({ ok: false, reason: 'time-taken' });
  });

  it('of two with the same time and errand gives each a number, and a third none, also all at once', async () => {
    await book(at('09:10'));
    await book(at('09:10'));
    expect((await kiosk.api.appointment.offers.query()).offers).toMatchObject([{ places: 2 }]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => come(at('09:10'))));
    const given = answers.filter((answer) => answer.ok).map((answer) => ok(answer).ticket.label);
    expect(given.sort()).toEqual(['P001', 'P002']);
    expect(answers.filter((answer) => !answer.ok)).toEqual(Array(6).fill({ ok: false, reason: 'time-taken' }));
    const visits = await test.hub.services.db.selectFrom('appointment').select('visit_id').execute();
    expect(new Set(visits.map((row) => row.visit_id)).size).toBe(2);
    // What was refused left no number behind.
    expect((await draw()).label).toBe('P003');
  });

  it('goes first at her time, not before it, and after those who wait when she is late', async () => {
    for (const time of ['09:10', '08:30']) {
      // A time that is past can no longer be made, so this one is made before it.
      now = at('08:00');
      await book(at(time));
    }
    now = at('09:00');
    await openCounter();
    const walkIn = await draw();
    const inTime = ok(await come(at('09:10'))).ticket;
    const late = ok(await come(at('08:30'))).ticket;
    expect(late.appointment).toEqual({ at: at('08:30'), isLate: true });
    // Her phone tells her time, for her place among the others says nothing of it; who is too late has a place like all.
    const booked = async (phone: string) => (await phoneOf(test.hub, phone).queue.myTicket.query())?.bookedAt;
    expect(await booked(inTime.phone)).toBe(at('09:10'));
    expect(await booked(late.phone)).toBeNull();
    expect(await booked(walkIn.phone)).toBeNull();
    now += minute;
    const another = await draw();
    now = at('09:10');
    const order = (await desk.api.queue.overview.query()).waiting.map(({ label }) => label);
    expect(order).toEqual([inTime.label, walkIn.label, late.label, another.label]);
    expect((await desk.api.queue.overview.query()).waiting[0]?.appointmentAt).toBe(at('09:10'));
    expect(await callNext()).toBe(inTime.label);
    expect((await list()).map(({ status }) => status)).toEqual(['here', 'called']);
  });

  it('long before her time she may wait, and is not called before the window opens', async () => {
    await book(at('10:00'));
    const [offer] = (await kiosk.api.appointment.offers.query()).offers;
    expect(offer).toMatchObject({ arrival: 'early', from: at('09:45') });
    await openCounter();
    const { range, label } = ok(await come(at('10:00'))).ticket;
    expect(range.kind === 'range' && range.low).toBeGreaterThanOrEqual(40);
    expect(await desk.api.queue.callNext.mutate({ key: keyAt(now) })).toEqual({ ok: false, reason: 'nobody-waits' });
    now = at('09:45');
    expect(await callNext()).toBe(label);
  });

  it('is open to a booked person while the queue gives no numbers', async () => {
    await book(at('09:10'));
    ok(await desk.api.house.pause.mutate({ key: keyAt(now), service: null, reason: 'too-many' }));
    expect(ok(await come(at('09:10'))).ticket.label).toBe('P001');
  });

  it('offers only what is near, and nothing to a page left open since another hour', async () => {
    await book(at('11:01'));
    await book(at('09:10', '2026-11-24'));
    const { offers, hasLater } = await kiosk.api.appointment.offers.query();
    expect(offers).toEqual([]);
    expect(hasLater).toBe(true);
    // A time of this morning that nobody came to is not one to wait for.
    now = at('13:30');
    expect((await kiosk.api.appointment.offers.query()).hasLater).toBe(false);
    now = at('09:00');
    expect(await come(at('11:01'))).toEqual({ ok: false, reason: 'time-taken' });
    expect(await come(at('09:10', '2026-11-24'))).toEqual({ ok: false, reason: 'time-taken' });
  });

  it('tells the kiosk of a time, an errand, and nothing more', async () => {
    await book(at('09:10'));
    const { offers, isUsed } = await kiosk.api.appointment.offers.query();
    expect(isUsed).toBe(true);
    expect(offers).toEqual([
      {
        at: at('09:10'),
        service: 'pas-koerekort',
        errand: 'pas',
        places: 1,
        arrival: 'in-time',
        from: at('08:55'),
      },
    ]);
  });

  it('does not name to those who look on what is discreet, and still begins a visit for it', async () => {
    await book(at('09:10'), 'doedsfald', 'personlig-betjening');
    const [offer] = (await kiosk.api.appointment.offers.query()).offers;
    expect(offer).toMatchObject({ errand: 'andet', service: 'personlig-betjening' });
    const { ticket } = ok(await come(at('09:10'), keyAt(now), 'andet', 'personlig-betjening'));
    expect(ticket.errand).toBe('doedsfald');
  });

  it('can be done at the desk, for today only', async () => {
    const today = await book(at('15:00'));
    const tomorrow = await book(at('09:00', '2026-11-24'));
    const arrive = (appointment: string) =>
      desk.api.appointment.arrive.mutate({ key: keyAt(now), appointment, language: 'da' });
    expect(ok(await arrive(today)).ticket.label).toBe('P001');
    expect(await arrive(today)).toEqual({ ok: false, reason: 'appointment-arrived' });
    expect(await arrive(tomorrow)).toEqual({ ok: false, reason: 'other-day' });
  });
});

describe('the day list', () => {
  it('moves, cancels, brings back, and lets a time be taken again when its visit came to nothing', async () => {
    const id = await book(at('09:10'));
    const move = (to: number) => desk.api.appointment.move.mutate({ key: keyAt(now), appointment: id, to });
    expect(ok(await move(at('10:30', '2026-11-24')))).toEqual({ ok: true });
    expect(await list()).toEqual([]);
    expect(await list('2026-11-24')).toMatchObject([{ id, status: 'booked' }]);
    expect(await move(at('08:00'))).toEqual({ ok: false, reason: 'time-passed' });
    ok(await move(at('09:20')));
    const one = () => ({ key: keyAt(now), appointment: id });
    ok(await desk.api.appointment.cancel.mutate(one()));
    expect(await list()).toMatchObject([{ status: 'cancelled', canReopen: true }]);
    expect(await come(at('09:20'))).toEqual({ ok: false, reason: 'time-taken' });
    ok(await desk.api.appointment.reopen.mutate(one()));
    const { ticket } = ok(await come(at('09:20')));
    expect(await desk.api.appointment.reopen.mutate(one())).toEqual({ ok: false, reason: 'visit-goes-on' });
    ok(await desk.api.queue.leave.mutate({ key: keyAt(now), visit: ticket.visit }));
    expect(await list()).toMatchObject([{ status: 'gone', canReopen: true }]);
    ok(await desk.api.appointment.reopen.mutate(one()));
    expect(ok(await come(at('09:20'))).ticket.label).toBe('P002');
  });

  it('gives one visitor one number: a number whose time was taken again does not come back', async () => {
    const id = await book(at('09:20'));
    const one = () => ({ key: keyAt(now), appointment: id });
    const arrive = async () => ok(await desk.api.appointment.arrive.mutate({ ...one(), language: 'da' })).ticket;
    const first = await arrive();
    const ofFirst = () => ({ key: keyAt(now), visit: first.visit });
    const rebooked = { ok: false, reason: 'time-rebooked' };
    // Off the list, and back at once: she still has her time.
    ok(await desk.api.queue.cancel.mutate(ofFirst()));
    ok(await desk.api.queue.undo.mutate(ofFirst()));
    expect(await list()).toMatchObject([{ status: 'here', label: first.label }]);
    // Off the list and booked again: from here on the time is for her next number.
    ok(await desk.api.queue.leave.mutate(ofFirst()));
    ok(await desk.api.appointment.reopen.mutate(one()));
    expect(await desk.api.queue.undo.mutate(ofFirst())).toEqual(rebooked);
    expect(await desk.api.queue.reactivate.mutate({ ...ofFirst(), place: 'keep' })).toEqual(rebooked);
    const second = await arrive();
    expect(await desk.api.queue.undo.mutate(ofFirst())).toEqual(rebooked);
    const { waiting } = await desk.api.queue.overview.query();
    expect(waiting.map(({ label }) => label)).toEqual([second.label]);
    // The database says the same to whoever does not ask.
    await expect(
      test.hub.services.db.updateTable('visit').set({ state: 'waiting' }).where('id', '=', first.visit).execute(),
    ).rejects.toThrow(/UNIQUE/);
  });

  it('a number drawn in error gives the time back to whoever it belongs to, and takes it again when it was no error', async () => {
    const id = await book(at('09:20'));
    const wrong = ok(await come(at('09:20'))).ticket;
    const ofWrong = () => ({ key: keyAt(now), visit: wrong.visit });
    expect(ok(await desk.api.queue.cancel.mutate(ofWrong()))).toMatchObject({ isBookedAgain: true });
    expect(await list()).toMatchObject([{ id, status: 'booked', label: null }]);
    expect((await kiosk.api.appointment.offers.query()).offers).toMatchObject([{ at: at('09:20'), places: 1 }]);
    // It was hers after all.
    ok(await desk.api.queue.undo.mutate(ofWrong()));
    expect(await list()).toMatchObject([{ id, status: 'here', label: wrong.label }]);
    expect((await kiosk.api.appointment.offers.query()).offers).toEqual([]);
    // Once the right person has come, or the time was moved, the wrong number does not come back.
    ok(await desk.api.queue.cancel.mutate(ofWrong()));
    ok(await desk.api.appointment.move.mutate({ key: keyAt(now), appointment: id, to: at('09:30') }));
    expect(await desk.api.queue.undo.mutate(ofWrong())).toEqual({ ok: false, reason: 'time-rebooked' });
    const right = ok(await come(at('09:30'))).ticket;
    expect(await desk.api.queue.undo.mutate(ofWrong())).toEqual({ ok: false, reason: 'time-rebooked' });
    expect(await list()).toMatchObject([{ id, status: 'here', label: right.label }]);
    // An ordinary number has no time to give back.
    const { visit } = await draw();
    expect(ok(await desk.api.queue.cancel.mutate({ key: keyAt(now), visit }))).toMatchObject({ isBookedAgain: false });
  });

  it('warns before a cancelled time comes back that was made anew since: it may be the same citizen', async () => {
    const first = await book(at('11:00'));
    const reopen = (anyway: boolean) =>
      desk.api.appointment.reopen.mutate({ key: keyAt(now), appointment: first, anyway });
    ok(await desk.api.appointment.cancel.mutate({ key: keyAt(now), appointment: first }));
    now += minute;
    const other = await book(at('11:00'), 'koerekort');
    ok(await reopen(false));
    ok(await desk.api.appointment.cancel.mutate({ key: keyAt(now), appointment: other }));
    ok(await desk.api.appointment.cancel.mutate({ key: keyAt(now), appointment: first }));
    now += minute;
    const anew = await book(at('11:00'));
    ok(await desk.api.appointment.cancel.mutate({ key: keyAt(now), appointment: anew }));
    // The one made anew is off again, so nobody has two.
    ok(await reopen(false));
    ok(await desk.api.appointment.cancel.mutate({ key: keyAt(now), appointment: first }));
    now += minute;
    await book(at('11:00'));
    expect(await reopen(false)).toEqual({ ok: false, reason: 'time-full', booked: 1, places: 2 });
    ok(await reopen(true));
  });

  it('warns of a time that is taken as often as it can be met, and takes it when staff want it all the same', async () => {
    const create = (when: number, anyway = false) => desk.api.appointment.create.mutate(wish(when, anyway));
    // Two counters are set up for it.
    ok(await create(at('11:00')));
    const second = ok(await create(at('11:10'))).appointment;
    const full = { ok: false, reason: 'time-full', booked: 2, places: 2 };
    expect(await create(at('11:15'))).toEqual(full);
    ok(await create(at('11:30')));
    expect(await list()).toHaveLength(3);
    // The same time for another errand's counters is another matter, and one is not in one's own way.
    ok(
      await desk.api.appointment.create.mutate({ ...wish(at('11:10')), service: 'folkeregister', errand: 'flytning' }),
    );
    const move = (to: number, more = {}) =>
      desk.api.appointment.move.mutate({ key: keyAt(now), appointment: second, to, ...more });
    ok(await move(at('11:05')));
    ok(await create(at('13:00')));
    ok(await create(at('13:00')));
    expect(await move(at('13:00'))).toEqual(full);
    ok(await move(at('13:00'), { anyway: true }));
    // A cancelled one whose place was given away comes back with the same warning.
    const one = () => ({ key: keyAt(now), appointment: second });
    ok(await desk.api.appointment.cancel.mutate(one()));
    expect(await desk.api.appointment.reopen.mutate(one())).toEqual(full);
    ok(await desk.api.appointment.reopen.mutate({ ...one(), anyway: true }));
    // Soon, who is there now counts.
    await openCounter();
    ok(await create(at('09:30')));
    expect(await create(at('09:30'))).toEqual({ ok: false, reason: 'time-full', booked: 1, places: 1 });
    ok(await create(at('09:30'), true));
  });

  it('refuses what could be a person, an errand or a queue it does not know, and a time that is past', async () => {
    const wish = {
      at: at('10:00'),
      service: 'pas-koerekort',
      errand: 'pas',
      minutes: 20,
      reference: null as string | null,
    };
    const create = (change: Partial<typeof wish>) =>
      desk.api.appointment.create.mutate({ key: keyAt(now), ...wish, ...change });
    expect(await create({ reference: 'Anne Holm' })).toEqual({ ok: false, reason: 'not-a-reference' });
    expect(await create({ reference: '010190-1234' })).toEqual({ ok: false, reason: 'not-a-reference' });
    expect(await create({ errand: 'ingenting' })).toEqual({ ok: false, reason: 'unknown-errand' });
    expect(await create({ service: 'ingenting' })).toEqual({ ok: false, reason: 'unknown-service' });
    expect(await create({ at: at('08:00') })).toEqual({ ok: false, reason: 'time-passed' });
    ok(await create({ reference: ' K77 ' }));
    expect(await list()).toMatchObject([{ reference: 'K77' }]);
  });

  it('has those who did not come as missed when the day is over, also after a night with the machine off', async () => {
    await book(at('10:00'));
    ok(
      await desk.api.appointment.create.mutate({
        key: keyAt(now),
        at: at('11:00'),
        service: 'pas-koerekort',
        errand: 'pas',
        minutes: 20,
        reference: 'K77',
      }),
    );
    now = at('10:11');
    expect((await list()).map(({ status }) => status)).toEqual(['overdue', 'booked']);
    now = at('07:00', '2026-11-25');
    await test.hub.runJobs();
    await desk.signIn('bashir');
    const after = await list();
    expect(after.map(({ status }) => status)).toEqual(['missed', 'missed']);
    expect(after.map(({ reference }) => reference)).toEqual([null, null]);
  });
});

it('somebody who comes without a time waits longer when a booked one is due', async () => {
  await openCounter();
  const wait = async () => {
    test.hub.services.estimates.forget();
    const waits = await kiosk.api.queue.waits.query();
    return waits.find(({ service }) => service === 'pas-koerekort')?.range;
  };
  const alone = await wait();
  for (let i = 0; i < 4; i++) await book(at('09:00'));
  const booked = await wait();
  expect(alone).toMatchObject({ kind: 'range', low: 0 });
  expect(booked?.kind === 'range' && alone?.kind === 'range' && booked.high > alone.high).toBe(true);
});
