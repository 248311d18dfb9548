import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTiles, pageOf } from './paging.ts';

const room = { columns: 2, gap: 20, height: 600, pagerHeight: 100 };
const tiles = (count: number, height = 160) => Array.from({ length: count }, () => height);

describe('tiles on a page', () => {
  it('all stand on one page when they fit without a pager', () => {
    expect(fitTiles({ ...room, tileHeights: tiles(7) })).toBe(7);
    expect(fitTiles({ ...room, tileHeights: tiles(8) })).toBe(8);
  });

  it('leave room for the pager when they do not', () => {
    expect(fitTiles({ ...room, tileHeights: tiles(9) })).toBe(6);
  });

  it('are as many as the fullest page allows', () => {
    expect(fitTiles({ ...room, tileHeights: [...tiles(6), ...tiles(6, 300)] })).toBe(2);
  });

  it('are one row at the least, however small the place', () => {
    expect(fitTiles({ ...room, height: 10, pagerHeight: 0, tileHeights: tiles(5) })).toBe(2);
  });

  it('are never given more height than there is, unless a single row already takes more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 80, max: 300 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 100, max: 1_000 }),
        (tileHeights, columns, height) => {
          const each = fitTiles({ tileHeights, columns, gap: 20, height, pagerHeight: 100 });
          const isOne = each >= tileHeights.length;
          for (let from = 0; from < tileHeights.length; from += each) {
            const page = tileHeights.slice(from, from + each);
            if (page.length <= columns) continue;
            let used = -20;
            for (let at = 0; at < page.length; at += columns) used += 20 + Math.max(...page.slice(at, at + columns));
            expect(used).toBeLessThanOrEqual(height + (isOne ? 100 : 0) + 1);
          }
        },
      ),
    );
  });
});

describe('the pages', () => {
  it('show every item exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }), (count, each) => {
        const { of } = pageOf(count, each, 0);
        const shown = Array.from({ length: of }, (_, page) => pageOf(count, each, page * each)).flatMap(
          ({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at),
        );
        expect(shown).toEqual(Array.from({ length: count }, (_, at) => at));
      }),
    );
  });

  it('keep the item in sight that stood first when fewer fit', () => {
    const { from, to } = pageOf(12, 3, 6);
    expect(from).toBeLessThanOrEqual(6);
    expect(to).toBeGreaterThan(6);
  });

  it('end at the last one', () => {
    expect(pageOf(12, 6, 99)).toMatchObject({ page: 1, of: 2, from: 6, to: 12 });
  });
});
