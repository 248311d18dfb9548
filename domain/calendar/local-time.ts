import {
  type CalendarDate,
  fromDate,
  parseDate,
  parseDateTime,
  toCalendarDate,
  toZoned,
} from '@internationalized/date';
import type { IsoDate } from './date.ts';

/** The centre's time zone. */
export const timeZone = 'Europe/Copenhagen';

/** The day that was asked for last, with its first instant and the first one after it (ms). */
let lastDay = { from: 0, to: 0, date: '' };

/**
 * The calendar date on the wall in Denmark at an instant. Every number drawn asks, nearly always within the same day, so
 * the last answer is kept with the instants between which it is true.
 */
export function localDate(now: Date): IsoDate {
  const at = now.getTime();
  if (at < lastDay.from || at >= lastDay.to) {
    const day = toCalendarDate(fromDate(now, timeZone));
    const midnight = (of: CalendarDate) => of.toDate(timeZone).getTime();
    lastDay = { from: midnight(day), to: midnight(day.add({ days: 1 })), date: day.toString() };
  }
  return lastDay.date;
}

/** The clock on the wall in Denmark at an instant, `HH:mm`, 24 hours. */
export function localTime(now: Date): string {
  const { hour, minute } = fromDate(now, timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * The instant (ms since epoch) at which the wall in a zone, Denmark's when none is named, shows a date and a time
 * `HH:mm`. A time the clock jumps over in spring becomes the one an hour later; of one that comes twice in autumn the first.
 */
export function instantOf(date: IsoDate, time: string, zone: string = timeZone): number {
  return toZoned(parseDateTime(`${date}T${time}`), zone, 'compatible')
    .toDate()
    .getTime();
}

/** The first instant of a day in Denmark (ms). Throws when it is no date. */
export const startOfDay = (day: IsoDate): number => parseDate(day).toDate(timeZone).getTime();
