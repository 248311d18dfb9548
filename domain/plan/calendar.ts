import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { PersonalPlan, PlanDate, PlanItem } from './plan.ts';
import { type ServiceWords, serviceLines } from './self-service.ts';

/** A date of a plan as a day in a calendar. Says what to do, never who. */
export interface CalendarEvent {
  /** the same each time the same date of the same guide is saved, so that a calendar does not hold it twice */
  readonly uid: string;
  readonly day: IsoDate;
  readonly title: string;
  readonly text: string;
  /** the self-service, or the page that says more */
  readonly url: string | null;
  /** how many days before the day, at nine in the morning, she is reminded; 0: on the day itself */
  readonly remindDaysBefore: number;
}

/** The words round the dates, from `plan.json`. */
export interface CalendarWords extends ServiceWords {
  readonly selfService: string;
  readonly readMore: string;
  readonly newest: string;
  /** why a date is another than the rule's, since offices are closed that day; null: it is not */
  readonly closed: (date: PlanDate) => string | null;
}

/** How many days before a last day she is reminded. Three, so that a working day is left when a weekend lies between. */
export const remindBeforeDays = 3;

/**
 * The dates of a plan that are still to come, each a day of its own: of steps that are not done, the last days that are
 * not over and the first days that have not come. What is over belongs on the plan, not in a calendar.
 */
export function calendarEvents(
  plan: PersonalPlan,
  guide: string,
  words: CalendarWords,
  today: IsoDate,
): readonly CalendarEvent[] {
  return plan.items
    .filter(({ isDone }) => !isDone)
    .flatMap((item) =>
      item.dates.filter(({ passed }) => !passed).map((date) => eventOf(item, date, guide, words, today)),
    );
}

function eventOf(item: PlanItem, date: PlanDate, guide: string, words: CalendarWords, today: IsoDate): CalendarEvent {
  // What somebody else must do is not opened from her calendar.
  const leadsTo = item.selfService?.bySomeoneElse ? item.readMore : (item.selfService ?? item.readMore);
  const link =
    item.selfService !== null
      ? `${words.selfService}: ${item.selfService.name}, ${item.selfService.url}`
      : item.readMore !== null
        ? `${words.readMore}: ${item.readMore.url}`
        : null;
  const other = item.selfService?.bySomeoneElse ? serviceLines(item, words).join(' ') : null;
  return {
    uid: `${guide}.${item.id}.${date.id}.${date.date}@sidemand`,
    day: date.date,
    title: `${item.title}: ${date.label}`,
    text: [item.action, words.closed(date), link, other, words.newest].filter((part) => part !== null).join('\n\n'),
    url: leadsTo?.url ?? null,
    remindDaysBefore: remindDaysBefore(date, today),
  };
}

/** A first day is told on the day. A last day three days before, or the day before when there is no time for that. */
function remindDaysBefore({ kind, date }: PlanDate, today: IsoDate): number {
  if (kind === 'earliest') return 0;
  const left = daysBetween(today, date);
  if (left > remindBeforeDays) return remindBeforeDays;
  return left > 1 ? 1 : 0;
}
