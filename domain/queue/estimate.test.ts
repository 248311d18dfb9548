import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateFor, estimateWait } from './estimate.ts';

describe('estimateWait', () => {
  it('is unknown when no counter is open', () => {
    expect(estimateWait({ ahead: 0, counters: 0, busy: 0, averageMinutes: 10 })).toEqual({ kind: 'unknown' });
  });

  it('is at most five minutes when a counter is free and nobody is ahead', () => {
    expect(estimateWait({ ahead: 0, counters: 2, busy: 0, averageMinutes: 12 })).toEqual({
      kind: 'range',
      low: 0,
      high: 5,
    });
  });

  it('counts those ahead over all counters', () => {
    expect(estimateWait({ ahead: 5, counters: 2, busy: 2, averageMinutes: 10 })).toEqual({
      kind: 'range',
      low: 20,
      high: 50,
    });
  });

  it('is an honest range: rounded, never empty, and never shorter with more people ahead', () => {
    const counters = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80 }),
        counters,
        fc.integer({ min: 1, max: 60 }),
        (ahead, k, averageMinutes) => {
          const now = estimateWait({ ahead, counters: k, busy: k, averageMinutes });
          const more = estimateWait({ ahead: ahead + 1, counters: k, busy: k, averageMinutes });
          if (now.kind === 'unknown' || more.kind === 'unknown') throw new Error('open counters, so known');
          expect(now.high).toBeGreaterThan(now.low);
          expect(now.low % 5).toBe(0);
          expect(now.high % 5).toBe(0);
          expect(more.high).toBeGreaterThanOrEqual(now.high);
        },
      ),
    );
  });
});

describe('estimateFor', () => {
  const averageMinutes = () => 10;

  it('is unknown when only other services have a counter', () => {
    expect(
      estimateFor({ service: 'a', ahead: [], counters: [{ services: ['b'], busy: false }], averageMinutes }),
    ).toEqual({
      kind: 'unknown',
    });
  });

  it('does not count people whom other counters serve', () => {
    const counters = [
      { services: ['a'], busy: false },
      { services: ['b'], busy: false },
    ];
    const many = Array.from({ length: 9 }, () => ({ service: 'b' }));
    expect(estimateFor({ service: 'a', ahead: many, counters, averageMinutes })).toEqual({
      kind: 'range',
      low: 0,
      high: 5,
    });
  });

  it('counts people of another service who take time of my counters', () => {
    const alone = [{ services: ['a', 'b'], busy: true }];
    const range = estimateFor({
      service: 'a',
      ahead: [{ service: 'b' }, { service: 'b' }],
      counters: alone,
      averageMinutes,
    });
    expect(range).toEqual(estimateWait({ ahead: 2, counters: 1, busy: 1, averageMinutes: 10 }));
  });
});
