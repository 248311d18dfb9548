import { addDays } from '../calendar/date.ts';
import { instantOf, localDate } from '../calendar/local-time.ts';

/** How runs went. `partial`: some articles could not be read; the others are fresh. */
export const runStates = ['running', 'done', 'partial', 'failed', 'stopped'] as const;
export type RunState = (typeof runStates)[number];

/** How long after a run that came to nothing it is tried again (ms). */
export const retryAfterMs = 60 * 60_000;

/** The latest moment at or before `now` at which a nightly run should have begun (ms). `hour`: on the wall in Denmark. */
export function lastNight(now: number, hour: number): number {
  const today = localDate(new Date(now));
  const at = (day: string) => instantOf(day, `${String(hour).padStart(2, '0')}:00`);
  return at(today) <= now ? at(today) : at(addDays(today, -1));
}

/**
 * Whether the nightly run is due. A night missed because the hub was off is made up for at the next look; a run that came
 * to nothing, or never ended, is tried again an hour later, and one that was cut off by an orderly stop at once. `last` began
 * at or before `now`.
 */
export function isRunDue(now: number, hour: number, last: { startedAt: number; state: RunState } | null): boolean {
  if (last === null) return true;
  if (last.state === 'stopped') return true;
  if (last.state === 'failed' || last.state === 'running') return now - last.startedAt >= retryAfterMs;
  return last.startedAt < lastNight(now, hour);
}
