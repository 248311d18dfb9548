/** A waiting time as a range in whole minutes; `unknown` when no counter serves the queue. */
export type WaitRange =
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'unknown' };

/** What the simulation says of one wait, in minutes and unrounded: one of ten is shorter than `low`, 15 of 100 longer than `high`. */
export interface WaitForecast {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * The range that is shown: never more exact than it is. Up to 10 minutes it is "under 10 minutes" (0 to 10); else the
 * lower end is rounded down and the upper end up, each to 5 minutes up to an hour and to 15 beyond. Null: `unknown`.
 */
export function shownRange(forecast: WaitForecast | null): WaitRange {
  if (forecast === null) return { kind: 'unknown' };
  if (forecast.high <= 10) return { kind: 'range', low: 0, high: 10 };
  const step = (minutes: number) => (minutes > 60 ? 15 : 5);
  const low = Math.floor(forecast.low / step(forecast.low)) * step(forecast.low);
  const high = Math.ceil(forecast.high / step(forecast.high)) * step(forecast.high);
  return { kind: 'range', low, high: Math.max(high, low + step(low)) };
}
