import type { HubReason } from './ready-line.ts';

/** How one run of the hub ended. */
export interface HubExit {
  /** Absent for a crash. */
  readonly reason: HubReason | undefined;
  /** Milliseconds between start and end. */
  readonly ranForMs: number;
  /** Ends in a row before this one that came soon after the start. */
  readonly earlierFailures: number;
}

export type RestartDecision =
  | { readonly action: 'restart'; readonly afterMs: number; readonly failures: number }
  /** A person has to do something first; starting again could make it worse. */
  | { readonly action: 'stop'; readonly reason: HubReason };

/** A run this long counts as healthy: the next crash starts the back-off anew. */
export const healthyRunMs = 60_000;
const firstWaitMs = 500;
const longestWaitMs = 60_000;
/** Another program holds the port or the data, or a disk is not mounted yet: worth asking again, but not at once. */
const outsideCauseWaitMs = 15_000;

/**
 * Decides whether and when the hub is started again. It never gives up on a crash: a kiosk that heals itself after a
 * minute is better than one that waits for a person.
 */
export function decideRestart(exit: HubExit): RestartDecision {
  const failures = exit.ranForMs >= healthyRunMs ? 1 : exit.earlierFailures + 1;
  switch (exit.reason) {
    case 'database-damaged':
    case 'database-newer':
    case 'centre-invalid':
    case 'key-unusable':
      return { action: 'stop', reason: exit.reason };
    case 'port-taken':
    case 'data-unwritable':
    case 'data-in-use':
      return { action: 'restart', afterMs: outsideCauseWaitMs, failures };
    case 'unknown':
    case undefined:
      return { action: 'restart', afterMs: waitAfter(failures), failures };
  }
}

/** Back-off in milliseconds: half a second, doubled each time, never more than a minute. `failures` counts from 1. */
export function waitAfter(failures: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 20));
}
