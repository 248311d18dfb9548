import type { Clock } from '../clock.ts';

interface Timer {
  at: number;
  readonly every: number | undefined;
  readonly call: () => void;
}

/** A clock that moves only when a test says so. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 23, 9, 0, 0);
  readonly #timers = new Set<Timer>();

  readonly now = (): number => this.#now;
  readonly after = (ms: number, call: () => void): (() => void) =>
    this.#add({ at: this.#now + ms, every: undefined, call });
  readonly every = (ms: number, call: () => void): (() => void) => this.#add({ at: this.#now + ms, every: ms, call });

  /** Moves time on, calling what falls due in order, and lets promises settle before and after each call. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at);
      if (next.every === undefined) this.#timers.delete(next);
      else next.at += next.every;
      next.call();
      await settle();
    }
    this.#now = end;
  }

  #next(end: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }

  #add(timer: Timer): () => void {
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }
}

/** Lets everything that only waits for promises run. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
