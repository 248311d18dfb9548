import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, nextFocus } from './four-key-pad.ts';

/** A grid of `columns` by `rows` boxes in reading order from the left. */
function grid(columns: number, rows: number): Box[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const left = (index % columns) * 110;
    const top = Math.floor(index / columns) * 60;
    return { left, right: left + 100, top, bottom: top + 50 };
  });
}

const mirrored = (boxes: Box[]) => boxes.map((box) => ({ ...box, left: 1000 - box.right, right: 1000 - box.left }));

describe('walking with four keys', () => {
  it('enters at the first, or at the last when going back', () => {
    expect(nextFocus(grid(2, 2), -1, 'ArrowDown', false)).toBe(0);
    expect(nextFocus(grid(2, 2), -1, 'ArrowUp', false)).toBe(3);
    expect(nextFocus([], -1, 'ArrowDown', false)).toBe(-1);
  });

  it('goes sideways to the neighbour in the row as it is seen', () => {
    expect(nextFocus(grid(3, 2), 4, 'ArrowRight', false)).toBe(5);
    expect(nextFocus(grid(3, 2), 4, 'ArrowLeft', false)).toBe(3);
    expect(nextFocus(mirrored(grid(3, 2)), 4, 'ArrowLeft', true)).toBe(5);
  });

  it('goes on in reading order where the row ends', () => {
    expect(nextFocus(grid(3, 2), 2, 'ArrowRight', false)).toBe(3);
    expect(nextFocus(mirrored(grid(3, 2)), 2, 'ArrowLeft', true)).toBe(3);
  });

  it('reaches everything with one key, in any layout', () => {
    const boxes = fc.array(
      fc.record({ left: fc.integer({ min: 0, max: 900 }), top: fc.integer({ min: 0, max: 900 }) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(boxes, fc.constantFrom('ArrowDown' as const, 'ArrowUp' as const), fc.boolean(), (at, key, rtl) => {
        const all = at.map(({ left, top }) => ({ left, top, right: left + 100, bottom: top + 50 }));
        const seen = new Set<number>();
        let here = -1;
        for (let presses = 0; presses < all.length; presses += 1) {
          here = nextFocus(all, here, key, rtl);
          seen.add(here);
        }
        expect(seen.size).toBe(all.length);
      }),
    );
  });
});
