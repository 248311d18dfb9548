import type { Coverage, WaitRecord } from '../queue/coverage.ts';
import { visitMinutes } from './minutes.ts';
import type { VisitRecord } from './record.ts';
import { fewest } from './spread.ts';

/**
 * What the shown ranges aim at: inside at least three of four times, longer than the upper end at most 15 of 100. Source:
 * our reference on queue systems (own simulation: a range P10-P85 of 60 draws).
 */
export const aims = { inside: 0.75, longer: 0.15 } as const;

/** Below this many visits a share says too little to act on: at 20 visits it is still off by up to 20 points (95 %). */
export const enoughToJudge = 20;

/**
 * Whether the ranges held. `too-long`: people waited longer than was said, which is the worse fault. `too-unsure`: they
 * waited shorter too often. `unsure`: too few visits to tell. `few`: so few that nothing is shown.
 */
export type SelfCheck = 'held' | 'too-long' | 'too-unsure' | 'unsure' | 'few';

/** Judges how the ranges held over a stretch of time; null: nothing to compare. */
export function selfCheck(found: Coverage | null): SelfCheck {
  if (found === null || found.visits < fewest) return 'few';
  if (found.visits < enoughToJudge) return 'unsure';
  if (found.longer > aims.longer) return 'too-long';
  return found.inside < aims.inside ? 'too-unsure' : 'held';
}

/** How the ranges held as it may be shown: without shares when they are of fewer than five visits. */
export type ShownCoverage =
  | ({ readonly kind: 'shown'; readonly check: SelfCheck } & Coverage)
  | { readonly kind: 'few'; readonly visits: number };

export function shownCoverage(found: Coverage | null): ShownCoverage {
  if (found === null || found.visits < fewest) return { kind: 'few', visits: found?.visits ?? 0 };
  const { visits, inside, longer, shorter } = found;
  return { kind: 'shown', check: selfCheck(found), visits, inside, longer, shorter };
}

/**
 * A visit's promise and what came of it, or null when there is none to compare: no range was shown, nobody was called,
 * or its times are not to be trusted. Somebody who went to a screen herself was promised nothing (her range is 0 to 0),
 * also when she later wanted staff. The real wait is the `wait` of `visitMinutes`, so an absence in between is not in it.
 */
export function promiseOf(visit: VisitRecord): WaitRecord | null {
  const { shown, arrivedAt } = visit;
  if (shown.kind === 'unknown' || shown.high === 0) return null;
  const { wait } = visitMinutes(visit);
  return wait === null ? null : { arrivedAt, calledAt: arrivedAt + wait * 60_000, shown };
}
