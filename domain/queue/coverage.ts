import { addDays, type IsoDate, weekday } from '../calendar/date.ts';
import { localDate } from '../calendar/local-time.ts';
import type { WaitRange } from './wait-range.ts';

/** One visit's promise and what came of it. Times in ms since epoch. */
export interface WaitRecord {
  readonly arrivedAt: number;
  /** the first call; null when it was never called */
  readonly calledAt: number | null;
  /** the range it was shown */
  readonly shown: WaitRange;
}

/** How well the shown ranges held. Shares are of `visits`, between 0 and 1, and add up to 1. */
export interface Coverage {
  /** called visits that were shown a range */
  readonly visits: number;
  readonly inside: number;
  /** waited longer than the upper end */
  readonly longer: number;
  readonly shorter: number;
}

export interface WeekCoverage extends Coverage {
  /** the Monday the week begins with, in the centre */
  readonly week: IsoDate;
}

/** How the real wait compares with the range that was shown, or null when there is nothing to compare. */
export function heldRange(record: WaitRecord): 'inside' | 'longer' | 'shorter' | null {
  if (record.calledAt === null || record.shown.kind === 'unknown') return null;
  const minutes = Math.max(0, record.calledAt - record.arrivedAt) / 60_000;
  if (minutes > record.shown.high) return 'longer';
  return minutes < record.shown.low ? 'shorter' : 'inside';
}

/** The self-check of the waiting times over all these visits; null when none of them can be compared. */
export function coverage(records: readonly WaitRecord[]): Coverage | null {
  const held = records.map(heldRange).filter((one) => one !== null);
  const share = (kind: (typeof held)[number]) => held.filter((one) => one === kind).length / held.length;
  if (held.length === 0) return null;
  return { visits: held.length, inside: share('inside'), longer: share('longer'), shorter: share('shorter') };
}

/** The same by week of arrival, oldest first. A week without anything to compare is left out. */
export function coverageByWeek(records: readonly WaitRecord[]): WeekCoverage[] {
  const weeks = Map.groupBy(records, ({ arrivedAt }) => {
    const day = localDate(new Date(arrivedAt));
    return addDays(day, 1 - weekday(day));
  });
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([week, of]) => {
      const found = coverage(of);
      return found ? [{ week, ...found }] : [];
    });
}
