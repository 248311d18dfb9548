import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, coverageByWeek, heldRange, type WaitRecord } from './coverage.ts';
import { minute, now } from './queue.fixture.ts';

const record = (waited: number | null, more: Partial<WaitRecord> = {}): WaitRecord => ({
  arrivedAt: now,
  calledAt: waited === null ? null : now + waited * minute,
  shown: { kind: 'range', low: 10, high: 25 },
  ...more,
});

describe('the self-check of waiting times', () => {
  it('counts a wait within both ends as inside, a second more as longer', () => {
    expect([9.9, 10, 25, 25 + 1 / 60].map((waited) => heldRange(record(waited)))).toEqual([
      'shorter',
      'inside',
      'inside',
      'longer',
    ]);
  });

  it('leaves out who was never called or was told nothing', () => {
    const unknown = record(5, { shown: { kind: 'unknown' } });
    expect(coverage([record(null), unknown])).toBeNull();
    expect(coverage([record(null), unknown, record(20), record(30)])).toEqual({
      visits: 2,
      inside: 0.5,
      longer: 0.5,
      shorter: 0,
    });
  });

  it('goes by the weeks of the centre, also across the daylight-saving night and New Year', () => {
    const sunday = record(20, { arrivedAt: Date.UTC(2027, 2, 28, 21, 59), calledAt: Date.UTC(2027, 2, 28, 22, 15) });
    const monday = record(20, { arrivedAt: Date.UTC(2027, 2, 28, 22, 1), calledAt: Date.UTC(2027, 2, 28, 22, 41) });
    const newYear = record(20, { arrivedAt: Date.UTC(2026, 11, 31, 23, 30), calledAt: Date.UTC(2027, 0, 1, 0, 0) });
    expect(coverageByWeek([monday, sunday, newYear]).map(({ week, visits, longer }) => [week, visits, longer])).toEqual(
      [
        ['2026-12-28', 1, 1],
        ['2027-03-22', 1, 0],
        ['2027-03-29', 1, 1],
      ],
    );
  });

  it('loses no visit between the weeks, and its shares add up', () => {
    const any = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 50 * 24 * 60 }))
      .map(([waited, later]) =>
        record(waited, { arrivedAt: now + later * minute, calledAt: now + (later + waited) * minute }),
      );
    fc.assert(
      fc.property(fc.array(any, { minLength: 1 }), (records) => {
        const all = coverage(records);
        const weeks = coverageByWeek(records);
        expect(weeks.reduce((sum, { visits }) => sum + visits, 0)).toBe(all?.visits);
        expect(weeks.reduce((sum, { visits, inside }) => sum + visits * inside, 0)).toBeCloseTo(
          (all?.visits ?? 0) * (all?.inside ?? 0),
        );
        for (const { inside, longer, shorter } of weeks) expect(inside + longer + shorter).toBeCloseTo(1);
      }),
    );
  });
});
