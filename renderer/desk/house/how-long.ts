import { localTime } from '../../../domain/calendar/local-time.ts';

/** How long a message may stand, to choose from: minutes, or the rest of the day. */
export const howLongs = ['30', '60', '120', 'day'] as const;
export type HowLong = (typeof howLongs)[number];

/** As minutes from `now` (ms since epoch); the rest of the day is by the centre's clock, and never less than five. */
export function minutesOf(how: HowLong, now: number): number {
  if (how !== 'day') return Number(how);
  const time = localTime(new Date(now));
  return Math.max(5, 24 * 60 - Number(time.slice(0, 2)) * 60 - Number(time.slice(3)));
}
