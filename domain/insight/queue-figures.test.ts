import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterType } from './counter-type.ts';
import { promisesBySize } from './promises.ts';
import { QueueTally } from './queue-figures.ts';
import { leg, logOf, nine, visitOf } from './record.fixture.ts';
import type { VisitRecord } from './record.ts';
import { promiseOf, selfCheck, shownCoverage } from './self-check.ts';
import { visitLine } from './visit-line.ts';

const figuresOf = (visits: readonly VisitRecord[]) => {
  const tally = new QueueTally((counter) => ({ c1: 'pas', c2: 'mitid' })[counter] ?? null);
  for (const visit of visits) tally.add(visit);
  return tally.figures();
};
const waited = (minutes: number, changes: Partial<VisitRecord> = {}) =>
  visitOf({
    log: logOf([
      ['waiting', minutes],
      ['walking', 1],
      ['serving', 8],
    ]),
    ...changes,
  });

describe('the figures of the queue', () => {
  it('tell how visits ended, each once, and time only what can be timed', () => {
    const { counts, times } = figuresOf([
      ...[2, 4, 6, 8, 30].map((minutes) => waited(minutes)),
      waited(5, { state: 'no-show' }),
      visitOf({ state: 'left', log: logOf([['waiting', 50]]) }),
      visitOf({ state: 'ended', timeReliable: false, log: logOf([['waiting', 500]]) }),
      visitOf({ state: 'serving' }),
    ]);
    expect(counts).toEqual({
      all: 9,
      finished: 5,
      noShow: 1,
      left: 1,
      cancelled: 0,
      endedByHouse: 1,
      open: 1,
      called: 6,
      neverCalled: 2,
      unreliable: 1,
    });
    // Of the one who left nobody knows how long she would have waited.
    expect(times.wait).toEqual({ kind: 'shown', count: 6, mean: 55 / 6, median: 5, p90: 30, longest: 30 });
    expect(times.serve).toMatchObject({ count: 5, median: 8 });
    expect(times.hold).toEqual({ kind: 'few', count: 0 });
  });

  it('leave out a number that was drawn in error, unless somebody was served on it all the same', () => {
    const log = logOf([['waiting', 5]]);
    const wrong = visitOf({ state: 'cancelled', log, legs: [leg('pas', 'drawn-in-error', 1, null)] });
    const given = visitOf({ state: 'cancelled', log, legs: [leg('pas', 'cancelled', 1, null)] });
    const nothing = figuresOf([]);
    expect(figuresOf([wrong])).toEqual(nothing);
    expect(figuresOf([wrong, given]).counts).toMatchObject({ all: 1, cancelled: 1, neverCalled: 1 });
    expect(visitLine(wrong)).toBeNull();
    expect(visitLine(given)).not.toBeNull();
    const served = visitOf({ state: 'cancelled', legs: [leg(), leg('mitid', 'drawn-in-error', 2, null)] });
    expect(figuresOf([served]).counts).toMatchObject({ all: 1, cancelled: 1 });
  });

  it('go by the hour on the wall, also on the nights the clocks change', () => {
    const at = (iso: string) => visitOf({ arrivedAt: Date.parse(iso) });
    const hours = (visits: VisitRecord[]) => figuresOf(visits).byHour.map(({ hour, counts }) => [hour, counts.all]);
    expect(hours([at('2026-11-23T08:00:00Z'), at('2026-11-23T07:59:59Z'), at('2026-06-01T08:00:00Z')])).toEqual([
      [8, 1],
      [9, 1],
      [10, 1],
    ]);
    // The hour from two to three comes twice on 25 October and not at all on 29 March.
    expect(hours([at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')])).toEqual([[2, 2]]);
    expect(hours([at('2026-03-29T00:59:00Z'), at('2026-03-29T01:00:00Z')])).toEqual([
      [1, 1],
      [3, 1],
    ]);
    expect(hours([at('2026-11-23T22:59:59Z'), at('2026-11-23T23:00:00Z')])).toEqual([
      [0, 1],
      [23, 1],
    ]);
  });

  it('count a visit once in each service it had, and each service at its counter’s type', () => {
    const { byService, byCounterType } = figuresOf([
      visitOf({ legs: [leg('pas'), leg('mitid', 'transferred-to-counter', 2), leg('mitid', 'served', 3, 'c2')] }),
      visitOf({ state: 'no-show', legs: [leg('pas', 'no-show')] }),
      visitOf({ legs: [leg('medbetjening', 'served', 1, null), leg('pas', 'ended-by-close', 2, 'gone')] }),
    ]);
    const found = (rows: readonly { counts: object; service?: string; type?: string }[]) =>
      Object.fromEntries(rows.map(({ counts, service, type }) => [service ?? type, Object.values(counts)]));
    // all, served, no-show, moved, gone
    expect(found(byService)).toEqual({ pas: [3, 1, 1, 0, 1], mitid: [2, 1, 0, 1, 0], medbetjening: [1, 1, 0, 0, 0] });
    expect(found(byCounterType)).toEqual({ pas: [3, 1, 1, 1, 0], mitid: [1, 1, 0, 0, 0] });
  });

  it('mean the same by "did not come" in all, by hour and for a service: nobody who was brought back', () => {
    const back = visitOf({ legs: [leg('pas', 'no-show'), leg('pas', 'served', 2)] });
    const away = visitOf({ state: 'no-show', legs: [leg('pas', 'no-show')] });
    const { counts, byHour, byService } = figuresOf([back, back, away]);
    expect(counts).toMatchObject({ all: 3, noShow: 1 });
    expect(byHour[0]?.counts.noShow).toBe(1);
    expect(byService[0]?.counts).toEqual({ all: 3, served: 2, noShow: 1, moved: 0, gone: 0 });
  });

  it('add up, whatever came', () => {
    const visit = fc.record({
      state: fc.constantFrom(
        'waiting',
        'called',
        'serving',
        'on-hold',
        'no-show',
        'finished',
        'left',
        'cancelled',
        'ended',
      ),
      arrivedAt: fc.integer({ min: nine, max: nine + 400 * 86_400_000 }),
      timeReliable: fc.boolean(),
    }) as fc.Arbitrary<Partial<VisitRecord>>;
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 40 }), (list) => {
        const { counts, byHour } = figuresOf(list.map((changes) => visitOf(changes)));
        const { all, finished, noShow, left, cancelled, endedByHouse, open } = counts;
        expect(all).toBe(list.length);
        expect(finished + noShow + left + cancelled + endedByHouse + open).toBe(all);
        expect(byHour.reduce((sum, hour) => sum + hour.counts.all, 0)).toBe(all);
      }),
    );
  });
});

it('the type of a counter is what it takes first', () => {
  expect(counterType({ services: ['pas', 'mitid'], preferred: [] })).toBe('pas');
  expect(counterType({ services: ['pas', 'mitid'], preferred: ['mitid'] })).toBe('mitid');
  expect(counterType({ services: ['pas'], preferred: ['gone'] })).toBe('pas');
  expect(counterType({ services: [], preferred: [] })).toBeNull();
});

describe('promises', () => {
  it('are compared with the wait to the first call, for those who were promised one', () => {
    expect(promiseOf(waited(12))).toEqual({
      arrivedAt: nine,
      calledAt: nine + 12 * 60_000,
      shown: { kind: 'range', low: 5, high: 15 },
    });
    expect(promiseOf(waited(12, { shown: { kind: 'unknown' } }))).toBeNull();
    // She went to a screen by herself: no wait was promised, though she was called later.
    expect(promiseOf(waited(12, { way: 'assisted', shown: { kind: 'range', low: 0, high: 0 } }))).toBeNull();
    expect(promiseOf(waited(12, { timeReliable: false }))).toBeNull();
    expect(promiseOf(visitOf({ state: 'left', log: logOf([['waiting', 9]]) }))).toBeNull();
  });

  it('are told by size, each in one band', () => {
    const promised = (low: number, high: number, real: number) => ({
      arrivedAt: nine,
      calledAt: nine + real * 60_000,
      shown: { kind: 'range', low, high } as const,
    });
    const bands = promisesBySize([
      ...Array.from({ length: 5 }, () => promised(0, 10, 12)),
      promised(5, 20, 6),
      promised(60, 90, 70),
    ]);
    expect(bands.map(({ above, upTo, real }) => [above, upTo, real.count])).toEqual([
      [0, 10, 5],
      [10, 20, 1],
      [60, null, 1],
    ]);
    expect(bands[0]?.held).toMatchObject({ kind: 'shown', visits: 5, longer: 1, inside: 0 });
    expect(bands[1]?.held).toEqual({ kind: 'few', visits: 1 });
  });
});

describe('the self-check', () => {
  const found = (visits: number, inside: number, longer: number) => ({
    visits,
    inside,
    longer,
    shorter: 1 - inside - longer,
  });
  it('judges by the aims, the worse fault first', () => {
    expect(selfCheck(found(100, 0.75, 0.15))).toBe('held');
    expect(selfCheck(found(100, 0.84, 0.16))).toBe('too-long');
    expect(selfCheck(found(100, 0.74, 0.15))).toBe('too-unsure');
    expect(selfCheck(found(19, 1, 0))).toBe('unsure');
    expect(selfCheck(found(4, 1, 0))).toBe('few');
    expect(selfCheck(null)).toBe('few');
  });
  it('hides the shares of fewer than five visits', () => {
    expect(shownCoverage(found(4, 1, 0))).toEqual({ kind: 'few', visits: 4 });
    expect(shownCoverage(null)).toEqual({ kind: 'few', visits: 0 });
    expect(shownCoverage(found(5, 1, 0))).toMatchObject({ kind: 'shown', check: 'unsure', inside: 1 });
  });
});
