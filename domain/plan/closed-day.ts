import { addDays } from '../calendar/date.ts';
import { closedReason } from '../guide/engine.ts';
import type { PlanDate } from './plan.ts';

type Moved = Pick<PlanDate, 'date' | 'closedOn'>;

/**
 * Why a date is another than the rule's, from `plan.json`. `{{day}}` is the day that is closed, or with `{{from}}` the last
 * of several.
 */
export type ClosedWords = Readonly<Record<'earlier' | 'earlierDays' | 'later' | 'laterDays' | 'none-left', string>>;

/**
 * Which sentence says why a date for coming in person was moved, and the days it names: all those between the date and the
 * rule's own, for whoever reads of a closed Sunday asks why she may not come on the Saturday. Null: it was not moved.
 */
export function closedDays({ date, closedOn }: Moved): {
  readonly key: keyof ClosedWords;
  readonly from: string;
  readonly day: string;
} | null {
  const reason = closedReason({ date, closedOn });
  if (reason === null || closedOn === null) return null;
  if (reason === 'none-left') return { key: reason, from: closedOn, day: closedOn };
  const [from, day] = reason === 'earlier' ? [addDays(date, 1), closedOn] : [closedOn, addDays(date, -1)];
  return { key: from === day ? reason : `${reason}Days`, from, day };
}

/** The sentence that says why a date for coming in person was moved, with days written by `day`. Null: it was not. */
export function closedText(date: Moved, words: ClosedWords, day: (day: string) => string): string | null {
  const closed = closedDays(date);
  return closed && words[closed.key].replace('{{from}}', day(closed.from)).replace('{{day}}', day(closed.day));
}
