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

export const filters = ['now', 'planned', 'open', 'closed'] as const;
export type Filter = (typeof filters)[number];

/**
 * Whether a follow-up belongs under a filter. `now`: nobody has been in touch yet, or the day has come; a person who was
 * tried yesterday is left alone until her next day.
 */
export function belongs({ status, dueOn }: Pick<FollowUp, 'status' | 'dueOn'>, filter: Filter, today: string): boolean {
  if (filter === 'closed') return status === 'closed';
  if (status === 'closed') return false;
  if (filter === 'planned') return status === 'planned';
  return filter === 'open' || status === 'new' || dueOn <= today;
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

/** The list: those that belong and match, by due date, under a heading for each kind of due; closed ones as they come. */
export function arrange(
  all: readonly FollowUp[],
  { filter, search, today }: { filter: Filter; search: string; today: string },
): Group[] {
  const shown = all.filter((followUp) => belongs(followUp, filter, today) && nameMatches(followUp.name, search));
  if (filter === 'closed') return shown.length === 0 ? [] : [{ due: 'all', followUps: shown }];
  const sorted = shown.toSorted((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.name.localeCompare(b.name, 'da'),
  );
  return (['overdue', 'today', 'week', 'later'] as const)
    .map((due) => ({ due, followUps: sorted.filter(({ dueOn }) => dueOf(dueOn, today) === due) }))
    .filter(({ followUps }) => followUps.length > 0);
}
