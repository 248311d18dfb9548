import { fromDate, toCalendarDate } from '@internationalized/date';
import type { IsoDate } from './date.ts';

/** The centre's time zone. */
export const timeZone = 'Europe/Copenhagen';

/** The calendar date on the wall in Denmark at an instant. */
export function localDate(now: Date): IsoDate {
  return toCalendarDate(fromDate(now, timeZone)).toString();
}

/** The clock on the wall in Denmark at an instant, `HH:mm`, 24 hours. */
export function localTime(now: Date): string {
  const { hour, minute } = fromDate(now, timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
