import type { AssistanceLevel } from './assistance-level.ts';
import type { InquiryType } from './inquiry-type.ts';
import type { Outcome } from './outcome.ts';

/** How far a citizen has come in her plan: so many of its steps are done. `steps` 0: it is not known which she has. */
export interface Progress {
  readonly steps: number;
  readonly done: number;
}

/** What is known of a visit when it is about to be finished. */
export interface FinishFacts {
  /** the citizen had a terminal */
  readonly atTerminal: boolean;
  /** levels recorded of the steps, in any order */
  readonly levels: readonly AssistanceLevel[];
  /** her plan; null when she went by no guide */
  readonly plan: Progress | null;
  /** the errand's id, null where it is not known (on the terminal itself) */
  readonly errand: string | null;
}

/** Errands that are about using the digital, whoever did it. */
const aboutTheDigital: ReadonlySet<string> = new Set(['hjaelp-digitalt', 'mitid', 'digital-post', 'fuldmagt']);

/**
 * How a visit probably ended; null when nothing points one way, so that staff must choose.
 *
 * - Without a terminal staff did it. Where the errand is to use the digital, she may as well have done it herself on her
 *   own telephone, so nothing is said.
 * - A step that was not possible, or a plan with some of its steps done and others left, means she goes on with it
 *   elsewhere. Where nothing is done, or nothing was possible, we cannot know where.
 * - Completed is said only of a plan with every step done, or of an errand that went by no guide.
 */
export function suggestOutcome({ atTerminal, levels, plan, errand }: FinishFacts): Outcome | null {
  if (!atTerminal) return errand !== null && aboutTheDigital.has(errand) ? null : 'completed-by-staff';
  if (levels.includes('not-possible')) {
    return levels.every((level) => level === 'not-possible') ? null : 'continues-at-home';
  }
  if (plan !== null && (plan.steps === 0 || plan.done < plan.steps)) {
    return plan.steps > 0 && plan.done > 0 ? 'continues-at-home' : null;
  }
  const isAlone = levels.length > 0 && levels.every((level) => level === 'alone');
  return isAlone ? 'completed-alone' : 'completed-assisted';
}

/** Which KOMHEN type a visit probably was; null when the errand does not tell. */
export function suggestInquiry({ atTerminal, errand }: Pick<FinishFacts, 'atTerminal' | 'errand'>): InquiryType | null {
  if (atTerminal) return 'self-service-help';
  if (errand === null) return null;
  if (aboutTheDigital.has(errand)) return 'self-service-help';
  return errand === 'andet' ? 'advice' : 'new-case';
}
