import { addDays, addMonths, daysBetween, type IsoDate, isIsoDate, weekday } from '../calendar/date.ts';

/** From a day to a day, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The longest period whose figures may be asked for at once (days): a year beside the same days of the year before. */
export const longestPeriod = 400;

export type PeriodProblem = 'no-date' | 'backwards' | 'too-long';

/** What is wrong with a period, or null. `longest` in days. */
export function periodProblem({ from, to }: Period, longest = longestPeriod): PeriodProblem | null {
  if (!isIsoDate(from) || !isIsoDate(to)) return 'no-date';
  const days = daysBetween(from, to) + 1;
  if (days < 1) return 'backwards';
  return days > longest ? 'too-long' : null;
}

export const periodNames = ['today', 'yesterday', 'this-week', 'last-week', 'this-month', 'last-month'] as const;
export type PeriodName = (typeof periodNames)[number];

/** The days a name stands for on a day. Weeks begin on Monday; what is not over ends today. */
export function periodOf(name: PeriodName, today: IsoDate): Period {
  const monday = addDays(today, 1 - weekday(today));
  const first = `${today.slice(0, 8)}01`;
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'this-week':
      return { from: monday, to: today };
    case 'last-week':
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case 'this-month':
      return { from: first, to: today };
    case 'last-month':
      return { from: addMonths(first, -1), to: addDays(first, -1) };
  }
}

/** A period in parts of at most so many days, in order. */
export function partsOf({ from, to }: Period, days: number): Period[] {
  const parts: Period[] = [];
  for (let start = from; start <= to; start = addDays(start, days)) {
    const end = addDays(start, days - 1);
    parts.push({ from: start, to: end < to ? end : to });
  }
  return parts;
}
