import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDuration, drawRemaining, drawScale, durationModel } from './durations.ts';
import type { QueueNow } from './lanes.ts';
import { canTake, nextVisit, type QueuedVisit } from './order.ts';
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
import { drawKey, uniform } from './random.ts';
import { simulateWaits } from './simulate.ts';

/** One simulated day done slowly, with call-next's own function: what the fast one must agree with to the bit. */
function slowly(queue: QueueNow, draw: number): Map<string, number> {
  const { seed, policy, turnaroundMs } = queue;
  const scale = (service: string) => drawScale(modelOf(service), uniform(drawKey(seed, `length of ${service}`), draw));
  const modelOf = (service: string) => queue.durations.get(service) ?? queue.otherwise;
  const counters = [...queue.counters]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((counter) => {
      const { busy, callsSinceQuick } = counter;
      if (!busy) return { counter, callsSinceQuick, freeAt: now };
      const of = scale(busy.service);
      const u = uniform(drawKey(seed, busy.visit), draw);
      const left = drawRemaining(modelOf(busy.service), (now - busy.calledAt) / of, u) * of;
      return { counter, callsSinceQuick, freeAt: now + left + turnaroundMs };
    });
  const newcomers: QueuedVisit[] = queue.newcomers.map(({ key, ...visit }) =>
    aVisit(`~${key}`, { ...visit, arrivedAt: now }),
  );
  const planned: QueuedVisit[] = queue.planned.map(({ id, service, at }) =>
    aVisit(id, { service, arrivedAt: at, appointmentAt: at }),
  );
  const comesAt = new Map(planned.map(({ id, arrivedAt }) => [id, arrivedAt]));
  let here: QueuedVisit[] = [...queue.waiting, ...newcomers, ...planned];
  const calls = new Map<string, number>();
  for (let steps = 0; steps < 10_000; steps++) {
    const first = Math.min(...counters.map(({ freeAt }) => freeAt));
    const one = counters.find(({ freeAt }) => freeAt === first);
    if (!one || first === Number.POSITIVE_INFINITY) return calls;
    const present = here.filter(({ id }) => (comesAt.get(id) ?? now) <= first);
    const next = nextVisit(present, { ...one.counter, callsSinceQuick: one.callsSinceQuick }, first, policy);
    if (!next) {
      const moments = here
        .filter((visit) => canTake(one.counter, visit) && visit.appointmentAt !== null)
        .map((visit) => comesAt.get(visit.id) ?? (visit.appointmentAt ?? 0) - policy.appointmentEarlyMinutes * minute)
        .filter((at) => at > first);
      one.freeAt = Math.min(Number.POSITIVE_INFINITY, ...moments);
      continue;
    }
    here = here.filter(({ id }) => id !== next.id);
    calls.set(next.id, (first - now) / minute);
    if (next.id.startsWith('~')) continue;
    one.callsSinceQuick = next.quick ? 0 : one.callsSinceQuick + 1;
    const u = uniform(drawKey(seed, next.id), draw);
    one.freeAt = first + drawDuration(modelOf(next.service), u) * scale(next.service) + turnaroundMs;
  }
  throw new Error('does not come to an end');
}

const durations = new Map([
  [
    'a',
    durationModel(
      [3, 4, 5, 9].map((one) => one * minute),
      12 * minute,
    ),
  ],
  ['b', always(7)],
]);
const anyPlanned = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    service: fc.constantFrom('a', 'b', 'c'),
    at: fc.integer({ min: 0, max: 60 }).map((minutes) => now + minutes * minute),
  }),
  { selector: ({ id }) => id, maxLength: 5 },
);
const anyNewcomers = fc
  .subarray(['a', 'b', 'c'])
  .chain((services) =>
    fc
      .record({ quick: fc.boolean(), priority: fc.constantFrom(null, 'frail') })
      .map((more) => services.map((service) => ({ key: service, service, ...more }))),
  );

/** Counters that have let nobody wait yet: those of `presence.ts` are tested there. */
const fresh = (visits: ReturnType<typeof aVisit>[]) => visits.map((visit) => ({ ...visit, waitingSince: now }));

describe('simulateWaits', () => {
  it('calls exactly whom call-next would call, at the same moment', () => {
    fc.assert(
      fc.property(
        anyVisits(25),
        anyCounters(),
        anyPlanned,
        anyNewcomers,
        anyPolicy,
        fc.nat(),
        (visits, counters, planned, newcomers, policy, seed) => {
          const queue = aQueue({
            waiting: fresh(visits),
            counters,
            planned,
            newcomers,
            policy,
            seed,
            durations,
            turnaroundMs: 20_000,
          });
          const draws = 3;
          const waits = simulateWaits(queue, draws);
          for (let draw = 0; draw < draws; draw++) {
            const calls = slowly(queue, draw);
            const row = (id: string, waited: Float64Array | null | undefined) =>
              expect([id, waited?.[draw]]).toEqual([id, calls.get(id)]);
            for (const [i, { id }] of visits.entries()) row(id, waits.waiting[i]);
            for (const [i, { key }] of newcomers.entries()) row(`~${key}`, waits.newcomers[i]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  const everywhere = (count: number) =>
    Array.from({ length: count }, (_, i) => aCounter(`c${i}`, { services: ['a', 'b', 'c'] }));
  const waitsOf = (queue: QueueNow) => simulateWaits(queue, 40);

  it('in every draw, one more ahead makes nobody wait less, where all counters take all', () => {
    fc.assert(
      fc.property(anyWalkIns(), fc.integer({ min: 1, max: 6 }), fc.nat(), (visits, count, seed) => {
        const queue = aQueue({ waiting: fresh(visits), counters: everywhere(count), durations, seed });
        const more = { ...queue, waiting: [...queue.waiting, aVisit('first', { arrivedAt: 0, waitingSince: now })] };
        const [before, after] = [waitsOf(queue), waitsOf(more)];
        for (const [i, waits] of [...before.waiting, ...before.newcomers].entries()) {
          const longer = i < visits.length ? after.waiting[i] : after.newcomers[0];
          expect(waits?.every((wait, draw) => wait <= (longer?.[draw] ?? -1) + 1e-9)).toBe(true);
        }
      }),
    );
  });

  it('in every draw, one more counter makes nobody wait longer, where all counters take all', () => {
    fc.assert(
      fc.property(anyWalkIns(), fc.integer({ min: 1, max: 6 }), fc.nat(), (visits, count, seed) => {
        const queue = (counters: number) =>
          waitsOf(aQueue({ waiting: fresh(visits), counters: everywhere(counters), durations, seed }));
        const [few, many] = [queue(count), queue(count + 1)];
        for (const [i, waits] of [...few.waiting, ...few.newcomers].entries()) {
          const shorter = [...many.waiting, ...many.newcomers][i];
          expect(waits?.every((wait, draw) => wait + 1e-9 >= (shorter?.[draw] ?? 1e9))).toBe(true);
        }
      }),
    );
  });

  it('lets booked people who have not come yet take their time of a counter, in the share that comes', () => {
    const planned = [{ id: 'p', service: 'a', at: now + minute }];
    const busy = { visit: 'x', service: 'a', calledAt: now - 5 * minute };
    const queue = (showShare: number) => aQueue({ planned, showShare, counters: [aCounter('c1', { busy })] });
    const late = (showShare: number) =>
      simulateWaits(queue(showShare), 1000).newcomers[0]?.filter((wait) => wait > 5).length ?? Number.NaN;
    expect(late(1)).toBe(1000);
    expect(Math.abs(late(0.9) - 900)).toBeLessThan(45);
    expect(late(0)).toBe(0);
  });

  it('forgets booked people who are later than the late window', () => {
    const waits = (minutesLate: number) =>
      simulateWaits(
        aQueue({ planned: [{ id: 'p', service: 'a', at: now - minutesLate * minute }], counters: [aCounter('c1')] }),
        1,
      ).newcomers[0]?.[0];
    expect(waits(10)).toBe(10);
    expect(waits(11)).toBe(0);
  });

  it('reckons that a counter which has let people wait does so as long again', () => {
    const waiting = [aVisit('v', { arrivedAt: now - 8 * minute })];
    const counters = [aCounter('c1', { freeSince: now - 3 * minute })];
    expect(simulateWaits(aQueue({ waiting, counters }), 1).waiting[0]?.[0]).toBe(3);
  });
});
