import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestInMinutes, minutesInWords } from '../calendar/duration.ts';
import { shownRange } from './wait-range.ts';

const shown = (low: number, high: number) => {
  const range = shownRange({ low, middle: (low + high) / 2, high });
  return range.kind === 'range' ? [range.low, range.high] : range.kind;
};

it('says under 10 minutes, then steps of 5 up to an hour, then longer ones, always outward', () => {
  expect(shown(0, 0)).toEqual([0, 10]);
  expect(shown(6, 10)).toEqual([0, 10]);
  expect(shown(3, 11)).toEqual([0, 15]);
  expect(shown(12, 24)).toEqual([10, 25]);
  expect(shown(20, 20)).toEqual([20, 25]);
  expect(shown(41, 60)).toEqual([40, 60]);
  expect(shown(41, 61)).toEqual([40, 75]);
  expect(shown(44, 91)).toEqual([40, 120]);
  expect(shown(74, 91)).toEqual([60, 120]);
  expect(shown(75, 75)).toEqual([60, 75]);
  expect(shown(90, 90)).toEqual([90, 120]);
});

it('is unknown when nothing is known', () => {
  expect(shownRange(null)).toEqual({ kind: 'unknown' });
});

it('holds all of the forecast, is never empty or negative, and never shorter for a longer one', () => {
  const wait = fc.double({ min: 0, max: 600, noNaN: true });
  const forecast = fc.tuple(wait, wait).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(forecast, fc.double({ min: 0, max: 120, noNaN: true }), ([low, high], more) => {
      const now = shownRange({ low, middle: low, high });
      const later = shownRange({ low: low + more, middle: low, high: high + more });
      if (now.kind === 'unknown' || later.kind === 'unknown') throw new Error('known');
      expect(now.low).toBeGreaterThanOrEqual(0);
      expect(now.low).toBeLessThanOrEqual(low);
      expect(now.high).toBeGreaterThanOrEqual(high);
      expect(now.high).toBeGreaterThan(now.low);
      expect(now.low % 5).toBe(0);
      expect(now.high % 5).toBe(0);
      expect(later.low).toBeGreaterThanOrEqual(now.low);
      expect(later.high).toBeGreaterThanOrEqual(now.high);
    }),
  );
});

it('is kept as it is read: the words round nothing more', () => {
  const wait = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(wait, wait, (a, b) => {
      const range = shownRange({ low: Math.min(a, b), middle: a, high: Math.max(a, b) });
      if (range.kind === 'unknown') throw new Error('known');
      const isInHours = range.high > longestInMinutes;
      expect(range.high % (isInHours ? 30 : 5)).toBe(0);
      expect(range.low % (range.low >= 60 ? 30 : 5)).toBe(0);
      if (isInHours && range.low > 0 && range.low < 60)
        expect(minutesInWords({ from: range.low, to: range.high }, 'da-DK')).toMatch(
          new RegExp(String.raw`^${range.low} minutter - [\d½]+ timer$`),
        );
    }),
  );
});
