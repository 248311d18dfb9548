import { addDays, type IsoDate, weekday } from './date.ts';
import table from './holidays.generated.json' with { type: 'json' };

const holidays: Readonly<Record<string, string>> = table.days;

/** First and last year for which the public holidays are known. */
export const holidayYears = { from: table.from, to: table.to } as const;

/**
 * Whether a date is a Danish public holiday. Store bededag is not one from 2024 on.
 * Throws a RangeError outside `holidayYears`: a deadline computed without holidays would be wrong without anybody noticing.
 */
export function isPublicHoliday(date: IsoDate): boolean {
  const year = Number(date.slice(0, 4));
  if (year < holidayYears.from || year > holidayYears.to) {
    throw new RangeError(`No public holidays are known for ${year}: run scripts/build-holidays.ts with later years`);
  }
  return Object.hasOwn(holidays, date);
}

/** Monday to Friday and not a public holiday (in Danish: hverdag). */
export function isWorkingDay(date: IsoDate): boolean {
  return weekday(date) <= 5 && !isPublicHoliday(date);
}

/**
 * The date `count` working days after a date, or before it when negative. The date itself is not counted, so
 * -10 from a moving day leaves ten whole working days from the answer up to the moving day. 0 gives the date back.
 */
export function addWorkingDays(date: IsoDate, count: number): IsoDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
