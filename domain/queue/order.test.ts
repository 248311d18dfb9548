import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canTake, isCalled, nextVisit, orderQueue, placeOfReturned, type QueuedVisit } from './order.ts';
import { defaultOrderPolicy, type OrderPolicy } from './policy.ts';
import {
  aCounter,
  anyCallingCounter,
  anyPolicy,
  anyVisit,
  anyVisits,
  anyWalkIns,
  aVisit,
  minute,
  now,
} from './queue.fixture.ts';

const ids = (visits: readonly { id: string }[]) => visits.map(({ id }) => id);
const frail = (headStartMinutes: number): OrderPolicy => ({
  ...defaultOrderPolicy,
  priorities: [{ id: 'frail', names: { da: 'Svært ved at vente' }, headStartMinutes }],
});
const at = (minutes: number) => now + minutes * minute;

describe('orderQueue', () => {
  it('pitfall: LIFO regression: whoever came first is first, and it never turns round', () => {
    fc.assert(
      fc.property(anyWalkIns(), (visits) => {
        const arrivals = orderQueue(visits, now, defaultOrderPolicy).map(({ arrivedAt }) => arrivedAt);
        expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b));
      }),
    );
  });

  it('is one order of the same visits however they are listed, with ties by id, and leaves its input alone', () => {
    fc.assert(
      fc.property(
        anyVisits().chain((visits) =>
          fc.tuple(fc.constant(visits), fc.shuffledSubarray(visits, { minLength: visits.length })),
        ),
        anyPolicy,
        ([visits, shuffled], policy) => {
          const before = structuredClone(visits);
          const order = orderQueue(visits, now, policy);
          expect(ids(orderQueue(shuffled, now, policy))).toEqual(ids(order));
          expect(ids(order).sort()).toEqual(ids(visits.filter(isCalled)).sort());
          expect(visits).toEqual(before);
        },
      ),
    );
  });

  it('leaves out those who went to a terminal on their own', () => {
    expect(orderQueue([aVisit('x', { way: 'self-service-here' })], now, defaultOrderPolicy)).toEqual([]);
  });

  it('takes somebody with a booked time from that minute on, before all without, and not before', () => {
    const visits = [
      aVisit('first', { arrivedAt: at(-90) }),
      aVisit('booked', { arrivedAt: at(-20), appointmentAt: now }),
    ];
    expect(ids(orderQueue(visits, now - 1, defaultOrderPolicy))).toEqual(['first', 'booked']);
    expect(ids(orderQueue(visits, now, defaultOrderPolicy))).toEqual(['booked', 'first']);
  });

  it('counts a booked person who checked in after the late window as a walk-in from then', () => {
    const late = defaultOrderPolicy.appointmentLateMinutes;
    const visits = (minutesLate: number) => [
      aVisit('before', { arrivedAt: at(-60 + minutesLate) - 1 }),
      aVisit('booked', { arrivedAt: at(-60 + minutesLate), appointmentAt: at(-60) }),
      aVisit('after', { arrivedAt: at(-60 + minutesLate) + 1 }),
    ];
    expect(ids(orderQueue(visits(late), now, defaultOrderPolicy))[0]).toBe('booked');
    expect(ids(orderQueue(visits(late + 1), now, defaultOrderPolicy))).toEqual(['before', 'booked', 'after']);
  });

  it('gives priority a head start and no more: who came longer before than that stays before (nobody starves)', () => {
    const two = [aVisit('normal', { arrivedAt: at(-30) }), aVisit('frail', { arrivedAt: at(-16), priority: 'frail' })];
    expect(ids(orderQueue(two, now, frail(15)))).toEqual(['frail', 'normal']);
    expect(ids(orderQueue(two, now, frail(13)))).toEqual(['normal', 'frail']);
    fc.assert(
      fc.property(anyVisits(), anyPolicy, (visits, policy) => {
        const walkIns = visits.filter((visit) => visit.appointmentAt === null && visit.placeAt === null);
        const most = Math.max(...policy.priorities.map((one) => one.headStartMinutes)) * minute;
        const order = orderQueue(walkIns, now, policy);
        for (const [i, later] of order.entries()) {
          for (const earlier of order.slice(i + 1))
            expect(later.arrivedAt).toBeLessThanOrEqual(earlier.arrivedAt + most);
        }
      }),
    );
  });

  it('does not look at whether somebody is exempt: the situation changes nothing', () => {
    const situation = fc.constantFrom('self', 'exempt', 'for-other');
    fc.assert(
      fc.property(
        anyVisits(),
        fc.array(situation, { minLength: 30, maxLength: 30 }),
        anyPolicy,
        (visits, situations, policy) => {
          const told = visits.map((visit, i) => ({ ...visit, situation: situations[i] }));
          expect(ids(orderQueue(told, now, policy))).toEqual(ids(orderQueue(visits, now, policy)));
        },
      ),
    );
  });
});

describe('nextVisit', () => {
  it('is the first of the order that the counter can take, when nothing is preferred and no quick errand is due', () => {
    fc.assert(
      fc.property(anyVisits(), anyCallingCounter, anyPolicy, (visits, any, policy) => {
        const counter = { ...any, preferred: [], callsSinceQuick: 0 };
        const tooEarly = (visit: QueuedVisit) =>
          visit.placeAt === null &&
          visit.appointmentAt !== null &&
          visit.arrivedAt <= visit.appointmentAt + policy.appointmentLateMinutes * minute &&
          visit.appointmentAt - policy.appointmentEarlyMinutes * minute > now;
        const expected = orderQueue(visits, now, policy).find((visit) => canTake(counter, visit) && !tooEarly(visit));
        expect(nextVisit(visits, counter, now, policy)?.id).toBe(expected?.id);
      }),
    );
  });

  it('does not depend on how the visits are listed', () => {
    fc.assert(
      fc.property(anyVisits(), anyCallingCounter, anyPolicy, (visits, counter, policy) => {
        const next = nextVisit(visits, counter, now, policy);
        expect(nextVisit([...visits].reverse(), counter, now, policy)).toEqual(next);
      }),
    );
  });

  it('takes whoever is due by appointment before any other, whatever is quick, preferred or of priority', () => {
    fc.assert(
      fc.property(anyVisits(), anyVisit, anyCallingCounter, anyPolicy, (visits, any, counter, policy) => {
        fc.pre(counter.services.length > 0);
        const due: QueuedVisit = {
          ...any,
          way: 'counter',
          service: counter.services[0] ?? '',
          appointmentAt: any.arrivedAt,
          placeAt: null,
          directedTo: null,
        };
        const next = nextVisit([...visits, due], counter, now, policy);
        expect(next?.placeAt).toBeNull();
        expect(next?.appointmentAt).toBeLessThanOrEqual(due.appointmentAt ?? 0);
      }),
    );
  });

  it('calls somebody before the booked time only when nobody else waits, and never before the early window', () => {
    const counter = aCounter('c1');
    const early = (minutes: number) => aVisit('early', { appointmentAt: at(minutes) });
    const walkIn = aVisit('x', { arrivedAt: now });
    expect(nextVisit([early(15), walkIn], counter, now, defaultOrderPolicy)?.id).toBe('x');
    expect(nextVisit([early(15)], counter, now, defaultOrderPolicy)?.id).toBe('early');
    expect(nextVisit([early(16)], counter, now, defaultOrderPolicy)).toBeNull();
  });

  it('leaves somebody sent to a counter or a colleague to them, whatever services they take', () => {
    const toCounter = aVisit('x', { service: 'b', directedTo: { counter: 'c1' } });
    const toStaff = aVisit('y', { service: 'b', directedTo: { staff: 's1' } });
    expect(nextVisit([toCounter], aCounter('c1'), now, defaultOrderPolicy)?.id).toBe('x');
    expect(nextVisit([toCounter], aCounter('c2', { services: ['b'] }), now, defaultOrderPolicy)).toBeNull();
    expect(nextVisit([toStaff], aCounter('c2', { staff: 's1' }), now, defaultOrderPolicy)?.id).toBe('y');
    expect(nextVisit([toStaff], aCounter('c2', { staff: 's2', services: ['b'] }), now, defaultOrderPolicy)).toBeNull();
    expect(nextVisit([toStaff], aCounter('c2', { services: ['b'] }), now, defaultOrderPolicy)).toBeNull();
  });

  it('gives the services a counter prefers a head start there, and no more', () => {
    const counter = aCounter('c1', { services: ['a', 'b'], preferred: ['b'] });
    const visits = (minutes: number) => [
      aVisit('x', { arrivedAt: at(-30) }),
      aVisit('y', { service: 'b', arrivedAt: at(-30 + minutes) }),
    ];
    expect(nextVisit(visits(9), counter, now, defaultOrderPolicy)?.id).toBe('y');
    expect(nextVisit(visits(11), counter, now, defaultOrderPolicy)?.id).toBe('x');
  });

  it('lets a quick errand go before others at most once in so many calls at a counter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 60 }),
        (every, quick) => {
          const policy = { ...defaultOrderPolicy, quickEvery: every };
          let waiting = quick.map((isQuick, i) =>
            aVisit(String(i).padStart(2, '0'), { quick: isQuick, arrivedAt: at(-100 + i) }),
          );
          const wentFirst: boolean[] = [];
          let callsSinceQuick = 0;
          while (waiting.length > 0) {
            const next = nextVisit(waiting, aCounter('c1', { callsSinceQuick }), now, policy);
            if (!next) throw new Error('somebody waits');
            wentFirst.push(next.id !== waiting[0]?.id);
            expect(next.quick || next.id === waiting[0]?.id).toBe(true);
            callsSinceQuick = next.quick ? 0 : callsSinceQuick + 1;
            waiting = waiting.filter(({ id }) => id !== next.id);
          }
          for (let i = 0; i < wentFirst.length; i++) {
            expect(wentFirst.slice(i, i + every).filter(Boolean).length).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
    const calls = (callsSinceQuick: number) =>
      nextVisit(
        [aVisit('long', { arrivedAt: at(-60) }), aVisit('quick', { quick: true })],
        aCounter('c1', { callsSinceQuick }),
        now,
        { ...defaultOrderPolicy, quickEvery: 4 },
      )?.id;
    expect([0, 1, 2, 3, 4].map(calls)).toEqual(['long', 'long', 'long', 'quick', 'quick']);
  });

  it('pitfall: priority disputes: never lets a normal visitor starve, however many quick and priority visitors keep coming', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(0, 2, 3, 5),
        fc.integer({ min: 1, max: 10 }),
        (ahead, head, quickEvery, callMinutes) => {
          const policy = { ...frail(head), quickEvery };
          // One frail and one quick visitor every minute, for ever: more than the counter can take.
          const newcomers = (minutes: number) => [
            aVisit(`f${minutes}`, { arrivedAt: at(minutes), priority: 'frail' }),
            aVisit(`q${minutes}`, { arrivedAt: at(minutes), quick: true, priority: 'frail' }),
          ];
          let waiting = Array.from({ length: ahead }, (_, i) => aVisit(`a${i}`, { arrivedAt: at(-1) }));
          waiting.push(aVisit('normal', { arrivedAt: now }));
          // Those ahead, those who come within the head start, and one quick errand for each share of calls.
          const before = ahead + 2 * (head + 1);
          const bound = quickEvery === 0 ? before + 1 : Math.ceil(((before + 1) * quickEvery) / (quickEvery - 1)) + 1;
          let callsSinceQuick = 0;
          let came = 0;
          for (let calls = 1; ; calls++) {
            const minutes = (calls - 1) * callMinutes;
            for (; came <= minutes; came++) waiting.push(...newcomers(came));
            const next = nextVisit(waiting, aCounter('c1', { callsSinceQuick }), at(minutes), policy);
            if (!next) throw new Error('somebody waits');
            if (next.id === 'normal') break;
            expect(calls).toBeLessThan(bound);
            callsSinceQuick = next.quick ? 0 : callsSinceQuick + 1;
            waiting = waiting.filter(({ id }) => id !== next.id);
          }
        },
      ),
    );
  });
});

describe('placeOfReturned', () => {
  const others = [
    aVisit('x', { arrivedAt: at(-20) }),
    aVisit('y', { arrivedAt: at(-10) }),
    aVisit('z', { arrivedAt: at(-5) }),
  ];
  const back = aVisit('back', { arrivedAt: at(-40) });
  const orderAfter = (placeAt: number | null, among = others) =>
    ids(orderQueue([...among, { ...back, placeAt }], now, defaultOrderPolicy));

  it('keeps her place, or puts her after the next, or last: as staff choose', () => {
    const place = (choice: 'keep' | 'after-next' | 'last') => placeOfReturned(choice, others, now, defaultOrderPolicy);
    expect(orderAfter(place('keep'))).toEqual(['back', 'x', 'y', 'z']);
    expect(orderAfter(place('after-next'))).toEqual(['x', 'back', 'y', 'z']);
    expect(orderAfter(place('last'))).toEqual(['x', 'y', 'z', 'back']);
  });

  it('puts her behind a booked person who is next, and before the queue', () => {
    const booked = [aVisit('booked', { appointmentAt: at(-1) }), ...others];
    const placeAt = placeOfReturned('after-next', booked, now, defaultOrderPolicy);
    expect(orderAfter(placeAt, booked)).toEqual(['booked', 'back', 'x', 'y', 'z']);
  });

  it('puts her last of all who can be called now, whoever they are, and before a newcomer', () => {
    fc.assert(
      fc.property(anyVisits(), anyPolicy, (visits, policy) => {
        const placeAt = placeOfReturned('last', visits, now, policy);
        const later = aVisit('later', { arrivedAt: Math.max(now, placeAt ?? 0) + 1 });
        const order = orderQueue([...visits, { ...back, id: '~back', placeAt }, later], now, policy);
        const place = order.findIndex(({ id }) => id === '~back');
        expect(order[place + 1]?.id).toBe('later');
        for (const visit of order.slice(place + 2)) expect(visit.appointmentAt).toBeGreaterThan(now);
      }),
    );
  });

  it('is at once when nobody else waits', () => {
    expect(placeOfReturned('after-next', [], now, defaultOrderPolicy)).toBe(now);
  });
});
