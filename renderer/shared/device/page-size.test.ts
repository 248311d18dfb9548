import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRule } from './page-size.ts';

describe('paper', () => {
  it('is A4 for a plan on paper', () => {
    expect(pageRule('planA4', 5000)).toContain('size: A4 portrait');
  });

  it('is never shorter than a cutter takes', () => {
    expect(pageRule('ticket80', 10)).toContain('size: 80mm 60mm');
  });

  it('is long enough for what stands on it and its margins, and not a centimetre longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 20_000 }), (pixels) => {
        const length = Number(/80mm (\d+)mm/.exec(pageRule('plan80', pixels))?.[1]);
        const needed = (pixels / 96) * 25.4 + 12;
        expect(length).toBeGreaterThanOrEqual(needed);
        expect(length).toBeLessThan(needed + 10);
      }),
    );
  });
});
