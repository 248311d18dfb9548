import { minutesInWords } from '../../../domain/calendar/duration.ts';
import { languageOf } from './languages.ts';

/** The centre's clock. A kiosk set up in another zone still shows the time on the wall. */
export const centreTimeZone = 'Europe/Copenhagen';

type Moment = Date | number | string;

function toDate(moment: Moment): Date {
  return moment instanceof Date ? moment : new Date(moment);
}

/** A calendar day given as `yyyy-mm-dd` is the same day everywhere: read it at noon UTC. */
function dayToDate(isoDay: string): Date {
  return new Date(`${isoDay}T12:00:00Z`);
}

/** "man. 23. november 2026" and its like in other languages: weekday, day, month and year of a moment in the centre. */
export function formatDate(moment: Moment, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: centreTimeZone,
  }).format(toDate(moment));
}

/** A day `yyyy-mm-dd` with weekday. Throws RangeError when it is no date. */
export function formatDay(isoDay: string, language: string): string {
  return formatDate(dayToDate(isoDay), language);
}

/** A day `yyyy-mm-dd` that is near: weekday, day and month; the year goes without saying. */
export function formatDayNear(isoDay: string, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: centreTimeZone,
  }).format(dayToDate(isoDay));
}

/** A day `yyyy-mm-dd` without weekday, for birthdays and the like. */
export function formatDayShort(isoDay: string, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: centreTimeZone,
  }).format(dayToDate(isoDay));
}

/** A day `yyyy-mm-dd` without its year, where the year stands beside it, as in a calendar. */
export function formatDayOfYear(isoDay: string, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    day: 'numeric',
    month: 'long',
    timeZone: centreTimeZone,
  }).format(dayToDate(isoDay));
}

/** From a day to a day `yyyy-mm-dd`, saying month and year once where that is enough: "23.-29. november 2026". */
export function formatDaySpan(from: string, to: string, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: centreTimeZone,
  }).formatRange(dayToDate(from), dayToDate(to));
}

/** Hours and minutes on the centre's clock, 24 hours. */
export function formatTime(moment: Moment, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: centreTimeZone,
  }).format(toDate(moment));
}

/** A time of day `hh:mm` as the language writes it: 10.00 in Danish, 10:00 in English. */
export function formatWallTime(time: string, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(new Date(`2000-01-01T${time}:00Z`));
}

/** Date and time together, for staff screens. */
export function formatDateTime(moment: Moment, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: centreTimeZone,
  }).format(toDate(moment));
}

/** An honest waiting time in words, see `minutesInWords`; `short` where room is scarce. */
export function formatMinutes(
  range: { from: number; to: number },
  language: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  return minutesInWords(range, languageOf(language).intl, unitDisplay);
}

/** A number with the language's own separators. */
export function formatNumber(value: number, language: string, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(languageOf(language).intl, options).format(value);
}
