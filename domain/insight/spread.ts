/** How a figure is spread over the visits it was measured for. In the unit of the values. */
export interface Spread {
  /** how many values it is made of */
  readonly count: number;
  /** arithmetic mean: sum / count */
  readonly mean: number;
  readonly median: number;
  /** nine of ten are at most this */
  readonly p90: number;
  readonly longest: number;
}

/** A spread, or only how many values there are when they are too few to be shown. */
export type ShownSpread = ({ readonly kind: 'shown' } & Spread) | { readonly kind: 'few'; readonly count: number };

/**
 * Below this many values no time is shown: it would be one person's own day. The threshold of our reference on
 * evaluation ("small cells under 5 hidden"), as Danish statistics on small places keep it.
 */
export const fewest = 5;

/**
 * The nearest-rank percentile of sorted values: the smallest value that at least `share` of them do not exceed, so it is
 * always one that was measured (ISO 3534-1 lets several definitions stand; this is the one without interpolation).
 * `share` is above 0 and at most 1; `sorted` is ascending and not empty.
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  // A share such as 0.9 is not exact in binary: without the slack 0.9 * 10 could be rounded up to rank 10.
  const rank = Math.max(1, Math.ceil(share * sorted.length - 1e-9));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The spread of some values, in any order; null when there are none. */
export function spread(values: readonly number[]): Spread | null {
  // Sorted as numbers by the engine itself: a year is a hundred thousand values, and the hub has other things to do.
  const sorted = Float64Array.from(values).sort();
  const longest = sorted.at(-1);
  if (longest === undefined) return null;
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    median: percentile(sorted, 0.5),
    p90: percentile(sorted, 0.9),
    longest,
  };
}

/** The spread as it may leave the hub: of fewer than five values only their count. */
export function shownSpread(values: readonly number[]): ShownSpread {
  const found = values.length < fewest ? null : spread(values);
  return found ? { kind: 'shown', ...found } : { kind: 'few', count: values.length };
}
