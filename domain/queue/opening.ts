import { z } from 'zod';
import { addDays, type IsoDate, isIsoDate, weekday } from '../calendar/date.ts';
import { localDate, localTime } from '../calendar/local-time.ts';
import { holidayYears, isPublicHoliday } from '../calendar/working-day.ts';

/** A time of day on the wall in Denmark, `HH:mm`, 24 hours; it compares as text. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekdayName = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const span = z
  .object({ from: wallTime, to: wallTime })
  .refine(({ from, to }) => from < to, 'it must close later than it opens');

/**
 * When the centre is open. `week`: the usual hours; `exceptions`: days that differ, with hours of their own or closed.
 * Public holidays are closed unless an exception says otherwise.
 */
export const openingHours = z
  .object({
    week: z.array(z.object({ days: z.array(weekdayName).min(1), from: wallTime, to: wallTime }).strict()),
    exceptions: z
      .array(
        z
          .object({
            date: z.string().refine(isIsoDate, 'not a date'),
            from: wallTime.optional(),
            to: wallTime.optional(),
          })
          .strict()
          .refine(
            ({ from, to }) => (from === undefined) === (to === undefined),
            'name both times, or none when closed',
          ),
      )
      .default([]),
    /** how long before closing the last number is given (minutes) */
    lastNumberMinutes: z.number().int().min(0).max(240).default(0),
  })
  .strict()
  .superRefine((hours, context) => {
    for (const [index, line] of [...hours.week, ...hours.exceptions].entries()) {
      if (line.from !== undefined && !span.safeParse({ from: line.from, to: line.to }).success)
        context.addIssue({ code: 'custom', message: 'it must close later than it opens', path: [index] });
    }
  });
export type OpeningHours = z.infer<typeof openingHours>;

/** The hours of one day, on the wall; `lastNumber`: from then on no number is given. */
export interface DayHours {
  readonly from: string;
  readonly to: string;
  readonly lastNumber: string;
}

const dayNames = weekdayName.options;

/** The hours of a day, or null when the centre is closed all day. */
export function hoursOn(hours: OpeningHours, date: IsoDate): DayHours | null {
  const last = ({ from, to }: { from: string; to: string }): DayHours => {
    const lastNumber = earlier(to, hours.lastNumberMinutes);
    return { from, to, lastNumber: lastNumber < from ? from : lastNumber };
  };
  const exception = hours.exceptions.find((one) => one.date === date);
  if (exception) {
    return exception.from !== undefined && exception.to !== undefined
      ? last({ from: exception.from, to: exception.to })
      : null;
  }
  const year = Number(date.slice(0, 4));
  if (year >= holidayYears.from && year <= holidayYears.to && isPublicHoliday(date)) return null;
  const name = dayNames[weekday(date) - 1];
  const line = hours.week.find(({ days }) => name !== undefined && days.includes(name));
  return line ? last(line) : null;
}

/** A wall time so many minutes earlier, not before midnight. */
function earlier(time: string, minutes: number): string {
  const all = Math.max(0, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - minutes);
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

/** The next day the centre opens, today's opening included while it is still to come; null when none within a year. */
export function nextOpening(hours: OpeningHours, now: Date): { date: IsoDate; from: string } | null {
  const today = localDate(now);
  const time = localTime(now);
  for (let ahead = 0; ahead <= 366; ahead++) {
    const date = addDays(today, ahead);
    const day = hoursOn(hours, date);
    if (day && (ahead > 0 || time < day.from)) return { date, from: day.from };
  }
  return null;
}

/** Why a queue gives no numbers for a while. Codes, so that every language can say it and no name can stand in it. */
export const pauseReason = z.enum(['too-many', 'few-staff', 'system-down', 'closing-early', 'meeting', 'other']);
export type PauseReason = z.infer<typeof pauseReason>;

/** What decides whether a number may be drawn now. */
export interface IssueCircumstances {
  /** ms since epoch */
  readonly now: number;
  /** null: the centre has set none and is never closed by the clock */
  readonly hours: OpeningHours | null;
  /** the pause of this service's queue or of the whole centre, null when none is in force */
  readonly pause: PauseReason | null;
  /** how many numbers the service may give a day and has given today; null: no limit */
  readonly quota: { readonly perDay: number; readonly given: number } | null;
}

export type IssueRefusal =
  | { readonly reason: 'not-open-yet'; readonly from: string }
  | { readonly reason: 'closed-today'; readonly next: { readonly date: IsoDate; readonly from: string } | null }
  | { readonly reason: 'queue-paused'; readonly why: PauseReason }
  | { readonly reason: 'quota-reached' };

/**
 * Whether a citizen may draw a number of a service now, null: yes. Asked by the kiosk to show it, and again within the
 * transaction that stores the number, so that a page left open since yesterday gives none.
 */
export function refuseIssue({ now, hours, pause, quota }: IssueCircumstances): IssueRefusal | null {
  if (hours) {
    const at = new Date(now);
    const today = hoursOn(hours, localDate(at));
    const time = localTime(at);
    if (today && time < today.from) return { reason: 'not-open-yet', from: today.from };
    if (!today || time >= today.to || time >= today.lastNumber)
      return { reason: 'closed-today', next: nextOpening(hours, at) };
  }
  if (pause) return { reason: 'queue-paused', why: pause };
  if (quota && quota.given >= quota.perDay) return { reason: 'quota-reached' };
  return null;
}
