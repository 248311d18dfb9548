import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleStep } from './HourChart.tsx';

it('the scale has at most five steps, round for minutes', () => {
  expect([4, 9, 24, 48, 100, 240].map(scaleStep)).toEqual([1, 2, 5, 10, 30, 60]);
  fc.assert(
    fc.property(fc.double({ min: 1, max: 600, noNaN: true }), (highest) => {
      expect(Math.ceil(highest / scaleStep(highest))).toBeLessThanOrEqual(5);
    }),
  );
});
