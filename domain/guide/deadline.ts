import {
  addDays,
  addMonths,
  addWorkingDays,
  type IsoDate,
  officeDayOnOrAfter,
  officeDayOnOrBefore,
} from '../calendar/dates.ts';
import type { Deadline } from './model.ts';

/** A deadline as a date on the citizen's plan. */
export interface PlanDeadline {
  readonly id: string;
  readonly kind: 'earliest' | 'latest';
  readonly date: IsoDate;
  /** the day the rule gives, when offices are closed then and she must come; `closedReason` says what it did to the date */
  readonly closedOn: IsoDate | null;
  /** earliest: the day has come, it may be done. latest: the day is over, it is late. */
  readonly passed: boolean;
}

/**
 * Where a step stands today. `not-yet`: too early. `now`: inside its dates. `late`: a latest date is over.
 * `any-time`: it has no dates.
 */
export type Timing = 'not-yet' | 'now' | 'late' | 'any-time';

/**
 * Counts a deadline from its date. The last day itself is still in time. A date for coming in person that falls on a day
 * when offices are closed is the nearest open day on the safe side: before for a latest one, after for an earliest one.
 * What is over is told as the rule has it: nobody can come earlier any more, and a licence is good until its own last day.
 * Throws a RangeError when it would have to know the holidays of a year that has none (`holidayYears`).
 */
export function resolveDeadline(deadline: Deadline, from: IsoDate, today: IsoDate): PlanDeadline {
  const { id, kind } = deadline;
  const counted = count(from, deadline);
  if (!deadline.inPerson) {
    const passed = kind === 'earliest' ? today >= counted : today > counted;
    return { id, kind, date: counted, closedOn: null, passed };
  }
  const moved = kind === 'earliest' ? earliestInPerson(counted, today) : latestInPerson(counted, today);
  return { id, kind, ...moved };
}

type Moved = Pick<PlanDeadline, 'date' | 'closedOn' | 'passed'>;

function earliestInPerson(counted: IsoDate, today: IsoDate): Moved {
  // An open day has come since. Asked backwards from today, so that years long gone need no holidays.
  if (officeDayOnOrBefore(today) >= counted) return { date: counted, closedOn: null, passed: true };
  const date = officeDayOnOrAfter(counted);
  return { date, closedOn: date === counted ? null : counted, passed: false };
}

function latestInPerson(counted: IsoDate, today: IsoDate): Moved {
  if (today > counted) return { date: counted, closedOn: null, passed: true };
  const date = officeDayOnOrBefore(counted);
  if (date === counted) return { date, closedOn: null, passed: false };
  // With no open day left the rule's own day stands: it is not over, and an earlier day would say that it were.
  return { date: date >= today ? date : counted, closedOn: counted, passed: false };
}

/** What a closed day did to a date: `earlier`, `later`, or that there is no open day until then. Null: nothing. */
export function closedReason({
  date,
  closedOn,
}: {
  readonly date: IsoDate;
  readonly closedOn: IsoDate | null;
}): 'earlier' | 'later' | 'none-left' | null {
  if (closedOn === null) return null;
  if (date === closedOn) return 'none-left';
  return date < closedOn ? 'earlier' : 'later';
}

/** The timing that a step's deadlines add up to. Late wins: it is what the citizen must know. */
export function timingOf(deadlines: readonly PlanDeadline[]): Timing {
  if (deadlines.length === 0) return 'any-time';
  if (deadlines.some(({ kind, passed }) => kind === 'latest' && passed)) return 'late';
  return deadlines.some(({ kind, passed }) => kind === 'earliest' && !passed) ? 'not-yet' : 'now';
}

function count(from: IsoDate, { offset, unit }: Deadline): IsoDate {
  switch (unit) {
    case 'days':
      return addDays(from, offset);
    case 'working-days':
      return addWorkingDays(from, offset);
    case 'months':
      return addMonths(from, offset);
  }
}
