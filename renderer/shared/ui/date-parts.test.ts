import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatePart, type DateParts, eraseDigit, partsOf, readDate, typeDigit } from './date-parts.ts';

const empty: DateParts = { day: '', month: '', year: '' };

function type(digits: string): DateParts {
  let parts = empty;
  let at: DatePart = 'day';
  for (const digit of digits) ({ parts, at } = typeDigit(parts, at, digit));
  return parts;
}

describe('typing a date', () => {
  it('goes from day to month to year by itself', () => {
    expect(type('23112026')).toEqual({ day: '23', month: '11', year: '2026' });
  });

  it('goes on after one digit where a second cannot follow', () => {
    expect(type('422026')).toEqual({ day: '4', month: '2', year: '2026' });
  });

  it('starts a full part over when it is typed at again', () => {
    expect(typeDigit(type('23112026'), 'day', '1').parts.day).toBe('1');
  });

  it('takes digits away backwards through the parts', () => {
    let parts = type('231120');
    let at: DatePart = 'year';
    for (let presses = 0; presses < 3; presses += 1) ({ parts, at } = eraseDigit(parts, at));
    expect({ parts, at }).toEqual({ parts: { day: '23', month: '1', year: '' }, at: 'month' });
  });

  it('comes back to nothing when as many digits are taken away as were typed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }), (digits) => {
        let state: { parts: DateParts; at: DatePart } = { parts: empty, at: 'day' };
        for (const digit of digits) state = typeDigit(state.parts, state.at, String(digit));
        for (let presses = 0; presses < 10; presses += 1) state = eraseDigit(state.parts, state.at);
        expect(state).toEqual({ parts: empty, at: 'day' });
      }),
    );
  });
});

describe('reading a date', () => {
  it('waits until all three parts are there', () => {
    expect(readDate(type('2311202'))).toEqual({ state: 'unfinished' });
  });

  it('knows leap days from days that do not exist', () => {
    expect(readDate(type('29022028'))).toEqual({ state: 'date', iso: '2028-02-29' });
    expect(readDate(type('29022026'))).toEqual({ state: 'problem', problem: 'invalid' });
    expect(readDate({ day: '31', month: '4', year: '2026' })).toEqual({ state: 'problem', problem: 'invalid' });
    expect(readDate({ day: '0', month: '4', year: '2026' })).toEqual({ state: 'problem', problem: 'invalid' });
  });

  it('counts both ends of the range as inside it', () => {
    const read = (iso: string) => readDate(partsOf(iso), '2026-01-10', '2026-01-20');
    expect(read('2026-01-10').state).toBe('date');
    expect(read('2026-01-20').state).toBe('date');
    expect(read('2026-01-09')).toEqual({ state: 'problem', problem: 'too-early' });
    expect(read('2026-01-21')).toEqual({ state: 'problem', problem: 'too-late' });
  });

  it('gives back every real day it is given', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(readDate(partsOf(iso))).toEqual({ state: 'date', iso });
        },
      ),
    );
  });
});
