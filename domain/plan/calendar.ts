import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { PersonalPlan, PlanDate, PlanItem } from './plan.ts';
import type { SavedPlan } from './plan-code.ts';
import { type ServiceWords, serviceLines } from './self-service.ts';

/** A date of a plan as a day in a calendar. Says what to do, never who. */
export interface CalendarEvent {
  /**
   * The same each time the same date of the same guide is saved, also after an answer has moved the day: a calendar that
   * has it already moves it, and does not hold it twice
   */
  readonly uid: string;
  readonly day: IsoDate;
  readonly title: string;
  readonly text: string;
  /** the self-service, or the page that says more */
  readonly url: string | null;
  /** how many days before the day, at nine in the morning, she is reminded; 0: on the day itself */
  readonly remindDaysBefore: number;
}

/**
 * What a day is to her: the step is done from then or by then; or, where a guide calls the date so, the answer she asks
 * for is due, she has come in person, or what the step prepares is held. Of those "do the step by then" would be false.
 */
export type DateSays = PlanDate['kind'] | (typeof ownSays)[number];

/** The ids by which a guide calls such a date. */
const ownSays = ['answer', 'come', 'held'] as const;

/** The words round the dates, from `plan.json`. */
export interface CalendarWords extends ServiceWords {
  /** A whole title, with the day in words: true whenever it is read, also in a reminder some days ahead. */
  readonly title: (says: DateSays, day: string, step: string) => string;
  /** the day without its year, as titles say it: a calendar stands at the year */
  readonly dayInTitle: (day: IsoDate) => string;
  /** the day with weekday and year, as the text says it */
  readonly dayInText: (day: IsoDate) => string;
  /** the day the answers were given, for labels that speak of "today" */
  readonly made: string;
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
  saved: Pick<SavedPlan, 'guide' | 'answers'>,
  words: CalendarWords,
  today: IsoDate,
): readonly CalendarEvent[] {
  return plan.items
    .filter(({ isDone }) => !isDone)
    .flatMap((item) =>
      item.dates.filter(({ passed }) => !passed).map((date) => eventOf(item, date, whose(saved), words, today)),
    );
}

/** The answers by which a guide's `who` says that it is about somebody else. */
const somebodyElse: ReadonlySet<string> = new Set(['other', 'child', 'teen']);

/**
 * What begins the ids of a plan's days. A guide gone through for somebody else has its own, so that the days of whom she
 * helps do not take the place of her own.
 */
const whose = ({ guide, answers }: Pick<SavedPlan, 'guide' | 'answers'>): string =>
  typeof answers.who === 'string' && somebodyElse.has(answers.who) ? `${guide}.${answers.who}` : guide;

function eventOf(item: PlanItem, date: PlanDate, plan: string, words: CalendarWords, today: IsoDate): CalendarEvent {
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
    uid: `${plan}.${item.id}.${date.id}@sidemand`,
    day: date.date,
    title: words.title(saysOf(date), words.dayInTitle(date.date), item.title),
    text: [
      `${date.label}: ${words.dayInText(date.date)}`,
      words.closed(date),
      item.action,
      link,
      other,
      `${words.made}\n${words.newest}`,
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
    url: leadsTo?.url ?? null,
    remindDaysBefore: remindDaysBefore(date, today),
  };
}

const saysOf = ({ id, kind }: PlanDate): DateSays => ownSays.find((own) => own === id) ?? kind;

/** A first day is told on the day. A last day three days before, or the day before when there is no time for that. */
function remindDaysBefore({ kind, date }: PlanDate, today: IsoDate): number {
  if (kind === 'earliest') return 0;
  const left = daysBetween(today, date);
  if (left > remindBeforeDays) return remindBeforeDays;
  return left > 1 ? 1 : 0;
}
