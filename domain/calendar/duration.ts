/** Above this many minutes a waiting time is told in hours: nobody feels what 165 minutes are. */
const longestInMinutes = 90;

/**
 * A span of minutes in words of a language (a BCP 47 tag): "10-20 minutter", "½-2 timer", or one number when both ends
 * are equal. Whole minutes, `from` <= `to`; in half hours, rounded outwards, when the upper end is long. Halves are
 * written as people write them ("1½"), and hours are never shortened: "1,5-3 t." is read by nobody.
 */
export function minutesInWords(
  range: { from: number; to: number },
  locale: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  if (range.to > longestInMinutes) return halfHoursInWords(range, locale);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay });
  return range.from >= range.to ? format.format(range.to) : format.formatRange(range.from, range.to);
}

function halfHoursInWords(range: { from: number; to: number }, locale: string): string {
  const from = Math.floor(range.from / 30) / 2;
  const to = Math.ceil(range.to / 30) / 2;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const parts = from >= to ? format.formatToParts(to) : format.formatRangeToParts(from, to);
  return parts.map(({ type, value }, at) => (type === 'fraction' ? '½' : isHidden(parts, at) ? '' : value)).join('');
}

/** What the sign for a half stands for: the decimal mark, and a nought before it. */
function isHidden(parts: readonly { readonly type: string; readonly value: string }[], at: number): boolean {
  const part = parts[at];
  return (
    part?.type === 'decimal' || (part?.type === 'integer' && part.value === '0' && parts[at + 1]?.type === 'decimal')
  );
}
