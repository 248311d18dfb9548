import type { OpenToday, WallMessage } from '../../domain/announcement/notice.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import type { WaitRange } from '../../domain/queue/estimate.ts';
import { hoursOn, type IssueRefusal } from '../../domain/queue/opening.ts';
import { messagesAt } from '../house/store.ts';
import type { Services } from '../services.ts';
import { isOpen } from '../visit/open.ts';
import { type VisitView, viewOf } from '../visit/row.ts';
import { refuseNow } from './gate.ts';

/** A number that was called and is not over yet. `counter` is the label people read. */
export type CalledNumber = Pick<VisitView, 'label' | 'state' | 'calls' | 'lastCalledAt'> & {
  readonly visit: string;
  readonly counter: string;
};

/** All the wall of the waiting room shows. Numbers, counters and counts only: nothing of a person. */
export interface WallBoard {
  /** the newest call first */
  readonly called: readonly CalledNumber[];
  readonly waiting: number;
  readonly openCounters: number;
  /**
   * every service in the order of the set-up: how many wait, how long somebody who came now would, and why she would get
   * no number (null: she would)
   */
  readonly services: readonly {
    readonly service: string;
    readonly waiting: number;
    readonly range: WaitRange;
    readonly refused: IssueRefusal | null;
  }[];
  /** null: no opening hours are set up */
  readonly open: OpenToday | null;
  readonly messages: readonly WallMessage[];
}

/** Reads the board of today. */
export async function readBoard({ db, centre, estimates, clock }: Services): Promise<WallBoard> {
  const now = clock();
  const day = localDate(new Date(now));
  const rows = await db
    .selectFrom('visit')
    .selectAll()
    .where('day', '=', day)
    .where(isOpen)
    .where('state', 'in', ['called', 'serving'])
    .where('last_called_at', 'is not', null)
    .where('counter_id', 'is not', null)
    .orderBy('last_called_at', 'desc')
    .execute();
  const { waiting, counters, ranges } = await estimates.picture(db, now);
  return {
    called: rows.map((row) => {
      const { id: visit, label, state, calls, lastCalledAt } = viewOf(row);
      const counter = centre.counters.find(({ id }) => id === row.counter_id)?.label ?? '';
      return { visit, label, state, calls, lastCalledAt, counter };
    }),
    waiting: waiting.length,
    openCounters: counters.length,
    services: await Promise.all(
      centre.services.map(async (service) => ({
        service: service.id,
        waiting: waiting.filter((visit) => visit.service === service.id).length,
        range: ranges.newcomers.get(service.id) ?? { kind: 'unknown' as const },
        refused: await refuseNow(db, centre, service, now),
      })),
    ),
    open: openOn(centre, day),
    messages: await messagesAt(db, now),
  };
}

/** When the centre is open that day, null when its set-up has no hours. */
function openOn({ openingHours }: Services['centre'], day: string): OpenToday | null {
  if (!openingHours) return null;
  const hours = hoursOn(openingHours, day);
  return hours ? { kind: 'open', from: hours.from, to: hours.to } : { kind: 'closed' };
}
