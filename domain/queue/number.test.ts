import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextNumber, parseTicketLabel, ticketLabel } from './number.ts';

describe('ticketLabel', () => {
  it('is a letter and three digits', () => {
    expect(ticketLabel('F', 7)).toBe('F007');
    expect(ticketLabel('P', 499)).toBe('P499');
  });
});

describe('parseTicketLabel', () => {
  it.each([
    ['F007', 'F', 7],
    ['f 7', 'F', 7],
    ['p-104', 'P', 104],
    [' s 012 ', 'S', 12],
  ])('reads %j', (typed, series, number) => expect(parseTicketLabel(typed)).toEqual({ series, number }));

  it.each(['', '7', 'FF7', 'F', 'F1234', 'F0x7', 'Æ12'])('does not read %j', (typed) =>
    expect(parseTicketLabel(typed)).toBeNull(),
  );

  it('reads back every label it wrote', () => {
    fc.assert(
      fc.property(fc.constantFrom('A', 'P', 'Z'), fc.integer({ min: 1, max: 999 }), (series, number) => {
        expect(parseTicketLabel(ticketLabel(series, number))).toEqual({ series, number });
      }),
    );
  });
});

describe('nextNumber', () => {
  const series = { series: 'P', from: 101, to: 103 };

  it('starts at the first of the range and runs on', () => {
    expect(nextNumber(series, null, () => false)).toBe(101);
    expect(nextNumber(series, 101, () => false)).toBe(102);
  });

  it('begins again after the last, passing over what is used', () => {
    expect(nextNumber(series, 103, (n) => n === 101)).toBe(102);
  });

  it('gives nothing when the range is used up', () => {
    expect(nextNumber(series, 103, () => true)).toBeNull();
  });

  it('starts afresh when the range was changed under it', () => {
    expect(nextNumber(series, 500, () => false)).toBe(101);
  });

  it('gives every number of any range exactly once, then none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 60 }), (from, length) => {
        const range = { series: 'A', from, to: from + length };
        const given = new Set<number>();
        let last: number | null = null;
        for (let i = 0; i <= length; i++) {
          const next = nextNumber(range, last, (n) => given.has(n));
          expect(next).not.toBeNull();
          expect(given.has(next as number)).toBe(false);
          given.add(next as number);
          last = next;
        }
        expect(given.size).toBe(length + 1);
        expect(nextNumber(range, last, (n) => given.has(n))).toBeNull();
      }),
    );
  });
});
