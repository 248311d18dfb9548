import fc from 'fast-check';
import { durationModel } from './durations.ts';
import type { QueueNow } from './estimate.ts';
import type { CallingCounter } from './order.ts';
import { defaultOrderPolicy, type OrderPolicy } from './policy.ts';
import type { OpenCounterNow, WaitingVisit } from './presence.ts';

/** Queues for tests: everything ordinary unless said otherwise. */
export const minute = 60_000;
export const now = Date.UTC(2027, 0, 4, 10);

export const aVisit = (id: string, more: Partial<WaitingVisit> = {}): WaitingVisit => ({
  id,
  service: 'a',
  way: 'counter',
  arrivedAt: now - 10 * minute,
  waitingSince: more.arrivedAt ?? now - 10 * minute,
  appointmentAt: null,
  priority: null,
  quick: false,
  placeAt: null,
  directedTo: null,
  ...more,
});

export const aCounter = (id: string, more: Partial<OpenCounterNow> = {}): OpenCounterNow => ({
  id,
  staff: null,
  services: ['a'],
  preferred: [],
  callsSinceQuick: 0,
  busy: null,
  freeSince: now,
  ...more,
});

/** Twenty samples of the same length: every draw is that length, and nothing is in doubt. */
export const always = (minutes: number) =>
  durationModel(
    Array.from({ length: 20 }, () => minutes * minute),
    minutes * minute,
  );

export const aQueue = (more: Partial<QueueNow> = {}): QueueNow => ({
  waiting: [],
  planned: [],
  newcomers: [{ key: 'new', service: 'a', quick: false, priority: null }],
  counters: [],
  durations: new Map(),
  otherwise: always(10),
  turnaroundMs: 0,
  showShare: 1,
  now,
  seed: 1,
  policy: defaultOrderPolicy,
  ...more,
});

export const anyPolicy: fc.Arbitrary<OrderPolicy> = fc.record({
  appointmentEarlyMinutes: fc.integer({ min: 0, max: 30 }),
  appointmentLateMinutes: fc.integer({ min: 0, max: 30 }),
  priorities: fc
    .integer({ min: 0, max: 60 })
    .map((headStartMinutes) => [{ id: 'frail', names: { da: 'Svært ved at vente' }, headStartMinutes }]),
  quickEvery: fc.constantFrom(0, 2, 3, 5),
  preferredHeadStartMinutes: fc.integer({ min: 0, max: 30 }),
});

const services = ['a', 'b', 'c'];
const anyDirection = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('c1', 'c2').map((counter) => ({ counter })) },
  { weight: 1, arbitrary: fc.constantFrom('s1', 's2').map((staff) => ({ staff })) },
);

/** Somebody who has come, with coarse times so that ties are common. */
export const anyVisit: fc.Arbitrary<WaitingVisit> = fc
  .record({
    id: fc.uuid(),
    service: fc.constantFrom(...services),
    way: fc.constantFrom('counter', 'counter', 'counter', 'assisted', 'appointment', 'self-service-here'),
    came: fc.integer({ min: 1, max: 90 }),
    appointment: fc.option(fc.integer({ min: -60, max: 60 }), { freq: 3 }),
    priority: fc.option(fc.constantFrom('frail', 'unknown'), { freq: 2 }),
    quick: fc.boolean(),
    place: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 6, nil: null }),
    directedTo: anyDirection,
  })
  .map(({ came, appointment, place, ...rest }) => ({
    ...rest,
    arrivedAt: now - came * minute,
    waitingSince: now - came * minute,
    appointmentAt: appointment === null ? null : now + appointment * minute,
    placeAt: place === null ? null : now - place * minute,
  }));

export const anyVisits = (maxLength = 30) => fc.uniqueArray(anyVisit, { selector: ({ id }) => id, maxLength });

/** A walk-in like any other. */
export const anyWalkIn = anyVisit.map(
  (visit): WaitingVisit => ({
    ...visit,
    way: 'counter',
    appointmentAt: null,
    priority: null,
    quick: false,
    placeAt: null,
    directedTo: null,
  }),
);
export const anyWalkIns = (maxLength = 30) => fc.uniqueArray(anyWalkIn, { selector: ({ id }) => id, maxLength });

export const anyCallingCounter: fc.Arbitrary<CallingCounter> = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3'),
  staff: fc.constantFrom(null, 's1', 's2'),
  services: fc.subarray(services),
  preferred: fc.subarray(services),
  callsSinceQuick: fc.integer({ min: 0, max: 6 }),
});

/** Open counters with different services, some with somebody; none has let anybody wait. */
export const anyCounters = (minLength = 0) =>
  fc.uniqueArray(
    fc
      .tuple(
        anyCallingCounter,
        fc.integer({ min: 0, max: 9 }),
        fc.option(fc.tuple(fc.constantFrom(...services), fc.integer({ min: 0, max: 40 })), { freq: 2 }),
      )
      .map(
        ([counter, nth, busy]): OpenCounterNow => ({
          ...counter,
          id: `c${nth}`,
          freeSince: now,
          busy: busy && { visit: `at-c${nth}`, service: busy[0], calledAt: now - busy[1] * minute },
        }),
      ),
    { selector: ({ id }) => id, minLength, maxLength: 5 },
  );
