import { expect, it } from 'vitest';
import { waitOf } from './wait.ts';

const at = (minutes: number) => waitOf(0, minutes * 60_000);

it('counts whole minutes and never less than none', () => {
  expect(waitOf(0, 59_999).minutes).toBe(0);
  expect(waitOf(0, 60_000).minutes).toBe(1);
  expect(waitOf(60_000, 0).minutes).toBe(0);
});

it('marks a long wait from its first minute', () => {
  expect([19, 20, 39, 40].map((minutes) => at(minutes).mark)).toEqual([null, 'long', 'long', 'veryLong']);
});
