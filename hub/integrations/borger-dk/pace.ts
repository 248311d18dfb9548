import type { SourceError } from './source.ts';

/** How calls are spaced: a clock that never goes back (ms) and a way to wait (ms); the wait ends early when stopped. */
export interface Pace {
  readonly clock: () => number;
  readonly sleep: (ms: number, stop: AbortSignal) => Promise<void>;
}

/** The machine's own. */
export const realPace: Pace = {
  clock: () => performance.now(),
  sleep: (ms, stop) =>
    new Promise((done) => {
      const end = () => {
        clearTimeout(timer);
        stop.removeEventListener('abort', end);
        done();
      };
      const timer = setTimeout(end, ms);
      if (stop.aborted) end();
      else stop.addEventListener('abort', end);
    }),
};

const minute = 60_000;

/** The service stops answering whoever calls more than about 100 times in 60 seconds; we stay well below. */
export const callsPerMinute = 60;

/** Lets so many calls go in any 60 seconds, in the order they were asked for. Both sites share it: they are one service. */
export class CallRate {
  readonly #pace: Pace;
  readonly #most: number;
  #begun: number[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(pace: Pace, most = callsPerMinute) {
    this.#pace = pace;
    this.#most = most;
  }

  /** Resolves when the next call may go, or at once when stopped. */
  turn(stop: AbortSignal): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      while (!stop.aborted) {
        const now = this.#pace.clock();
        this.#begun = this.#begun.filter((at) => now - at < minute);
        const oldest = this.#begun[0];
        if (oldest === undefined || this.#begun.length < this.#most) {
          this.#begun.push(now);
          return;
        }
        await this.#pace.sleep(oldest + minute - now, stop);
      }
    });
    return this.#queue;
  }
}

/** Waits before a further try, by how many have failed (ms): a service that is away, and one that had too many calls. */
const retryAfter = { Unavailable: [2_000, 10_000], Throttled: [minute, 2 * minute] } as const;

/** How long to wait before the same call is tried again (ms), null: not again. `tries`: how many have failed. */
export function retryDelay(error: SourceError, tries: number): number | null {
  if (error.kind !== 'Unavailable' && error.kind !== 'Throttled') return null;
  if (error.kind === 'Unavailable' && (error.why === 'stopped' || error.why === 'moved')) return null;
  return retryAfter[error.kind][tries - 1] ?? null;
}
