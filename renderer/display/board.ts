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

/** What a wall without a number says: nobody is sent to the kiosk for a number that is not given. */
export function emptyWall(board: Board): 'closed' | 'paused' | 'noCounter' | 'soon' | 'welcome' {
  if (board.open?.kind === 'closed') return 'closed';
  const services = Array.isArray(board.services) ? board.services : [];
  if (board.waiting === 0 && services.length > 0 && services.every(({ refused }) => refused != null)) {
    const isShut = services.every(
      ({ refused }) => refused?.reason === 'closed-today' || refused?.reason === 'not-open-yet',
    );
    return isShut ? 'closed' : 'paused';
  }
  if (board.openCounters === 0) return 'noCounter';
  return board.waiting > 0 ? 'soon' : 'welcome';
}

/** How many rows of the usual type fit one below the other, and how many columns side by side. */
export interface Room {
  readonly rows: number;
  readonly columns: number;
}

export interface Layout {
  readonly columns: number;
  /** how many of those already met stand on one page */
  readonly metPerPage: number;
  /** how many pages of those already met take turns; 1: nothing turns */
  readonly pages: number;
  /** how large the type is against the usual; below 1 only when even so those on their way would not fit */
  readonly scale: number;
}

/**
 * How the numbers beside the largest stand. Those on their way to a counter are all there, all the time, if need be in
 * smaller type. Those already met fill what is left: all of them, or in turns, with a line that says so.
 */
export function layOut(onTheirWay: number, met: number, room: Room): Layout {
  const all = onTheirWay + met;
  // Two columns leave the largest number large; a third is taken only for those on their way.
  for (let columns = 1; columns <= Math.min(2, room.columns); columns++) {
    if (all <= room.rows * columns) return { columns, metPerPage: met, pages: 1, scale: 1 };
  }
  for (let columns = Math.min(2, room.columns); columns <= room.columns; columns++) {
    if (columns > 2 && all <= room.rows * columns) return { columns, metPerPage: met, pages: 1, scale: 1 };
    const metPerPage = (room.rows - 1) * columns - onTheirWay;
    if (metPerPage > 0) return { columns, metPerPage, pages: Math.ceil(met / metPerPage), scale: 1 };
  }
  const needed = Math.ceil(onTheirWay / room.columns);
  return { columns: room.columns, metPerPage: 0, pages: 1, scale: Math.min(1, room.rows / Math.max(1, needed)) };
}
