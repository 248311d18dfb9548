import { expect, it } from 'vitest';
import { minutesOf } from './how-long.ts';

it('is as many minutes as it says', () => {
  expect((['30', '60', '120'] as const).map((how) => minutesOf(how, 0))).toEqual([30, 60, 120]);
});

it('lasts to the end of the local day, also late at night', () => {
  // 15.30 and 23.58 in Copenhagen
  expect(minutesOf('day', Date.parse('2026-11-23T14:30:00Z'))).toBe(8.5 * 60);
  expect(minutesOf('day', Date.parse('2026-11-23T22:58:00Z'))).toBe(5);
});
