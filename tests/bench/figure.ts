/** One measured figure. A speed or size stands beside what it was compared with in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** what the figure is to be held against, in words with its number */
  readonly against: string;
}

export interface Bench {
  /** the figures' common beginning, for `--only` */
  readonly names: readonly string[];
  readonly run: () => Promise<readonly Figure[]>;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? Number.NaN)) / 2;
};

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
