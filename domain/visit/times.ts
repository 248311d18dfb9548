import type { IntervalKind } from './state.ts';

/** A row of the interval log: a stretch that is over, or the word that an earlier one did not end after all. */
export interface LoggedInterval {
  readonly seq: number;
  readonly kind: IntervalKind;
  /** ms since epoch */
  readonly startedAt: number;
  readonly endedAt: number;
  /** the row this one takes back (undo); such a row is no stretch of time itself */
  readonly voids: number | null;
}

/** The stretches that count: without those taken back. */
export function standingIntervals<T extends LoggedInterval>(log: readonly T[]): T[] {
  const voided = new Set(log.flatMap((row) => row.voids ?? []));
  return log.filter((row) => row.voids === null && !voided.has(row.seq));
}

/** Time by kind, in ms. */
export type VisitTimes = Readonly<Record<IntervalKind, number>>;

/**
 * How long a visit spent on each kind of time (ms): the sum of its stretches, so that somebody parked and taken back
 * keeps both. `running` is the stretch that is not over yet, counted to `now`.
 */
export function visitTimes(
  log: readonly LoggedInterval[],
  running: { readonly kind: IntervalKind; readonly since: number } | null = null,
  now = 0,
): VisitTimes {
  const times = { waiting: 0, walking: 0, serving: 0, holding: 0 };
  for (const { kind, startedAt, endedAt } of standingIntervals(log)) times[kind] += endedAt - startedAt;
  if (running) times[running.kind] += Math.max(0, now - running.since);
  return times;
}
