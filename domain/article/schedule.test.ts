import { expect, it } from 'vitest';
import { isRunDue, lastNight, type RunState } from './schedule.ts';

const at = (text: string) => Date.parse(text);
const due = (now: string, startedAt: string | null, state: RunState = 'done') =>
  isRunDue(at(now), 3, startedAt === null ? null : { startedAt: at(startedAt), state });

it('begins at its hour of the night in Denmark, once', () => {
  // 3:00 in winter is 2:00 UTC.
  expect(due('2026-11-24T01:59:00Z', '2026-11-23T02:00:30Z')).toBe(false);
  expect(due('2026-11-24T02:00:00Z', '2026-11-23T02:00:30Z')).toBe(true);
  expect(due('2026-11-24T02:01:00Z', '2026-11-24T02:00:00Z')).toBe(false);
  expect(due('2026-07-24T01:00:00Z', '2026-07-23T01:00:30Z')).toBe(true);
});

it('pitfall: a nightly job missed because the machine was off is run at the next start', () => {
  expect(due('2026-11-24T08:00:00Z', '2026-11-23T02:00:30Z')).toBe(true);
  expect(due('2026-11-24T08:00:00Z', '2026-11-20T02:00:30Z')).toBe(true);
  expect(due('2026-11-24T08:00:00Z', null)).toBe(true);
  expect(due('2026-11-24T08:05:00Z', '2026-11-24T08:00:00Z')).toBe(false);
});

it('that came to nothing is tried again after an hour; one that was stopped at once; a partial one next night', () => {
  expect(due('2026-11-24T02:30:00Z', '2026-11-24T02:00:00Z', 'failed')).toBe(false);
  expect(due('2026-11-24T03:00:00Z', '2026-11-24T02:00:00Z', 'failed')).toBe(true);
  expect(due('2026-11-24T02:30:00Z', '2026-11-24T02:00:00Z', 'running')).toBe(false);
  expect(due('2026-11-24T03:00:00Z', '2026-11-24T02:00:00Z', 'running')).toBe(true);
  expect(due('2026-11-24T02:30:00Z', '2026-11-24T02:00:00Z', 'stopped')).toBe(true);
  expect(due('2026-11-24T12:00:00Z', '2026-11-24T02:00:00Z', 'partial')).toBe(false);
});

it('nights of the change of clocks have their hour too', () => {
  expect(new Date(lastNight(at('2026-03-29T05:00:00Z'), 2)).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  expect(new Date(lastNight(at('2026-10-25T05:00:00Z'), 2)).toISOString()).toBe('2026-10-25T00:00:00.000Z');
});
