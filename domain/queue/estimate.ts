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
