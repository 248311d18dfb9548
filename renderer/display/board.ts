import type { Outputs } from '../shared/api/index.ts';

export type Board = Outputs['queue']['board'];
export type Called = Board['called'][number];

/**
 * The order on the wall: those who are still on their way first, the newest call foremost; then those who have been met.
 * A number that was called again is new again.
 */
export function orderCalled(called: readonly Called[]): Called[] {
  const met = ({ state }: Called) => (state === 'called' ? 0 : 1);
  return called
    .filter(({ label }) => label !== '')
    .sort((a, b) => met(a) - met(b) || (b.lastCalledAt ?? 0) - (a.lastCalledAt ?? 0));
}

/** How large the numbers beside the largest may stand, where there is room: as rows of one, one and a half or two. */
export function sizeOf(count: number, columns: number, rows: number): 'large' | 'medium' | undefined {
  const lines = Math.ceil(count / columns);
  return lines * 2 <= rows ? 'large' : lines * 1.5 <= rows ? 'medium' : undefined;
}

/** How the numbers below the largest stand: in one column while they fit, else in two, else on pages that take turns. */
export function layOut(count: number, rows: number): { columns: 1 | 2; perPage: number; pages: number } {
  const fit = Math.max(1, rows);
  const columns = count <= fit ? 1 : 2;
  const perPage = fit * columns;
  return { columns, perPage, pages: Math.max(1, Math.ceil(count / perPage)) };
}
