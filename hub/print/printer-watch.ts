import type { PrinterProblem, PrinterState } from '../../domain/print/printer.ts';

/** How a printer was when it was last heard of. `unknown`: not asked yet, or it cannot be asked. */
export interface WatchedState {
  readonly problem: PrinterProblem | null | 'unknown';
  readonly nearEnd: boolean;
  /** since when it is so (ms since epoch); null: never heard of */
  readonly since: number | null;
  /** when it last answered */
  readonly seenAt: number | null;
}

/** The state of one printer over time. It forgets at a restart: the printer knows better. */
export class PrinterWatch {
  #state: WatchedState = { problem: 'unknown', nearEnd: false, since: null, seenAt: null };

  get state(): WatchedState {
    return this.#state;
  }

  /** Notes how the printer is now; true when that is something new to show. */
  note(now: PrinterState, at: number): boolean {
    const before = this.#state;
    const changed = before.problem !== now.problem || (now.problem !== 'offline' && before.nearEnd !== now.nearEnd);
    this.#state = {
      problem: now.problem,
      // A printer that does not answer has as much paper as it had.
      nearEnd: now.problem === 'offline' ? before.nearEnd : now.nearEnd,
      since: before.problem === now.problem ? (before.since ?? at) : at,
      seenAt: now.problem === 'offline' ? before.seenAt : at,
    };
    return changed;
  }
}
