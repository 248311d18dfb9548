/** Above this many minutes a waiting time is told in hours: nobody feels what 165 minutes are. */
export const longestInMinutes = 90;

/**
 * A span of minutes in words of a language (a BCP 47 tag): "10-20 minutter", "45 minutter - 2 timer", "1-2½ timer", or one
 * number when both ends are equal. Whole minutes, `from` <= `to`. When the upper end is long it is told in half hours,
 * rounded outwards, and so is a lower end of an hour or more; a shorter one stays in minutes, or somebody later in the
 * queue would seem to be sooner; where room is scarce both are then minutes ("45-120 min."). Halves are written as people write them ("1½"), and hours are never shortened: "1,5-3 t."
 * is read by nobody.
 */
export function minutesInWords(
  range: { from: number; to: number },
  locale: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay });
  const hours = hoursIn(locale);
  const from = Math.floor(range.from / 30) / 2;
  const to = Math.ceil(range.to / 30) / 2;
  if (range.to <= longestInMinutes)
    return range.from >= range.to ? minutes.format(range.to) : minutes.formatRange(range.from, range.to);
  if (from >= to) return withHalves(hours.formatToParts(to));
  if (range.from === 0 || range.from >= 60) return withHalves(hours.formatRangeToParts(from, to));
  // Two units take too much room on the wall and in a list.
  if (unitDisplay === 'short') return minutes.formatRange(range.from, to * 60);
  const dash = hours.formatRangeToParts(1, 2).find(({ type, source }) => type === 'literal' && source === 'shared');
  return `${minutes.format(range.from)} ${dash?.value.trim() ?? '-'} ${withHalves(hours.formatToParts(to))}`;
}

const hoursIn = (locale: string) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 1 });

const withHalves = (parts: readonly { readonly type: string; readonly value: string }[]): string =>
  parts.map(({ type, value }, at) => (type === 'fraction' ? '½' : isHidden(parts, at) ? '' : value)).join('');

/** What the sign for a half stands for: the decimal mark, and a nought before it. */
function isHidden(parts: readonly { readonly type: string; readonly value: string }[], at: number): boolean {
  const part = parts[at];
  return (
    part?.type === 'decimal' || (part?.type === 'integer' && part.value === '0' && parts[at + 1]?.type === 'decimal')
  );
}
