/** Above this many minutes a waiting time is told in hours: nobody feels what 165 minutes are. */
const longestInMinutes = 90;

/**
 * A span of minutes in words of a language (a BCP 47 tag): "10-20 minutter", "1-2,5 timer", or one number when both ends
 * are equal. Whole minutes, `from` <= `to`; in half hours, rounded outwards, when the upper end is long.
 */
export function minutesInWords(
  range: { from: number; to: number },
  locale: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  const inHours = range.to > longestInMinutes;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inHours ? 'hour' : 'minute',
    unitDisplay,
    maximumFractionDigits: inHours ? 1 : 0,
  });
  const from = inHours ? Math.floor(range.from / 30) / 2 : range.from;
  const to = inHours ? Math.ceil(range.to / 30) / 2 : range.to;
  return from >= to ? format.format(to) : format.formatRange(from, to);
}
