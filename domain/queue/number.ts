/** A number series of a service: a letter and a range, e.g. P 101-199. */
export interface NumberSeries {
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/** The text on the ticket and the display: letter + three digits, e.g. `F007`. */
export function ticketLabel(series: string, number: number): string {
  return `${series}${String(number).padStart(3, '0')}`;
}

/**
 * Reads what a person typed as a ticket number: case, spaces and hyphens do not matter, nor do left-out zeros.
 * Null when it cannot be one.
 */
export function parseTicketLabel(typed: string): { series: string; number: number } | null {
  const match = /^([A-Z])0*(\d{1,3})$/.exec(typed.toUpperCase().replaceAll(/[\s-]/g, ''));
  if (!match?.[1] || !match[2]) return null;
  return { series: match[1], number: Number(match[2]) };
}

/**
 * The number to give after `last` (null: none yet today). Runs from `from` to `to`, then begins again, passing over
 * numbers given earlier today. Null when the whole range is used up: no number is ever given twice in a day.
 */
export function nextNumber(series: NumberSeries, last: number | null, used: (n: number) => boolean): number | null {
  const size = series.to - series.from + 1;
  const start = last === null || last < series.from || last >= series.to ? series.from : last + 1;
  for (let i = 0; i < size; i++) {
    const candidate = series.from + ((start - series.from + i) % size);
    if (!used(candidate)) return candidate;
  }
  return null;
}
