import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationModel } from './durations.ts';
import { estimateQueue, forecastQueue, type QueueNow } from './estimate.ts';
import {
  aCounter,
  always,
  anyCounters,
  anyPolicy,
  anyVisits,
  anyWalkIns,
  aQueue,
  aVisit,
  minute,
  now,
} from './queue.fixture.ts';
import { simulateWaits } from './simulate.ts';

const newcomer = (queue: QueueNow) => forecastQueue(queue).newcomers.get('new');
const shown = (queue: QueueNow) => estimateQueue(queue).newcomers.get('new');
const line = (count: number) => Array.from({ length: count }, (_, i) => aVisit(`v${i}`, { waitingSince: now }));
const exactly = (minutes: number) => ({ low: minutes, middle: minutes, high: minutes });

describe('estimateQueue', () => {
  it('agrees with (ahead + 1) * average / counters: 750 cases with constant times', () => {
    for (const average of [5, 10, 12, 15, 20]) {
      for (let counters = 1; counters <= 6; counters++) {
        // Evenly on their way: each counter ends one slot after the one before, as the formula takes for granted.
        const onTheirWay = Array.from({ length: counters }, (_, i) =>
          aCounter(`c${i}`, {
            busy: { visit: `b${i}`, service: 'a', calledAt: now - average * minute * (1 - (i + 1) / counters) },
          }),
        );
        const free = Array.from({ length: counters }, (_, i) => aCounter(`c${i}`));
        for (let ahead = 0; ahead < 25; ahead++) {
          const queue = { waiting: line(ahead), otherwise: always(average) };
          const formula = ((ahead + 1) * average) / counters;
          const found = newcomer(aQueue({ ...queue, counters: onTheirWay }));
          expect(found?.low).toBeCloseTo(formula, 6);
          expect(found?.high).toBeCloseTo(formula, 6);
          // All free at the start: whole rounds of all counters, at most the formula and less than a length below it.
          const atStart = newcomer(aQueue({ ...queue, counters: free }));
          expect(atStart).toEqual(exactly(Math.floor(ahead / counters) * average));
          expect(atStart?.high).toBeLessThanOrEqual(formula);
          expect(atStart?.low).toBeGreaterThanOrEqual(formula - average);
        }
      }
    }
  });

  it('agrees with the published ZMS cases: one called just now, one waiting, 10 minutes each', () => {
    const busy = { visit: 'x', service: 'a', calledAt: now };
    const waiting = line(1);
    expect(newcomer(aQueue({ waiting, counters: [aCounter('c1', { busy })] }))).toEqual(exactly(20));
    expect(newcomer(aQueue({ waiting, counters: [aCounter('c1', { busy }), aCounter('c2')] }))).toEqual(exactly(10));
  });

  it('shows under 10 minutes when a counter is free, and a range that holds the real spread otherwise', () => {
    const otherwise = durationModel([], 12 * minute);
    expect(shown(aQueue({ otherwise, counters: [aCounter('c1')] }))).toEqual({ kind: 'range', low: 0, high: 10 });
    const found = newcomer(aQueue({ otherwise, waiting: line(6), counters: [aCounter('c1'), aCounter('c2')] }));
    expect(found?.low).toBeGreaterThan(15);
    expect(found?.middle).toBeGreaterThan(25);
    expect(found?.middle).toBeLessThan(40);
    expect(found?.high).toBeLessThan(65);
  });

  it('is P10, median and P85 of 200 simulated days', () => {
    const queue = aQueue({ waiting: line(5), counters: [aCounter('c1')], otherwise: durationModel([], 10 * minute) });
    const days = simulateWaits(queue, 200).newcomers[0] ?? new Float64Array();
    const found = newcomer(queue);
    const below = (limit = Number.NaN) => days.filter((wait) => wait < limit).length;
    expect([below(found?.low), below(found?.middle), below(found?.high)]).toEqual([19, 99, 169]);
  });

  it('is unknown without a counter that takes the service, and when the only one has stopped calling', () => {
    const unknown = { kind: 'unknown' };
    expect(shown(aQueue())).toEqual(unknown);
    expect(shown(aQueue({ counters: [aCounter('c1', { services: ['b'] })] }))).toEqual(unknown);
    const gone = aCounter('c1', { freeSince: now - 30 * minute });
    const waiting = [aVisit('v', { arrivedAt: now - 40 * minute })];
    expect(shown(aQueue({ waiting, counters: [gone] }))).toEqual(unknown);
    expect(estimateQueue(aQueue({ waiting, counters: [gone] })).waiting.get('v')).toEqual(unknown);
  });

  it('pitfall: estimate with absent staff: does not divide by a counter that has stopped calling', () => {
    const waiting = Array.from({ length: 6 }, (_, i) => aVisit(`v${i}`, { arrivedAt: now - 30 * minute }));
    const working = aCounter('c1', { busy: { visit: 'x', service: 'a', calledAt: now } });
    const absent = aCounter('c2', { freeSince: now - 60 * minute });
    expect(newcomer(aQueue({ waiting, counters: [working, absent] }))).toEqual(
      newcomer(aQueue({ waiting, counters: [working] })),
    );
  });

  it('does not count people whom other counters serve, nor those who are not called', () => {
    const counters = [aCounter('c1'), aCounter('c2', { services: ['b'] })];
    const others = Array.from({ length: 9 }, (_, i) => aVisit(`v${i}`, { service: 'b', waitingSince: now }));
    const alone = aVisit('alone', { way: 'self-service-here' });
    const found = estimateQueue(aQueue({ waiting: [...others, alone], counters }));
    expect(found.newcomers.get('new')).toEqual({ kind: 'range', low: 0, high: 10 });
    expect(found.waiting.get('alone')).toEqual({ kind: 'unknown' });
    expect(found.waiting.get('v8')).toEqual({ kind: 'range', low: 60, high: 90 });
  });

  it('waits for the booked time of those who are here early, and for the colleague of those sent to one', () => {
    const booked = aVisit('booked', { appointmentAt: now + 40 * minute, waitingSince: now });
    const sent = aVisit('sent', { directedTo: { staff: 's2' }, waitingSince: now });
    const counters = [
      aCounter('c1'),
      aCounter('c2', { staff: 's2', busy: { visit: 'x', service: 'a', calledAt: now } }),
    ];
    const { waiting } = forecastQueue(aQueue({ waiting: [booked, sent], counters }));
    expect(waiting.get('booked')).toEqual(exactly(25));
    expect(waiting.get('sent')).toEqual(exactly(10));
  });

  const anyQueue = fc
    .tuple(anyVisits(15), anyCounters(), anyPolicy, fc.integer())
    .map(([waiting, counters, policy, seed]) =>
      aQueue({ waiting, counters, policy, seed, otherwise: durationModel([], 9 * minute), showShare: 0.9 }),
    );

  it('is never negative, never turned round, and the same for the same seed however the queue is listed', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const found = forecastQueue(queue);
        for (const forecast of [...found.waiting.values(), ...found.newcomers.values()]) {
          if (forecast === null) continue;
          expect(forecast.low).toBeGreaterThanOrEqual(0);
          expect(forecast.middle).toBeGreaterThanOrEqual(forecast.low);
          expect(forecast.high).toBeGreaterThanOrEqual(forecast.middle);
        }
        const turned = { ...queue, waiting: [...queue.waiting].reverse(), counters: [...queue.counters].reverse() };
        const again = forecastQueue(turned);
        expect(new Map([...again.waiting].reverse())).toEqual(found.waiting);
        expect(again.newcomers).toEqual(found.newcomers);
      }),
      { numRuns: 60 },
    );
  });

  // One queue of counters that take different services knows anomalies: helping one line can send a counter to another at
  // a bad moment for a third. So it holds for everybody together; where all counters take all, for each: simulate.test.ts.
  it('is on the whole not longer with one more counter, nor shorter with one more ahead, whatever counters take', () => {
    const extra = fc.subarray(['a', 'b', 'c'], { minLength: 1 });
    const mean = (queue: QueueNow) => {
      const known = [...forecastQueue(queue).waiting].flatMap(([id, wait]) =>
        wait && id !== 'first' ? [wait.middle] : [],
      );
      return known.reduce((sum, wait) => sum + wait, 0) / Math.max(1, known.length);
    };
    fc.assert(
      fc.property(anyWalkIns(15), anyCounters(1), extra, fc.integer(), (walkIns, counters, services, seed) => {
        const able = walkIns.filter(({ service }) => counters.some((counter) => counter.services.includes(service)));
        const waiting = able.map((visit) => ({ ...visit, waitingSince: now }));
        const queue = aQueue({ waiting, counters, seed, otherwise: durationModel([], 10 * minute) });
        const helped = { ...queue, counters: [...counters, aCounter('extra', { services })] };
        const burdened = { ...queue, waiting: [...waiting, aVisit('first', { arrivedAt: 0, waitingSince: now })] };
        expect(mean(helped)).toBeLessThan(mean(queue) + 1);
        expect(mean(burdened)).toBeGreaterThan(mean(queue) - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('depends on the seed only as much as chance does', () => {
    const queue = aQueue({ waiting: line(10), counters: [aCounter('c1')], otherwise: durationModel([], 10 * minute) });
    const middles = Array.from({ length: 20 }, (_, seed) => newcomer({ ...queue, seed })?.middle ?? 0);
    expect(new Set(middles).size).toBeGreaterThan(1);
    expect(Math.max(...middles) / Math.min(...middles)).toBeLessThan(1.35);
  });

  it('does not change for those who wait when somebody joins behind them', () => {
    const queue = aQueue({ waiting: line(8), counters: [aCounter('c1')], otherwise: durationModel([], 10 * minute) });
    const joined = { ...queue, waiting: [...queue.waiting, aVisit('z', { arrivedAt: now, waitingSince: now })] };
    const [before, after] = [forecastQueue(queue).waiting, forecastQueue(joined).waiting];
    for (const [id, forecast] of before) expect(after.get(id)).toEqual(forecast);
  });
});
