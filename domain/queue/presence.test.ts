import { describe, expect, it } from 'vitest';
import { defaultOrderPolicy } from './policy.ts';
import { presentCounters } from './presence.ts';
import { aCounter, aVisit, minute, now } from './queue.fixture.ts';

const present = (counters: Parameters<typeof presentCounters>[0], waiting: Parameters<typeof presentCounters>[1]) =>
  presentCounters(counters, waiting, () => 10 * minute, now, defaultOrderPolicy).map(({ counter, idleMs }) => [
    counter.id,
    idleMs / minute,
  ]);
const busy = { visit: 'x', service: 'a', calledAt: now - 50 * minute };
const since = (minutes: number) => now - minutes * minute;
const waits = (minutes: number) => aVisit('v', { arrivedAt: since(minutes) });

describe('presentCounters', () => {
  it('drops a counter that lets somebody wait for more than two slots; a slot is the mean over the counters', () => {
    const counters = (minutes: number) => [aCounter('c1', { busy }), aCounter('c2', { freeSince: since(minutes) })];
    expect(present(counters(10), [waits(60)])).toEqual([
      ['c1', 0],
      ['c2', 10],
    ]);
    expect(present(counters(10.1), [waits(60)])).toEqual([['c1', 0]]);
    expect(present([aCounter('c2', { freeSince: since(20) })], [waits(60)])).toEqual([['c2', 20]]);
    expect(present([aCounter('c2', { freeSince: since(20.1) })], [waits(60)])).toEqual([]);
  });

  it('does not blame a counter that has nobody to call', () => {
    const idle = [aCounter('c1', { freeSince: since(120) })];
    const fine = [['c1', 0]];
    expect(present(idle, [])).toEqual(fine);
    expect(present(idle, [aVisit('v', { service: 'b', arrivedAt: since(60) })])).toEqual(fine);
    expect(present(idle, [aVisit('v', { way: 'self-service-here', arrivedAt: since(60) })])).toEqual(fine);
    expect(present(idle, [aVisit('v', { directedTo: { counter: 'c9' }, arrivedAt: since(60) })])).toEqual(fine);
    expect(present(idle, [aVisit('v', { appointmentAt: now + minute, arrivedAt: since(60) })])).toEqual(fine);
  });

  it('counts the waiting from the booked time, and from the return of somebody who was away', () => {
    const idle = [aCounter('c1', { freeSince: since(120) })];
    expect(present(idle, [aVisit('v', { appointmentAt: since(3), arrivedAt: since(60) })])).toEqual([['c1', 3]]);
    expect(present(idle, [aVisit('v', { arrivedAt: since(60), waitingSince: since(2) })])).toEqual([['c1', 2]]);
  });

  it('counts a counter again as soon as it calls', () => {
    expect(present([aCounter('c1', { freeSince: since(90), busy })], [waits(60)])).toEqual([['c1', 0]]);
  });
});
