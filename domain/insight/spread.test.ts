import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile, shownSpread, spread } from './spread.ts';

describe('spread', () => {
  it('tells mean, median, P90 and the longest by nearest rank', () => {
    expect(spread([7, 1, 2, 10, 3, 9, 8, 4, 6, 5])).toEqual({ count: 10, mean: 5.5, median: 5, p90: 9, longest: 10 });
    expect(spread([3])).toEqual({ count: 1, mean: 3, median: 3, p90: 3, longest: 3 });
    expect(spread([])).toBeNull();
  });

  const values = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 });

  it('agrees with counting: at least the share is at most the percentile, and it is the smallest such value', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (list, per) => {
        const found = percentile(
          [...list].sort((a, b) => a - b),
          per / 100,
        );
        const enough = (value: number) => 100 * list.filter((one) => one <= value).length >= per * list.length;
        expect(found).toBe(Math.min(...list.filter(enough)));
      }),
    );
  });

  it('is ordered and does not depend on the order of the values', () => {
    fc.assert(
      fc.property(values, (list) => {
        const found = spread(list);
        if (!found) throw new Error('nothing');
        expect(found.median).toBeLessThanOrEqual(found.p90);
        expect(found.p90).toBeLessThanOrEqual(found.longest);
        expect(found.mean).toBeLessThanOrEqual(found.longest);
        expect(spread([...list].reverse())).toEqual(found);
      }),
    );
  });
});

it('of fewer than five values only the count is told', () => {
  expect(shownSpread([1, 2, 3, 4])).toEqual({ kind: 'few', count: 4 });
  expect(shownSpread([1, 2, 3, 4, 5])).toMatchObject({ kind: 'shown', count: 5, median: 3 });
  expect(shownSpread([])).toEqual({ kind: 'few', count: 0 });
});
