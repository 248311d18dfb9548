import type { Board } from './board.ts';

type Row = Board['services'][number];
type PauseReason = Extract<NonNullable<Row['refused']>, { reason: 'queue-paused' }>['why'];

/** What is said of a service in place of its waiting time. */
export type ServiceNote =
  | { readonly kind: 'paused'; readonly why: PauseReason }
  | { readonly kind: 'quota' }
  | { readonly kind: 'shut' }
  | { readonly kind: 'no-counter' };

/**
 * Why a service has no waiting time to show: it gives no numbers, or no counter is open that could do it. Null: it has one.
 * After the last number of the day a waiting time would be false for whoever comes in now, while those who wait are still
 * called. Before opening nothing is said of single services; the head of the wall tells the hours.
 */
export function noteOf({ refused, range }: Row): ServiceNote | null {
  if (refused?.reason === 'queue-paused') return { kind: 'paused', why: refused.why };
  if (refused?.reason === 'quota-reached') return { kind: 'quota' };
  if (refused?.reason === 'closed-today') return { kind: 'shut' };
  return range?.kind === 'range' ? null : { kind: 'no-counter' };
}

/** The note that holds for every service alike, which is then said once; null: they differ, or there is but one. */
export function noteOfAll(rows: readonly Row[]): ServiceNote | null {
  const [first, ...rest] = rows.map(noteOf);
  if (!first || rest.length === 0) return null;
  const told = JSON.stringify(first);
  return rest.every((note) => JSON.stringify(note) === told) ? first : null;
}
