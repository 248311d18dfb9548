/** What other rooms use of the calendar's dates, in one import. The clock is in `local-time.ts`. */
export { addDays, addMonths, daysBetween, type IsoDate, isIsoDate, weekday } from './date.ts';
export { officeDayOnOrAfter, officeDayOnOrBefore } from './office-day.ts';
export { addWorkingDays, holidayYears, isPublicHoliday, isWorkingDay } from './working-day.ts';
