import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from './date.ts';
import { isOfficeDay, officeDayOnOrAfter, officeDayOnOrBefore } from './office-day.ts';
import { isWorkingDay } from './working-day.ts';

const isoDate = fc
  .date({ min: new Date('2025-02-01T00:00:00Z'), max: new Date('2049-12-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['2026-12-23', true, 'a Wednesday before Christmas'],
  ['2026-12-24', false, 'Christmas Eve, a Thursday'],
  ['2026-12-28', true, 'a Monday between Christmas and New Year'],
  ['2026-12-31', false, 'New Year’s Eve, a Thursday'],
  ['2026-06-05', false, 'Constitution Day, a Friday'],
  ['2026-05-01', true, '1 May, a Friday'],
  ['2027-03-25', false, 'Maundy Thursday'],
  ['2027-06-06', false, 'a Sunday'],
])('offices are open on %s: %s (%s)', (date, expected) => {
  expect(isOfficeDay(date)).toBe(expected);
});

test.each([
  ['2026-12-23', '2026-12-23', '2026-12-23'],
  ['2026-12-24', '2026-12-23', '2026-12-28'],
  ['2026-12-27', '2026-12-23', '2026-12-28'],
  ['2027-01-01', '2026-12-30', '2027-01-04'],
  ['2026-06-05', '2026-06-04', '2026-06-08'],
  ['2027-03-28', '2027-03-24', '2027-03-30'],
])('nearest to %s they are open on %s before it and %s after it', (date, before, after) => {
  expect(officeDayOnOrBefore(date)).toBe(before);
  expect(officeDayOnOrAfter(date)).toBe(after);
});

test('the nearest open day is open, with none between, and an open day is its own nearest', () => {
  const ways: [(date: IsoDate) => IsoDate, number][] = [
    [officeDayOnOrBefore, -1],
    [officeDayOnOrAfter, 1],
  ];
  fc.assert(
    fc.property(isoDate, fc.constantFrom(...ways), (date, [nearest, step]) => {
      const found = nearest(date);
      expect(isOfficeDay(found)).toBe(true);
      for (let day = date; day !== found; day = addDays(day, step)) expect(isOfficeDay(day)).toBe(false);
      expect(nearest(found)).toBe(found);
    }),
  );
});

test('offices are closed on every day that is no working day, and on three more where these are working days', () => {
  for (let year = 2025; year <= 2050; year += 1) {
    const closed: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      if (!isWorkingDay(day)) expect(isOfficeDay(day)).toBe(false);
      else if (!isOfficeDay(day)) closed.push(day);
    }
    expect(closed).toEqual([`${year}-06-05`, `${year}-12-24`, `${year}-12-31`].filter(isWorkingDay));
  }
});
