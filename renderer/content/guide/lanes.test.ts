import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';

describe('the lanes beside the questions', () => {
  it('put short ways inside and let ways that follow each other share', () => {
    const spans = [
      { from: 0, to: 5 },
      { from: 0, to: 2 },
      { from: 2, to: 4 },
      { from: 1, to: 3 },
    ];
    expect(lanesOf(spans)).toEqual([2, 0, 0, 1]);
    expect(lanesOf([])).toEqual([]);
  });

  it('never let two ways pass the same row in the same lane', () => {
    const span = fc
      .tuple(fc.nat(12), fc.integer({ min: 2, max: 8 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
        const lanes = lanesOf(spans);
        for (const [a, one] of spans.entries())
          for (const [b, other] of spans.entries())
            if (a < b && lanes[a] === lanes[b])
              expect(one.to <= other.from || other.to <= one.from, JSON.stringify([one, other])).toBe(true);
      }),
    );
  });
});
