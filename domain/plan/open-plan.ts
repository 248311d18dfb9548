import type { IsoDate } from '../calendar/dates.ts';
import { type Guide, type GuideWords, guideStatus, type Walk, walkGuide } from '../guide/engine.ts';
import { makePlan, type PersonalPlan } from './plan.ts';
import { answeredOn, type SavedPlan, shortHash } from './plan-code.ts';

/** A guide as the hub serves it, as far as a plan needs it. */
export interface GuideAtHand {
  readonly guide: Guide;
  readonly hash: string;
  readonly words: Readonly<Record<string, GuideWords>>;
  readonly linkHosts: readonly string[];
}

export type OpenedPlan =
  | {
      readonly ok: true;
      readonly plan: PersonalPlan;
      readonly walk: Walk;
      /** the guide is not the one the plan was made with: what is shown follows the guide as it is now */
      readonly hasChanged: boolean;
    }
  /** the guide may not be shown on this day */
  | { readonly ok: false; readonly reason: 'guide-not-valid' };

/**
 * Makes a saved plan again with the guide as it is today: the same for a phone, for paper and for a file. A guide that has
 * got a new question since leaves `walk.complete` false and the plan as far as it is certain.
 */
export function openPlan(
  at: GuideAtHand,
  saved: SavedPlan,
  today: IsoDate,
  language: string = saved.language,
): OpenedPlan {
  const status = guideStatus(at.guide, today);
  if (status === 'expired' || status === 'not-yet-valid') return { ok: false, reason: 'guide-not-valid' };
  const day = answeredOn(saved, today);
  const walk = walkGuide(at.guide, saved.answers, today, day);
  const plan = makePlan({
    guide: at.guide,
    words: at.words,
    linkHosts: at.linkHosts,
    language,
    steps: walk.steps,
    done: saved.done,
    today: day,
  });
  if (plan === null) return { ok: false, reason: 'guide-not-valid' };
  return { ok: true, plan, walk, hasChanged: saved.hash !== shortHash(at.hash) };
}
