import { afterEach, expect, test } from 'vitest';
import { commandKey, learnHubClock } from './hub-clock.ts';

const answer = (date: string | null) => ({ headers: new Headers(date === null ? {} : { date }) });
const timeOf = (key: string) => Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16);
const now = Date.parse('2026-11-24T12:00:00Z');
afterEach(() => learnHubClock(answer(new Date(now).toUTCString()), now));

test.each([
  ['a day behind', '2026-11-25T12:00:00Z'],
  ['an hour ahead', '2026-11-24T11:00:00Z'],
])('a screen whose clock is %s makes keys at the hub time', (_name, hub) => {
  learnHubClock(answer(new Date(hub).toUTCString()), now);
  expect(Math.abs(timeOf(commandKey(now)) - Date.parse(hub))).toBeLessThan(1_000);
  expect(commandKey(now)).not.toBe(commandKey(now));
});

test('a clock that is right, and an answer without a date, change nothing', () => {
  learnHubClock(answer(new Date(now + 2_000).toUTCString()), now);
  learnHubClock(answer(null), now);
  expect(Math.abs(timeOf(commandKey()) - Date.now())).toBeLessThan(1_000);
});
