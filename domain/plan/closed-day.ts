import { closedReason } from '../guide/engine.ts';
import type { PlanDate } from './plan.ts';

/** Why a date is another than the rule's, from `plan.json`; `{{day}}` is the day that is closed. */
export type ClosedWords = Readonly<Record<'earlier' | 'later' | 'none-left', string>>;

/** The sentence that says why a date for coming in person was moved, with days written by `day`. Null: it was not. */
export function closedText(
  date: Pick<PlanDate, 'date' | 'closedOn'>,
  words: ClosedWords,
  day: (day: string) => string,
): string | null {
  const reason = closedReason(date);
  return reason === null || date.closedOn === null ? null : words[reason].replace('{{day}}', day(date.closedOn));
}
