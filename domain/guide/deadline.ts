import { addDays, addMonths, addWorkingDays, type IsoDate } from '../calendar/dates.ts';
import type { Deadline } from './model.ts';

/** A deadline as a date on the citizen's plan. */
export interface PlanDeadline {
  readonly id: string;
  readonly kind: 'earliest' | 'latest';
  readonly date: IsoDate;
  /** earliest: the day has come, it may be done. latest: the day is over, it is late. */
  readonly passed: boolean;
}

/**
 * Where a step stands today. `not-yet`: too early. `now`: inside its dates. `late`: a latest date is over.
 * `any-time`: it has no dates.
 */
export type Timing = 'not-yet' | 'now' | 'late' | 'any-time';

/** Counts a deadline from its date. The last day itself is still in time. */
export function resolveDeadline(deadline: Deadline, from: IsoDate, today: IsoDate): PlanDeadline {
  const date = count(from, deadline);
  const passed = deadline.kind === 'earliest' ? today >= date : today > date;
  return { id: deadline.id, kind: deadline.kind, date, passed };
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
