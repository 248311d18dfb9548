import { coverage, type WaitRecord } from '../queue/coverage.ts';
import { type ShownCoverage, shownCoverage } from './self-check.ts';
import { type ShownSpread, shownSpread } from './spread.ts';

/** What was promised, by the upper end of the range (minutes); the last has no end. */
export const promiseBands = [10, 20, 30, 45, 60, Number.POSITIVE_INFINITY] as const;

/** What came of the promises of one size. */
export interface PromiseBand {
  /** the upper ends above this ... (minutes) */
  readonly above: number;
  /** ... and up to this; null: no end */
  readonly upTo: number | null;
  /** how long these people really waited (minutes) */
  readonly real: ShownSpread;
  readonly held: ShownCoverage;
}

/** Shown against real wait: the promises by size, without sizes that nobody was promised. */
export function promisesBySize(records: readonly WaitRecord[]): PromiseBand[] {
  return promiseBands.flatMap((upTo, at) => {
    const above = at === 0 ? 0 : (promiseBands[at - 1] ?? 0);
    const of = records.filter(({ shown }) => shown.kind === 'range' && shown.high > above && shown.high <= upTo);
    if (of.length === 0) return [];
    const real = of.flatMap(({ calledAt, arrivedAt }) => (calledAt === null ? [] : [(calledAt - arrivedAt) / 60_000]));
    return [
      {
        above,
        upTo: Number.isFinite(upTo) ? upTo : null,
        real: shownSpread(real),
        held: shownCoverage(coverage(of)),
      },
    ];
  });
}
