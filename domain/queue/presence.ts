import { type CallingCounter, canTake, isCalled, type QueuedVisit, standingOf } from './order.ts';
import type { OrderPolicy } from './policy.ts';

/** Somebody who waits; `waitingSince`: ms since epoch since when, this time (after a return or transfer: from then). */
export interface WaitingVisit extends QueuedVisit {
  readonly waitingSince: number;
}

/** An open counter as it is now. Those on a break or closed are not passed. */
export interface OpenCounterNow extends CallingCounter {
  /** whom it has called or serves, and since when it has called them, in ms since epoch */
  readonly busy: { readonly visit: string; readonly service: string; readonly calledAt: number } | null;
  /** ms since epoch since when it is with nobody (opened, or finished the last one); of no meaning while busy */
  readonly freeSince: number;
}

/** A counter that can be reckoned with, and for how many ms it has let somebody wait whom it could have called. */
export interface PresentCounter {
  readonly counter: OpenCounterNow;
  readonly idleMs: number;
}

/**
 * The open counters that really work. One that is with nobody and has let a visitor it can take wait for more than two
 * slots does not count until it calls again; a slot is the usual length of what waits for it, shared by the counters
 * that can take it. Counting on counters that are not calling is the largest single error of waiting times in the field
 * (source: our reference on queue systems).
 */
export function presentCounters(
  counters: readonly OpenCounterNow[],
  waiting: readonly WaitingVisit[],
  meanMs: (service: string) => number,
  now: number,
  policy: OrderPolicy,
): PresentCounter[] {
  const due = waiting
    .filter(isCalled)
    .map((visit) => ({ visit, since: Math.max(visit.waitingSince, standingOf(visit, policy).bookedAt ?? 0) }))
    .filter(({ since }) => since <= now);
  return counters.flatMap((counter): PresentCounter[] => {
    if (counter.busy) return [{ counter, idleMs: 0 }];
    const mine = due.filter(({ visit }) => canTake(counter, visit));
    if (mine.length === 0) return [{ counter, idleMs: 0 }];
    const idleSince = Math.max(counter.freeSince, Math.min(...mine.map(({ since }) => since)));
    const mean = mine.reduce((sum, { visit }) => sum + meanMs(visit.service), 0) / mine.length;
    const sharing = counters.filter((other) => mine.some(({ visit }) => canTake(other, visit))).length;
    const idleMs = Math.max(0, now - idleSince);
    return idleMs > (2 * mean) / sharing ? [] : [{ counter, idleMs }];
  });
}
