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

/** The hour a time begins with in its part of the day, to be changed when another one is agreed. */
const hours = { morning: '10:00', afternoon: '14:00', evening: '17:00' } as const;

/** The hour to propose to somebody who would rather come at these times of day: the first of them, or the morning. */
export const hourFor = (wished: readonly string[]): string =>
  (['morning', 'afternoon', 'evening'] as const)
    .map((part) => (wished.includes(part) ? hours[part] : null))
    .find(Boolean) ?? hours.morning;
