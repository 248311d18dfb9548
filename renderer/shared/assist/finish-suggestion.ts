import type { AssistanceLevel } from '../../../domain/assistance/assistance-level.ts';
import type { InquiryType } from '../../../domain/assistance/inquiry-type.ts';
import type { Outcome } from '../../../domain/assistance/outcome.ts';

/** What is known of a visit when it is about to be finished. */
export interface FinishFacts {
  /** the citizen had a terminal */
  readonly atTerminal: boolean;
  /** levels recorded of the steps, in any order */
  readonly levels: readonly AssistanceLevel[];
  /** the errand's id, null where it is not known (on the terminal itself) */
  readonly errand: string | null;
}

/**
 * How a visit probably ended; null when nothing points one way, so that staff must choose. A step that was not possible
 * means she goes on with it elsewhere; when none was possible we cannot know where.
 */
export function suggestOutcome({ atTerminal, levels }: FinishFacts): Outcome | null {
  if (!atTerminal) return 'completed-by-staff';
  if (levels.length === 0) return 'completed-assisted';
  if (levels.every((level) => level === 'not-possible')) return null;
  if (levels.includes('not-possible')) return 'continues-at-home';
  return levels.every((level) => level === 'alone') ? 'completed-alone' : 'completed-assisted';
}

/** Errands that are about using the digital, whoever did it. */
const aboutTheDigital: ReadonlySet<string> = new Set(['hjaelp-digitalt', 'mitid', 'digital-post', 'fuldmagt']);

/** Which KOMHEN type a visit probably was; null when the errand does not tell. */
export function suggestInquiry({ atTerminal, errand }: FinishFacts): InquiryType | null {
  if (atTerminal) return 'self-service-help';
  if (errand === null) return null;
  if (aboutTheDigital.has(errand)) return 'self-service-help';
  return errand === 'andet' ? 'advice' : 'new-case';
}
