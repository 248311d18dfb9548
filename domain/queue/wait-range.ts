import { longestInMinutes } from '../calendar/duration.ts';

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
 * lower end is rounded down and the upper end up: to 5 minutes up to an hour, then to 15, and to half hours where the
 * words are hours (see `minutesInWords`). The words round nothing more: what is kept with the visit, and held against its
 * real wait, is what the citizen read. Null: `unknown`.
 */
export function shownRange(forecast: WaitForecast | null): WaitRange {
  if (forecast === null) return { kind: 'unknown' };
  if (forecast.high <= 10) return { kind: 'range', low: 0, high: 10 };
  const low = roundedDown(forecast.low);
  const high = roundedUp(forecast.high);
  return { kind: 'range', low, high: high > low ? high : roundedUp(low + 1) };
}

const roundedDown = (minutes: number): number => {
  const step = minutes > 60 ? 30 : 5;
  return Math.floor(minutes / step) * step;
};

const roundedUp = (minutes: number): number => {
  const step = minutes > longestInMinutes ? 30 : minutes > 60 ? 15 : 5;
  return Math.ceil(minutes / step) * step;
};
