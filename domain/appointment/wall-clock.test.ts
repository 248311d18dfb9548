import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localDate, localTime } from '../calendar/local-time.ts';
import { readMoment } from './wall-clock.ts';

it.each([
  ['23-11-2026 10:30', '2026-11-23T09:30:00Z'],
  ['23.11.2026 10.30', '2026-11-23T09:30:00Z'],
  ['23/11/26 9:05', '2026-11-23T08:05:00Z'],
  ['3.7.2026 kl. 08.00', '2026-07-03T06:00:00Z'],
  ['2026-11-23 10:30:00', '2026-11-23T09:30:00Z'],
  ['2026-11-23T10:30', '2026-11-23T09:30:00Z'],
  ['2026-11-23T10:30:00Z', '2026-11-23T10:30:00Z'],
  ['2026-11-23T10:30:00+01:00', '2026-11-23T09:30:00Z'],
  ['29-03-2026 01:59', '2026-03-29T00:59:00Z'],
  ['29-03-2026 03:00', '2026-03-29T01:00:00Z'],
  ['25-10-2026 02:30', '2026-10-25T00:30:00Z'], // comes twice that night: the first
  ['25-10-2026 03:00', '2026-10-25T02:00:00Z'],
])('%s is %s', (text, expected) => {
  expect(readMoment(text, null)).toBe(Date.parse(expected));
});

it.each([
  '',
  '10:30',
  '23-11-2026',
  '31-02-2026 10:30',
  '23-11-2026 25:00',
  '23-11-2026 10:75',
  '29-03-2026 02:30', // the clock jumps over it
  'mandag 10:30',
  '11/23/2026 10:30',
])('%j is no time', (text) => {
  expect(readMoment(text, null)).toBeNull();
});

it('reads date and time apart as together, and every minute that the wall shows', () => {
  expect(readMoment('23-11-2026', '10.30')).toBe(readMoment('23-11-2026 10:30', null));
  const from = Date.parse('2026-01-01T00:00:00Z') / 60_000;
  fc.assert(
    fc.property(fc.integer({ min: from, max: from + 366 * 24 * 60 }), (minutes) => {
      const at = new Date(minutes * 60_000);
      const [year, month, day] = localDate(at).split('-');
      const read = readMoment(`${day}.${month}.${year}`, localTime(at));
      expect(read).not.toBeNull();
      expect(localTime(new Date(read ?? 0))).toBe(localTime(at));
      expect(Math.abs((read ?? 0) - at.getTime())).toBeLessThanOrEqual(60 * 60_000);
    }),
  );
});
