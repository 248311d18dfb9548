import type { QueueNow } from './lanes.ts';
import { simulateWaits } from './simulate.ts';
import { shownRange, type WaitForecast, type WaitRange } from './wait-range.ts';

export type { Newcomer, PlannedAppointment, QueueNow } from './lanes.ts';
export type { OpenCounterNow, WaitingVisit } from './presence.ts';
export type { WaitForecast, WaitRange } from './wait-range.ts';

/** So many simulated days per estimate (source: our reference on queue systems, recommended estimate). */
const draws = 200;

/** The answer for everybody: by visit id for those who wait, by their key for newcomers. */
export interface QueueEstimate<T> {
  readonly waiting: ReadonlyMap<string, T>;
  readonly newcomers: ReadonlyMap<string, T>;
}

/**
 * How long everybody who waits has yet to wait until called, and how long newcomers would, in minutes, unrounded:
 * P10, median and P85 of 200 simulated days. Null when no present counter can take the visit, and for those who chose a
 * terminal and are not called. The same input, seed included, always gives the same answer.
 */
export function forecastQueue(queue: QueueNow): QueueEstimate<WaitForecast | null> {
  const waits = simulateWaits(queue, draws);
  return {
    waiting: new Map(queue.waiting.map(({ id }, i) => [id, forecastOf(waits.waiting[i] ?? null)])),
    newcomers: new Map(queue.newcomers.map(({ key }, i) => [key, forecastOf(waits.newcomers[i] ?? null)])),
  };
}

/** The same as the ranges that are shown; see `shownRange`. */
export function estimateQueue(queue: QueueNow): QueueEstimate<WaitRange> {
  const { waiting, newcomers } = forecastQueue(queue);
  const shown = (all: ReadonlyMap<string, WaitForecast | null>) =>
    new Map([...all].map(([id, forecast]) => [id, shownRange(forecast)] as const));
  return { waiting: shown(waiting), newcomers: shown(newcomers) };
}

function forecastOf(waits: Float64Array | null): WaitForecast | null {
  if (waits === null) return null;
  const sorted = waits.sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { low: at(0.1), middle: at(0.5), high: at(0.85) };
}

// What stands below is replaced by the functions above; it serves the hub until that is wired.

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
