import { addDays, type IsoDate } from '../calendar/dates.ts';
import type { Source } from './model.ts';

/** How long a fact is believed after somebody last found it in its source (days). After that it is not shown. */
export const factLifeDays = 365;

/** How long before that day its guide's owner is warned (days). */
export const factWarningDays = 60;

/** The last day a fact may be shown to a citizen: what it says of itself, or a year after it was verified. */
export function lastDayOf({ verifiedAt, validTo }: Pick<Source, 'verifiedAt' | 'validTo'>): IsoDate {
  const believed = addDays(verifiedAt, factLifeDays);
  return validTo !== undefined && validTo < believed ? validTo : believed;
}

/** `not-yet`: the fact begins to hold later. `due`: it ends within `factWarningDays`. `expired`: it may not be shown. */
export type FactStatus = 'not-yet' | 'holds' | 'due' | 'expired';

/** How a source's facts stand on a day. */
export function factStatus(source: Pick<Source, 'verifiedAt' | 'validFrom' | 'validTo'>, day: IsoDate): FactStatus {
  if (source.validFrom !== undefined && day < source.validFrom) return 'not-yet';
  const last = lastDayOf(source);
  if (day > last) return 'expired';
  return addDays(day, factWarningDays) >= last ? 'due' : 'holds';
}

/**
 * Whether a source's facts may be shown today of a day: they are believed today, and the rule itself is in force on that
 * day. A rule that begins or ends before a date to come says something else of it than of today; of a day that is over
 * today decides.
 */
export function holdsOf(
  { verifiedAt, validFrom, validTo }: Pick<Source, 'verifiedAt' | 'validFrom' | 'validTo'>,
  day: IsoDate,
  today: IsoDate,
): boolean {
  const at = day > today ? day : today;
  return (
    today <= addDays(verifiedAt, factLifeDays) &&
    (validFrom === undefined || at >= validFrom) &&
    (validTo === undefined || at <= validTo)
  );
}

/** Whether a source's facts may be shown on a day. */
export const holdsOn = (source: Pick<Source, 'verifiedAt' | 'validFrom' | 'validTo'>, day: IsoDate): boolean =>
  ['holds', 'due'].includes(factStatus(source, day));
