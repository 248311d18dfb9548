import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate, localTime } from './local-time.ts';

test.each([
  ['2026-12-31T22:59:59Z', '2026-12-31', '23:59'],
  ['2026-12-31T23:00:00Z', '2027-01-01', '00:00'],
  ['2026-06-30T22:00:00Z', '2026-07-01', '00:00'],
  ['2027-03-28T00:59:00Z', '2027-03-28', '01:59'], // one minute before the clock goes forward
  ['2027-03-28T01:00:00Z', '2027-03-28', '03:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'], // 02:30 happens twice on this night
  ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
  ['2028-02-29T12:05:00Z', '2028-02-29', '13:05'],
])('%s is %s at %s in Denmark', (instant, date, time) => {
  expect(localDate(new Date(instant))).toBe(date);
  expect(localTime(new Date(instant))).toBe(time);
});

test('agrees with the wall clock that Intl gives', () => {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, (now) => {
      expect(`${localDate(now)} ${localTime(now)}`).toBe(wall.format(now));
    }),
  );
});
