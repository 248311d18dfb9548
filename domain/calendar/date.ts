import { type CalendarDate, parseDate } from '@internationalized/date';

/** A calendar date in Denmark, `YYYY-MM-DD`. Carries no time and no zone, so it compares and sorts as text. */
export type IsoDate = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a real date of the calendar (`2027-02-29` is not). */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  try {
    return parseDate(value).toString() === value;
  } catch {
    return false;
  }
}

/** `days` later; earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return parseDate(date).add({ days }).toString();
}

/** `months` later; earlier when negative. A day the month does not have becomes its last day (31 March - 1 month = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return parseDate(date).add({ months }).toString();
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(parseDate(to)) - dayNumber(parseDate(from));
}

/** 1 = Monday ... 7 = Sunday. */
export function weekday(date: IsoDate): number {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (dayNumber(parseDate(date)) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** The week's number in its year (ISO 8601, as Danish calendars count): the week belongs to the year its Thursday is in. */
export function weekNumber(date: IsoDate): number {
  const thursday = addDays(date, 4 - weekday(date));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** Days since 1970-01-01. */
function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
