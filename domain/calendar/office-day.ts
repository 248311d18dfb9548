import { addDays, type IsoDate } from './date.ts';
import { isWorkingDay } from './working-day.ts';

/**
 * Working days on which public offices are closed all the same (month-day): Constitution Day, Christmas Eve, New Year's
 * Eve. The Limitation Act (forældelsesloven) § 27(2) names them beside weekends and holidays as days on which a time
 * limit does not end; so does the Restaurant Act § 36 a(5). A single house may be closed on more days: those it says itself.
 */
const closedWorkingDays: ReadonlySet<string> = new Set(['06-05', '12-24', '12-31']);

/** Whether public offices are open on a date. Throws a RangeError outside `holidayYears`, as `isWorkingDay` does. */
export function isOfficeDay(date: IsoDate): boolean {
  return isWorkingDay(date) && !closedWorkingDays.has(date.slice(5));
}

/** The date, or when offices are closed on it the last one before it on which they are open. */
export const officeDayOnOrBefore = (date: IsoDate): IsoDate => nearest(date, -1);

/** The date, or when offices are closed on it the first one after it on which they are open. */
export const officeDayOnOrAfter = (date: IsoDate): IsoDate => nearest(date, 1);

function nearest(date: IsoDate, step: 1 | -1): IsoDate {
  let day = date;
  while (!isOfficeDay(day)) day = addDays(day, step);
  return day;
}
