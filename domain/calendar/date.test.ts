import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isIsoDate, weekday, weekNumber } from './date.ts';

const isoDate = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-03', -5, '2026-12-29'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2027-03-27', 2, '2027-03-29'], // the night the clock goes forward
])('%s + %i days = %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test.each([
  ['2027-01-15', -2, '2026-11-15'],
  ['2027-04-30', -2, '2027-02-28'],
  ['2028-04-30', -2, '2028-02-29'],
])('%s + %i months = %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ['2026-11-23', 1],
  ['2026-11-29', 7],
  ['2028-02-29', 2],
  ['1969-12-31', 3],
])('%s is day %i of the week', (date, expected) => {
  expect(weekday(date)).toBe(expected);
});

test.each(['2027-02-29', '2027-13-01', '2027-1-1', '2027-01-01T00:00', '01.01.2027', '', null, 20270101])(
  '%s is not a date',
  (value) => {
    expect(isIsoDate(value)).toBe(false);
  },
);

test('adding days and counting them agree, and going back ends where it began', () => {
  fc.assert(
    fc.property(isoDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
      const moved = addDays(date, days);
      expect(isIsoDate(moved)).toBe(true);
      expect(daysBetween(date, moved)).toBe(days);
      expect(addDays(moved, -days)).toBe(date);
      expect(moved > date).toBe(days > 0);
    }),
  );
});

test('the week goes round', () => {
  fc.assert(
    fc.property(isoDate, (date) => {
      expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      expect(weekday(date)).toBe(new Date(`${date}T12:00:00Z`).getUTCDay() || 7);
    }),
  );
});

test.each([
  ['2026-11-23', 48],
  ['2026-11-29', 48],
  ['2026-12-31', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2029-12-31', 1],
  ['2028-01-02', 52],
])('%s is in week %d', (date, week) => {
  expect(weekNumber(date)).toBe(week);
});
