import type { OpenToday, WallMessage } from '../../domain/announcement/notice.ts';
import type { WaitRange } from '../../domain/queue/estimate.ts';
import type { Services } from '../services.ts';
import { type VisitView, viewOf } from '../visit/store.ts';
import { openCounters, waitingToday, waitRange } from './issue.ts';

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
  /** every service in the order of the set-up: how many wait, and how long somebody who came now would */
  readonly services: readonly { readonly service: string; readonly waiting: number; readonly range: WaitRange }[];
  /** null: no opening hours are set up */
  readonly open: OpenToday | null;
  readonly messages: readonly WallMessage[];
}

/** Reads the board of a day (local date). */
export async function readBoard({ db, centre }: Services, day: string): Promise<WallBoard> {
  const rows = await db
    .selectFrom('visit')
    .selectAll()
    .where('day', '=', day)
    .where('state', 'in', ['called', 'serving'])
    .where('last_called_at', 'is not', null)
    .where('counter_id', 'is not', null)
    .orderBy('last_called_at', 'desc')
    .execute();
  const waiting = await waitingToday(db, day);
  return {
    called: rows.map((row) => {
      const { id: visit, label, state, calls, lastCalledAt } = viewOf(row);
      const counter = centre.counters.find(({ id }) => id === row.counter_id)?.label ?? '';
      return { visit, label, state, calls, lastCalledAt, counter };
    }),
    waiting: waiting.length,
    openCounters: (await openCounters(db)).length,
    services: await Promise.all(
      centre.services.map(async ({ id: service }) => ({
        service,
        waiting: waiting.filter((visit) => visit.service === service).length,
        range: await waitRange(db, centre, service, waiting),
      })),
    ),
    open: null,
    messages: [],
  };
}
