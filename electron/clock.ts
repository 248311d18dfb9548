/** Time as a parameter: tests move it by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls once after so many milliseconds; returns how to cancel. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** Calls again and again; returns how to stop. */
  readonly every: (ms: number, call: () => void) => () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  every: (ms, call) => {
    const timer = setInterval(call, ms);
    return () => clearInterval(timer);
  },
};

/** The promise, or a rejection when it takes longer than `ms`. */
export function within<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error('took too long')));
    promise.then(resolve, reject).finally(cancel);
  });
}
