import { addDays, daysBetween, weekday } from '../../domain/calendar/date.ts';
import type { FollowUp } from './follow-up.ts';

/** When something is due, seen from a day. `week`: later this week, to and with Sunday. */
export type Due = 'overdue' | 'today' | 'week' | 'later';

/** All ISO dates, which compare as text. */
export function dueOf(dueOn: string, today: string): Due {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7 - weekday(today)) ? 'week' : 'later';
}

/** Whole days since a due date. */
export const daysLate = (dueOn: string, today: string): number => daysBetween(dueOn, today);

export const filters = ['now', 'later', 'planned', 'open', 'closed'] as const;
export type Filter = (typeof filters)[number];

/**
 * Whether a follow-up belongs under a filter. `now`: its day has come, also that of an agreed time. `later`: no time is
 * agreed and its day is still to come, such as a new one within its first days or a person who was tried yesterday.
 */
export function belongs({ status, dueOn }: Pick<FollowUp, 'status' | 'dueOn'>, filter: Filter, today: string): boolean {
  if (filter === 'closed') return status === 'closed';
  if (status === 'closed') return false;
  if (filter === 'planned') return status === 'planned';
  if (filter === 'later') return status !== 'planned' && dueOn > today;
  return filter === 'open' || dueOn <= today;
}

/** Lower case without accents; the ring of an å is no accent. */
const fold = (text: string) =>
  text
    .toLocaleLowerCase('da')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, (mark, at: number, whole: string) =>
      mark === '\u030a' && whole[at - 1] === 'a' ? mark : '',
    )
    .normalize('NFC');

/** Whether every word of a search begins a part of the name. Accents do not matter; æ, ø and å do. */
export function nameMatches(name: string, search: string): boolean {
  const parts = fold(name).split(/[\s-]+/);
  return fold(search)
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .every((word) => parts.some((part) => part.startsWith(word)));
}

/** A group of the list under a heading. */
export interface Group {
  readonly due: Due | 'all';
  readonly followUps: FollowUp[];
}

/** The list: those that belong and match, by due date and agreed time, under a heading for each kind of due; closed ones as they come. */
export function arrange(
  all: readonly FollowUp[],
  { filter, search, today }: { filter: Filter; search: string; today: string },
): Group[] {
  const shown = all.filter((followUp) => belongs(followUp, filter, today) && nameMatches(followUp.name, search));
  if (filter === 'closed') return shown.length === 0 ? [] : [{ due: 'all', followUps: shown }];
  // A day's agreed times by the clock, before whom there is no time for.
  const moment = ({ dueOn, status, planned }: FollowUp) => `${dueOn} ${status === 'planned' ? planned?.time : '24:00'}`;
  const sorted = shown.toSorted((a, b) => {
    const [one, other] = [moment(a), moment(b)];
    return one < other ? -1 : one > other ? 1 : a.name.localeCompare(b.name, 'da');
  });
  return (['overdue', 'today', 'week', 'later'] as const)
    .map((due) => ({ due, followUps: sorted.filter(({ dueOn }) => dueOf(dueOn, today) === due) }))
    .filter(({ followUps }) => followUps.length > 0);
}
