import { holidayYears, isWorkingDay } from '../../domain/calendar/working-day.ts';

/** The first working day after a day; the day after itself where the holidays are not known. */
export function nextWorkingDay(today: string, addDays: (date: string, days: number) => string): string {
  let day = addDays(today, 1);
  for (let tries = 0; tries < 14 && closedDay(day); tries++) day = addDays(day, 1);
  return day;
}

/** Whether a day is a weekend or a public holiday. False where the holidays are not known: it only warns. */
export function closedDay(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= holidayYears.from && year <= holidayYears.to && !isWorkingDay(date);
}
