import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Called, layOut, orderCalled } from './board.ts';

const row = (label: string, state: Called['state'], lastCalledAt: number): Called => ({
  visit: label,
  label,
  state,
  calls: 1,
  lastCalledAt,
  counter: '1',
});

describe('orderCalled', () => {
  it('puts the newest call first, and those already met last', () => {
    const rows = [
      row('P001', 'serving', 50),
      row('P002', 'called', 20),
      row('P003', 'called', 30),
      row('P004', 'serving', 60),
    ];
    expect(orderCalled(rows).map(({ label }) => label)).toEqual(['P003', 'P002', 'P004', 'P001']);
  });

  it('leaves out what has no number', () => {
    expect(orderCalled([row('', 'called', 1)])).toEqual([]);
  });
});

describe('layOut', () => {
  it('hides nobody: the pages hold all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: -3, max: 20 }), (count, rows) => {
        const { columns, perPage, pages } = layOut(count, rows);
        expect(pages * perPage).toBeGreaterThanOrEqual(count);
        expect((pages - 1) * perPage).toBeLessThan(Math.max(1, count));
        expect(perPage).toBe(Math.max(1, rows) * columns);
      }),
    );
  });

  it('uses a second column before a second page', () => {
    expect(layOut(7, 7)).toEqual({ columns: 1, perPage: 7, pages: 1 });
    expect(layOut(8, 7)).toEqual({ columns: 2, perPage: 14, pages: 1 });
    expect(layOut(15, 7)).toEqual({ columns: 2, perPage: 14, pages: 2 });
  });
});
