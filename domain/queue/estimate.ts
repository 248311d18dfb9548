/** A waiting time as a range in whole minutes; `unknown` when no counter serves the queue. */
export type WaitRange =
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'unknown' };

const roundTo = (minutes: number, step: number) => Math.round(minutes / step) * step;

/**
 * How long a newcomer will wait, in minutes. `ahead`: those called before her; `counters`: open counters that serve her
 * service; `busy`: how many of them are with somebody now; `averageMinutes`: one errand's usual length.
 *
 * The middle is (ahead + share of the counters that is busy) * average / counters: with a free counter and nobody ahead
 * it is nought. The range is 0.6 to 1.7 times that: service times at a counter vary by about their own half, and an
 * upper end that is too low is what makes people angry. Rounded to 5 minutes up to an hour, then to 15, so that it never
 * looks more exact than it is.
 */
export function estimateWait(input: {
  ahead: number;
  counters: number;
  busy: number;
  averageMinutes: number;
}): WaitRange {
  if (input.counters <= 0) return { kind: 'unknown' };
  const busyShare = Math.min(1, input.busy / input.counters);
  const middle = ((input.ahead + busyShare) * input.averageMinutes) / input.counters;
  const round = (minutes: number) => roundTo(minutes, minutes > 60 ? 15 : 5);
  const low = round(middle * 0.6);
  return { kind: 'range', low, high: Math.max(low + 5, round(middle * 1.7), 5) };
}

/** An open counter: what it takes, and whether somebody is being called or served there now. */
export interface OpenCounter {
  readonly services: readonly string[];
  readonly busy: boolean;
}

/**
 * The waiting time of somebody with `ahead` before her in the whole queue. A visitor of another service counts as far
 * as she takes the time of counters that serve this service: shared evenly among all counters that can take her.
 * `averageMinutes` gives a service's usual length.
 */
export function estimateFor(input: {
  service: string;
  ahead: readonly { readonly service: string }[];
  counters: readonly OpenCounter[];
  averageMinutes: (service: string) => number;
}): WaitRange {
  const mine = input.counters.filter((counter) => counter.services.includes(input.service));
  if (mine.length === 0) return { kind: 'unknown' };
  const own = input.averageMinutes(input.service);
  let ahead = 0;
  for (const visit of input.ahead) {
    const able = input.counters.filter((counter) => counter.services.includes(visit.service));
    const ableAndMine = able.filter((counter) => mine.includes(counter)).length;
    if (able.length > 0) ahead += (ableAndMine / able.length) * (input.averageMinutes(visit.service) / own);
  }
  return estimateWait({
    ahead,
    counters: mine.length,
    busy: mine.filter((counter) => counter.busy).length,
    averageMinutes: own,
  });
}
