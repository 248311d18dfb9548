import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visitTimes } from '../../domain/visit/times.ts';
import { drawNumber, keyAt, ok, startTestHub, type TestHub, type TestScreen } from '../../tests/support/test-hub.ts';

const start = Date.parse('2026-11-23T09:00:00Z');
const minute = 60_000;
let now = start;
let test: TestHub;
let kiosk: TestScreen;
let anne: TestScreen;
beforeEach(async () => {
  now = start;
  test = await startTestHub({ clock: () => now });
  kiosk = await test.screen('kiosk-1');
  anne = await test.openDesk(1, 'anne');
});
afterEach(() => test.stop());

const key = () => keyAt(now);
const draw = (service = 'personlig-betjening') => drawNumber(kiosk, service);
/** Lets so many minutes go by. */
const later = (minutes: number) => {
  now += minutes * minute;
};
const serve = async (desk: TestScreen) => {
  const { visit } = ok(await desk.api.queue.callNext.mutate({ key: key() }));
  ok(await desk.api.queue.start.mutate({ key: key(), visit: visit.id }));
  return visit;
};
const finish = (desk: TestScreen, visit: string) =>
  desk.api.queue.finish.mutate({ key: key(), visit, outcome: 'completed-by-staff', inquiryType: 'new-case' });
const rowOf = (visit: string) =>
  test.hub.services.db.selectFrom('visit').selectAll().where('id', '=', visit).executeTakeFirstOrThrow();
const timesOf = async (visit: string) => {
  const rows = await test.hub.services.db
    .selectFrom('visit_interval')
    .select(['seq', 'kind', 'started_at as startedAt', 'ended_at as endedAt', 'voids'])
    .where('visit_id', '=', visit)
    .execute();
  return visitTimes(rows);
};

describe('somebody on hold', () => {
  it('pitfall: service time lost when parked: frees the counter, is taken back at another one, and keeps both stints of service', async () => {
    const first = await draw();
    await draw();
    later(10);
    await serve(anne);
    later(2);
    ok(await anne.api.queue.hold.mutate({ key: key(), visit: first.visit }));
    const next = await serve(anne);
    later(1);
    ok(await finish(anne, next.id));
    const bashir = await test.openDesk(2, 'bashir');
    expect((await bashir.api.queue.overview.query()).onHold).toMatchObject([
      { id: first.visit, parkedBy: 'skranke-1', counter: null },
    ]);
    ok(await bashir.api.queue.resume.mutate({ key: key(), visit: first.visit }));
    later(3);
    ok(await finish(bashir, first.visit));
    expect(await timesOf(first.visit)).toMatchObject({ waiting: 10 * minute, serving: 5 * minute, holding: minute });
  });

  it('goes back into the queue where staff choose', async () => {
    const first = await draw();
    now += 1;
    const second = await draw();
    now += 1;
    const third = await draw();
    const place = async (where: 'keep' | 'after-next' | 'last') => {
      ok(await anne.api.queue.callVisit.mutate({ key: key(), visit: first.visit }));
      ok(await anne.api.queue.putBack.mutate({ key: key(), visit: first.visit, place: where }));
      return (await anne.api.queue.overview.query()).waiting.map((visit) => visit.label);
    };
    expect(await place('keep')).toEqual([first.label, second.label, third.label]);
    expect(await place('after-next')).toEqual([second.label, first.label, third.label]);
    expect(await place('last')).toEqual([second.label, third.label, first.label]);
  });
});

describe('giving on', () => {
  it('to another service keeps number and arrival, and puts her before those who came later', async () => {
    const early = await draw('pas-koerekort');
    now += 1;
    await draw('folkeregister');
    await serve(anne);
    ok(
      await anne.api.queue.transfer.mutate({
        key: key(),
        visit: early.visit,
        service: 'folkeregister',
        counter: null,
        staff: null,
      }),
    );
    const kirsten = await test.openDesk(3, 'kirsten');
    const { visit } = ok(await kirsten.api.queue.callNext.mutate({ key: key() }));
    expect(visit).toMatchObject({ label: early.label, service: 'folkeregister', arrivedAt: early.issuedAt, leg: 2 });
    const legs = await test.hub.services.db.selectFrom('visit_leg').selectAll().execute();
    expect(legs).toMatchObject([{ service_id: 'pas-koerekort', code: 'transferred-to-service', leg: 1 }]);
  });

  it('to a colleague waits for her, whatever others are free', async () => {
    const bashir = await test.openDesk(2, 'bashir');
    const ticket = await draw();
    await serve(anne);
    ok(
      await anne.api.queue.transfer.mutate({
        key: key(),
        visit: ticket.visit,
        service: 'personlig-betjening',
        counter: null,
        staff: 'bashir',
      }),
    );
    expect(await anne.api.queue.callNext.mutate({ key: key() })).toEqual({ ok: false, reason: 'nobody-waits' });
    expect(ok(await bashir.api.queue.callNext.mutate({ key: key() })).visit.label).toBe(ticket.label);
  });

  it('to a counter that then closes is for whoever can', async () => {
    const bashir = await test.openDesk(2, 'bashir');
    const ticket = await draw();
    await serve(anne);
    ok(
      await anne.api.queue.transfer.mutate({
        key: key(),
        visit: ticket.visit,
        service: 'personlig-betjening',
        counter: 'skranke-2',
        staff: null,
      }),
    );
    ok(await bashir.api.queue.closeCounter.mutate({ key: key() }));
    expect(ok(await anne.api.queue.callNext.mutate({ key: key() })).visit.label).toBe(ticket.label);
  });

  it('to what a counter does not take, or to somebody who is not there, is refused', async () => {
    const ticket = await draw();
    const to = (more: object) =>
      anne.api.queue.transfer.mutate({
        key: key(),
        visit: ticket.visit,
        service: 'folkeregister',
        counter: null,
        staff: null,
        ...more,
      });
    expect(await to({ counter: 'skranke-1' })).toEqual({ ok: false, reason: 'counter-cannot' });
    expect(await to({ counter: 'nowhere' })).toEqual({ ok: false, reason: 'unknown-counter' });
    expect(await to({ staff: 'birgit' })).toEqual({ ok: false, reason: 'unknown-staff' });
    expect(await to({ service: 'nothing' })).toEqual({ ok: false, reason: 'unknown-service' });
  });
});

describe('the calls a desk is told of somebody who waits', () => {
  it('are those of the wait that runs: none of a wait that ended at a counter', async () => {
    const kirsten = await test.openDesk(3, 'kirsten');
    const ticket = await draw('pas-koerekort');
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    later(1);
    ok(await anne.api.queue.recall.mutate({ key: key(), visit: ticket.visit }));
    ok(await anne.api.queue.putBack.mutate({ key: key(), visit: ticket.visit, place: 'keep' }));
    const waits = async () => (await anne.api.queue.overview.query()).waiting[0];
    expect(await waits()).toMatchObject({ calls: 2, unansweredCalls: 2 });
    await serve(anne);
    const to = { service: 'folkeregister', counter: null, staff: null };
    ok(await anne.api.queue.transfer.mutate({ key: key(), visit: ticket.visit, ...to }));
    expect(await waits()).toMatchObject({ calls: 3, unansweredCalls: 0 });
    ok(await anne.api.queue.undo.mutate({ key: key(), visit: ticket.visit }));
    ok(await anne.api.queue.transfer.mutate({ key: key(), visit: ticket.visit, ...to }));
    ok(await kirsten.api.queue.callNext.mutate({ key: key() }));
    ok(await kirsten.api.queue.undo.mutate({ key: key(), visit: ticket.visit }));
    // A call taken back has been heard.
    expect(await waits()).toMatchObject({ calls: 4, unansweredCalls: 1 });
  });
});

describe('several services in turn', () => {
  it('each have their own time, and what was done is written down', async () => {
    const ticket = await draw('pas-koerekort');
    await serve(anne);
    later(4);
    ok(
      await anne.api.queue.nextService.mutate({
        key: key(),
        visit: ticket.visit,
        service: 'personlig-betjening',
        errand: 'andet',
      }),
    );
    later(6);
    ok(
      await anne.api.queue.finish.mutate({
        key: key(),
        visit: ticket.visit,
        outcome: 'completed-by-staff',
        inquiryType: 'new-case',
        done: [{ service: 'pas-koerekort', quantity: 2 }],
      }),
    );
    const { db } = test.hub.services;
    expect(await db.selectFrom('visit_leg').selectAll().orderBy('leg').execute()).toMatchObject([
      { service_id: 'pas-koerekort', code: 'served', busy_ms: 4 * minute },
      { service_id: 'personlig-betjening', code: 'served', busy_ms: 6 * minute },
    ]);
    expect(await db.selectFrom('service_done').selectAll().execute()).toMatchObject([
      { service_id: 'pas-koerekort', quantity: 2 },
    ]);
  });
});

describe('taking back', () => {
  it('a finish opens the visit again, and its service time has run on', async () => {
    const ticket = await draw();
    await serve(anne);
    later(5);
    ok(await finish(anne, ticket.visit));
    now += 20_000;
    ok(await anne.api.queue.undo.mutate({ key: key(), visit: ticket.visit }));
    expect(await rowOf(ticket.visit)).toMatchObject({ state: 'serving', outcome: null, ended_at: null });
    expect(await test.hub.services.db.selectFrom('visit_leg').selectAll().execute()).toEqual([]);
    now += 40_000;
    ok(await finish(anne, ticket.visit));
    expect(await timesOf(ticket.visit)).toMatchObject({ serving: 6 * minute });
  });

  it('is refused for a colleague, after a while, and when the counter has the next one', async () => {
    const [first] = [await draw(), await draw()];
    await serve(anne);
    ok(await finish(anne, first.visit));
    const bashir = await test.openDesk(2, 'bashir');
    const undo = (desk: TestScreen) => desk.api.queue.undo.mutate({ key: key(), visit: first.visit });
    expect(await undo(bashir)).toEqual({ ok: false, reason: 'nothing-to-undo' });
    await serve(anne);
    expect(await undo(anne)).toEqual({ ok: false, reason: 'counter-busy' });
    later(2);
    expect(await undo(anne)).toEqual({ ok: false, reason: 'too-late-to-undo' });
  });

  it('a call puts her back to her place, and the next call is told as a new one', async () => {
    const ticket = await draw();
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    ok(await anne.api.queue.undo.mutate({ key: key(), visit: ticket.visit }));
    expect((await anne.api.queue.overview.query()).waiting).toHaveLength(1);
    expect(ok(await anne.api.queue.callNext.mutate({ key: key() })).visit.calls).toBe(2);
  });
});

describe('pitfall: stuck called or serving after a crash or a closed tab', () => {
  it('a colleague takes the visit over at her own counter', async () => {
    const ticket = await draw();
    await serve(anne);
    const bashir = await test.openDesk(2, 'bashir');
    ok(await bashir.api.queue.takeOver.mutate({ key: key(), visit: ticket.visit }));
    expect((await bashir.api.queue.overview.query()).visit?.id).toBe(ticket.visit);
    expect((await anne.api.queue.overview.query()).visit).toBeNull();
    ok(await finish(bashir, ticket.visit));
  });

  it('on her way she is told the counter of the colleague who takes over', async () => {
    const ticket = await draw();
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    const bashir = await test.openDesk(2, 'bashir');
    ok(await bashir.api.queue.takeOver.mutate({ key: key(), visit: ticket.visit }));
    const events = test.hub.services.db.selectFrom('event').select('payload').where('type', '=', 'visit.called');
    const calls = (await events.orderBy('id').execute()).map(({ payload }) => JSON.parse(payload));
    expect(calls).toMatchObject([
      { call: 1, counter: 'skranke-1' },
      { call: 2, counter: 'skranke-2' },
    ]);
  });

  it('or ends it, marked as not to be trusted', async () => {
    const ticket = await draw();
    await serve(anne);
    const bashir = await test.openDesk(2, 'bashir');
    ok(await bashir.api.queue.endStuck.mutate({ key: key(), visit: ticket.visit }));
    expect(await rowOf(ticket.visit)).toMatchObject({ state: 'ended', time_reliable: 0, counter_id: null });
    ok(await anne.api.queue.setPresence.mutate({ key: key(), presence: 'break' }));
  });
});

describe('pitfall: re-call changing wait statistics', () => {
  it('a recall changes no time, and a second round of waiting is added to the first', async () => {
    const ticket = await draw();
    later(10);
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    later(1);
    ok(await anne.api.queue.recall.mutate({ key: key(), visit: ticket.visit }));
    later(1);
    ok(await anne.api.queue.putBack.mutate({ key: key(), visit: ticket.visit, place: 'keep' }));
    later(5);
    await serve(anne);
    ok(await finish(anne, ticket.visit));
    expect(await timesOf(ticket.visit)).toMatchObject({ waiting: 15 * minute, walking: 2 * minute });
  });
});

describe('pitfall: automatic re-call of those who did not come', () => {
  it('they stay away until somebody brings them back', async () => {
    const ticket = await draw();
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    ok(await anne.api.queue.noShow.mutate({ key: key(), visit: ticket.visit }));
    later(30);
    expect(await anne.api.queue.callNext.mutate({ key: key() })).toEqual({ ok: false, reason: 'nobody-waits' });
    ok(await anne.api.queue.reactivate.mutate({ key: key(), visit: ticket.visit, place: 'last' }));
    expect(ok(await anne.api.queue.callNext.mutate({ key: key() })).visit.label).toBe(ticket.label);
  });
});
