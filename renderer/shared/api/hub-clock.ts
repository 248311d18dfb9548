import { v7 as uuidV7 } from 'uuid';

/** Below this (ms) a difference is the age of the answer and the second the hub's header is rounded to. */
const noise = 5_000;

let aheadMs = 0;

/**
 * Learns from an answer's `Date` header how far this screen's clock is from the hub's. A kiosk whose clock is a day off
 * must still get numbers: the hub refuses keys of commands that are too old or from the future.
 */
export function learnHubClock(answer: Pick<Response, 'headers'>, now = Date.now()): void {
  const hub = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(hub)) return;
  const difference = now - hub;
  aheadMs = Math.abs(difference) < noise ? 0 : difference;
}

/** A fresh idempotency key for a command, made at the hub's own time (UUID version 7). */
export function commandKey(now = Date.now()): string {
  return aheadMs === 0 ? uuidV7() : uuidV7({ msecs: now - aheadMs });
}
