import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawKey, normalQuantile, normalShare, uniform } from './random.ts';

describe('seeded chance', () => {
  it('is even over 0 to 1, and unrelated between neighbouring keys and indexes', () => {
    for (const seed of [0, 1, -7, 2 ** 31]) {
      const draws = (name: string) => Array.from({ length: 4000 }, (_, i) => uniform(drawKey(seed, name), i));
      const [a, b] = [draws('visit-1'), draws('visit-2')];
      const tenths = Array.from({ length: 10 }, () => 0);
      for (const u of a) tenths[Math.floor(u * 10)] = (tenths[Math.floor(u * 10)] ?? 0) + 1;
      // 400 expected in each, standard deviation 19.
      for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(95);
      const together = (x: number[], y: number[]) =>
        x.reduce((sum, u, i) => sum + (u - 0.5) * ((y[i] ?? 0) - 0.5), 0) / x.length / (1 / 12);
      expect(Math.abs(together(a, b))).toBeLessThan(0.08);
      expect(Math.abs(together(a, [...a.slice(1), 0.5]))).toBeLessThan(0.08);
    }
  });

  it('is the same for the same seed and name, another for others', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.nat(10_000), (seed, name, index) => {
        const u = uniform(drawKey(seed, name), index);
        expect(u).toBe(uniform(drawKey(seed, name), index));
        expect(u).toBeGreaterThanOrEqual(0);
        expect(u).toBeLessThan(1);
      }),
    );
    expect(uniform(drawKey(1, 'x'), 0)).not.toBe(uniform(drawKey(2, 'x'), 0));
  });

  it('knows the normal distribution: published values, and each function undoes the other', () => {
    expect(normalShare(1.959964)).toBeCloseTo(0.975, 6);
    expect(normalQuantile(0.85)).toBeCloseTo(1.0364334, 6);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.0902323, 6);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(Math.abs(normalShare(normalQuantile(p)) - p)).toBeLessThan(2e-7);
      }),
    );
  });
});
