import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUndo, decideVisit, type UndoRecord, type VisitCommand } from '../visit/decide.ts';
import { arrived, type VisitFacts } from '../visit/state.ts';
import { serviceMinutes, servicesOf, visitMinutes, wasNeverCalled } from './minutes.ts';
import { leg, logOf, nine, visitOf } from './record.fixture.ts';
import type { RecordedInterval, RecordedLeg, VisitRecord } from './record.ts';

describe('the times of a visit', () => {
  it('are told in minutes', () => {
    expect(visitMinutes(visitOf())).toEqual({ prep: 0.5, wait: 10, waitAll: 10, walk: 1, serve: 8, hold: null });
  });

  it('keep both stints of somebody parked, and the time she was parked', () => {
    const log = logOf([
      ['waiting', 4],
      ['walking', 1],
      ['serving', 5],
      ['holding', 7],
      ['serving', 3, { counter: 'c2' }],
    ]);
    expect(visitMinutes(visitOf({ log }))).toMatchObject({ wait: 4, walk: 1, serve: 8, hold: 7 });
  });

  it('wait to the first call, whatever comes after it; waiting in all is told beside it', () => {
    const log = logOf([
      ['waiting', 6],
      ['walking', 2],
      ['waiting', 9],
      ['walking', 1],
      ['serving', 5],
    ]);
    expect(visitMinutes(visitOf({ log }))).toMatchObject({ wait: 6, waitAll: 15, walk: 3 });
  });

  it('know nothing of a call that was taken back', () => {
    // Called and started by mistake after 3 minutes; the start is undone, she is put back and called again.
    const first = logOf([
      ['waiting', 3],
      ['walking', 1],
    ]);
    const undone: RecordedInterval = { ...(first[1] as RecordedInterval), seq: 3, kind: 'waiting', voids: 2 };
    const log = [...first, { ...undone, startedAt: undone.endedAt }, ...logOf([['walking', 4]], nine + 3 * 60_000)].map(
      (one, at) => ({ ...one, seq: at + 1 }),
    );
    expect(visitMinutes(visitOf({ log }))).toMatchObject({ wait: 3, walk: 4 });
  });

  it('do not take the clerk’s waiting for somebody who never came for her walk', () => {
    const log = logOf([
      ['waiting', 20],
      ['walking', 3],
    ]);
    expect(visitMinutes(visitOf({ state: 'no-show', log }))).toMatchObject({ wait: 20, walk: null, serve: null });
  });

  it('are not told of a visit that is not over, nor of one the house ended', () => {
    const nothing = { prep: null, wait: null, waitAll: null, walk: null, serve: null, hold: null };
    expect(visitMinutes(visitOf({ state: 'serving' }))).toEqual(nothing);
    expect(visitMinutes(visitOf({ state: 'ended', timeReliable: false }))).toEqual(nothing);
  });

  it('have no service time for somebody alone at a screen', () => {
    const log = logOf([
      ['waiting', 1],
      ['serving', 20, { counter: null }],
    ]);
    const alone = visitOf({ way: 'self-service-here', log });
    expect(visitMinutes(alone)).toMatchObject({ wait: null, serve: null });
    expect(wasNeverCalled(alone)).toBe(false);
  });
});

it('a service of a visit has its own times; one taken in turn has no waiting, a transfer waits again', () => {
  const visit = visitOf({
    log: logOf([
      ['waiting', 10],
      ['walking', 1],
      ['serving', 5],
      ['serving', 4, { leg: 2 }],
      ['waiting', 7, { leg: 3 }],
      ['walking', 2, { leg: 3, counter: 'c2' }],
      ['serving', 6, { leg: 3, counter: 'c2' }],
    ]),
    legs: [leg('pas'), leg('mitid', 'transferred-to-service', 2), leg('flytning', 'served', 3, 'c2')],
  });
  const [first, second, third] = servicesOf(visit).map((one) => serviceMinutes(visit, one));
  expect(first).toMatchObject({ wait: 10, walk: 1, serve: 5 });
  expect(second).toMatchObject({ wait: null, serve: null });
  expect(third).toMatchObject({ wait: 7, walk: 2, serve: 6 });
  expect(visitMinutes(visit)).toMatchObject({ wait: 10, waitAll: 17, walk: 3, serve: 15 });
});

it('who did not come and was brought back has had one service, with the wait of both turns', () => {
  const log = logOf([
    ['waiting', 10],
    ['walking', 2],
    ['waiting', 5, { leg: 2 }],
    ['walking', 1, { leg: 2 }],
    ['serving', 6, { leg: 2 }],
  ]);
  const visit = visitOf({ log, legs: [leg('pas', 'no-show', 1), leg('pas', 'served', 2, 'c2')] });
  const services = servicesOf(visit);
  expect(services).toEqual([{ service: 'pas', code: 'served', counter: 'c2', legs: [1, 2] }]);
  const [one] = services.map((service) => serviceMinutes(visit, service));
  expect(one).toEqual({ ...visitMinutes(visit), prep: null });
  expect(one).toMatchObject({ wait: 10, waitAll: 15, walk: 3, serve: 6 });
});

it('who did not come at all has a service that ended so, and one that still waits has none yet', () => {
  const legs = [leg('pas', 'no-show', 1)];
  expect(servicesOf({ state: 'no-show', legs })).toMatchObject([{ code: 'no-show', legs: [1] }]);
  expect(servicesOf({ state: 'waiting', legs })).toEqual([]);
  // Twice away, the second time for good.
  const twice = [leg('pas', 'no-show', 1), leg('pas', 'no-show', 2)];
  expect(servicesOf({ state: 'no-show', legs: twice })).toMatchObject([{ code: 'no-show', legs: [1, 2] }]);
});

/** Drives the real rules with any commands and keeps the log as the hub does; gives the record and what a clock saw. */
function live(commands: readonly (readonly [VisitCommand['type'] | 'undo', number])[]): {
  visit: VisitRecord;
  seen: Record<string, number>;
} {
  let now = nine;
  let facts: VisitFacts = arrived(now, 'counter', 'pas', 'pas');
  let undo: { record: UndoRecord; seq: number | null; leg: number | null; seen: Record<string, number> } | null = null;
  const log: RecordedInterval[] = [];
  let legs: RecordedLeg[] = [];
  /** minutes by kind, as somebody with a stopwatch would count them */
  let seen: Record<string, number> = {};
  for (const [type, minutes] of [...commands, ['start', 1], ['call', 1], ['start', 1], ['finish', 1]] as const) {
    now += minutes * 60_000;
    if (type === 'undo') {
      const decided = decideUndo(facts, undo?.record ?? null, 'anne', now, { ...rules, undoMs: Number.MAX_VALUE });
      if (!decided.ok || !undo) continue;
      if (undo.seq !== null)
        log.push({
          seq: log.length + 1,
          leg: 1,
          kind: 'waiting',
          startedAt: now,
          endedAt: now,
          counter: null,
          voids: undo.seq,
        });
      const { leg: taken } = undo;
      if (taken !== null) legs = legs.filter((one) => one.leg !== taken);
      seen = undo.seen;
      facts = decided.next;
      undo = null;
      continue;
    }
    const before = facts;
    const decided = decideVisit(before, commandOf(type), now, rules);
    if (!decided.ok) continue;
    const before_seen = { ...seen };
    if (decided.interval) {
      const counter = before.counter ?? decided.next.counter;
      log.push({ ...decided.interval, seq: log.length + 1, leg: before.leg, counter, voids: null });
      const { kind, startedAt, endedAt } = decided.interval;
      seen = { ...seen, [kind]: (seen[kind] ?? 0) + (endedAt - startedAt) / 60_000 };
    }
    if (decided.leg)
      legs = [
        ...legs,
        { leg: decided.leg.leg, service: decided.leg.service, code: decided.leg.code, counter: before.counter },
      ];
    undo = decided.undoable
      ? {
          record: { before, action: type, at: now, by: 'anne' },
          seq: decided.interval && log.length,
          leg: decided.leg?.leg ?? null,
          seen: before_seen,
        }
      : null;
    facts = decided.next;
  }
  return { visit: visitOf({ state: facts.state, timeReliable: facts.timeReliable, log, legs }), seen };
}
const rules = { recallRestMs: 0, noShowAfterCalls: 1, undoMs: Number.MAX_VALUE };
const commandOf = (type: VisitCommand['type']): VisitCommand => {
  if (type === 'transfer') return { type, counter: 'c1', to: { service: 'mitid', counter: null, staff: null } };
  if (type === 'next-service') return { type, counter: 'c1', service: 'mitid', errand: 'mitid' };
  if (type === 'end') return { type, cause: 'close' };
  return { type, counter: 'c1' } as VisitCommand;
};

it('whatever is done to a visit and taken back, its times are what a stopwatch shows, and those of its services add up', () => {
  const commands = fc.array(
    fc.tuple(
      fc.constantFrom(
        'call',
        'recall',
        'no-show',
        'put-back',
        'start',
        'hold',
        'resume',
        'transfer',
        'next-service',
        'reactivate',
        'undo' as const,
      ),
      fc.integer({ min: 0, max: 30 }),
    ),
    { maxLength: 25 },
  ) as fc.Arbitrary<(readonly [VisitCommand['type'] | 'undo', number])[]>;
  let finished = 0;
  fc.assert(
    fc.property(commands, (list) => {
      const { visit, seen } = live(list);
      // Did not come is the same in all and for each service: once, and only of who is away for good.
      const away = servicesOf(visit).filter(({ code }) => code === 'no-show').length;
      expect(away).toBe(visit.state === 'no-show' ? 1 : 0);
      if (visit.state !== 'finished') return;
      finished += 1;
      const { waitAll, wait, walk, serve, hold } = visitMinutes(visit);
      expect(waitAll).toBeCloseTo(seen.waiting ?? 0);
      expect(walk).toBeCloseTo(seen.walking ?? 0);
      expect(serve).toBeCloseTo(seen.serving ?? 0);
      expect(hold ?? 0).toBeCloseTo(seen.holding ?? 0);
      expect(wait).toBeLessThanOrEqual((waitAll ?? 0) + 1e-9);
      const services = servicesOf(visit);
      const ofServices = services
        .filter(({ code }) => code === 'served')
        .map((one) => serviceMinutes(visit, one).serve ?? 0);
      expect(ofServices.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual((serve ?? 0) + 1e-9);
      // Every leg is in one service, and a finished visit has none that did not come.
      expect(services.flatMap(({ legs }) => legs).sort((a, b) => a - b)).toEqual(
        visit.legs.map(({ leg: number }) => number).sort((a, b) => a - b),
      );
      expect(services.filter(({ code }) => code === 'no-show')).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(finished).toBeGreaterThan(100);
});
