import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekday } from './date.ts';
import { addWorkingDays, isPublicHoliday, isWorkingDay } from './working-day.ts';

const isoDate = fc
  .date({ min: new Date('2025-06-01T00:00:00Z'), max: new Date('2050-06-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Easter Sunday by the anonymous Gregorian computus, so that the table is checked against something else than its source. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

test('every year has exactly the ten public holidays of Danish law since 2024', () => {
  for (let year = 2025; year <= 2050; year += 1) {
    const easter = easterSunday(year);
    const expected = [
      `${year}-01-01`,
      ...[-3, -2, 0, 1, 39, 49, 50].map((offset) => addDays(easter, offset)),
      `${year}-12-25`,
      `${year}-12-26`,
    ].sort();
    const found: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      if (isPublicHoliday(day)) found.push(day);
    }
    expect(found).toEqual(expected);
  }
});

test.each([
  ['2026-05-01', true, 'the Friday that was Store bededag until 2023, and 1 May'],
  ['2027-04-23', true, 'fourth Friday after Easter'],
  ['2026-12-24', true, 'Christmas Eve is no public holiday'],
  ['2026-12-25', false, 'Christmas Day'],
  ['2027-03-25', false, 'Maundy Thursday'],
  ['2027-03-29', false, 'Easter Monday'],
  ['2027-03-27', false, 'a Saturday'],
])('%s working day: %s (%s)', (date, expected) => {
  expect(isWorkingDay(date)).toBe(expected);
});

test.each([
  ['2027-01-01', -10, '2026-12-17'],
  ['2027-04-01', -10, '2027-03-15'],
  ['2027-03-24', 1, '2027-03-30'],
  ['2026-11-28', 1, '2026-11-30'],
  ['2026-11-28', 0, '2026-11-28'],
])('%s + %i working days = %s', (date, count, expected) => {
  expect(addWorkingDays(date, count)).toBe(expected);
});

test('ends on a working day, with as many working days passed as asked for', () => {
  fc.assert(
    fc.property(isoDate, fc.integer({ min: -40, max: 40 }), (date, count) => {
      fc.pre(count !== 0);
      const end = addWorkingDays(date, count);
      const step = count < 0 ? -1 : 1;
      let passed = 0;
      for (let day = date; day !== end; ) {
        day = addDays(day, step);
        if (isWorkingDay(day)) passed += 1;
      }
      expect(isWorkingDay(end)).toBe(true);
      expect(passed).toBe(Math.abs(count));
    }),
  );
});

test('no weekend is a working day', () => {
  fc.assert(
    fc.property(isoDate, (date) => {
      expect(weekday(date) > 5 && isWorkingDay(date)).toBe(false);
    }),
  );
});

test('refuses to guess about years it has no holidays for', () => {
  expect(() => isWorkingDay('2051-01-02')).toThrow(RangeError);
  expect(() => addWorkingDays('2050-12-31', 1)).toThrow(RangeError);
});
