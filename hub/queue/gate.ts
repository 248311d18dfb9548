import { localDate } from '../../domain/calendar/local-time.ts';
import { type IssueRefusal, type PauseReason, refuseIssue } from '../../domain/queue/opening.ts';
import type { CentreSetup, ServiceSetup } from '../centre/store.ts';
import type { Database, Tx } from '../storage/database.ts';
import { hotQuery } from '../storage/hot-query.ts';

/** A pause in force; `service` null: the whole centre. */
export interface Pause {
  readonly id: string;
  readonly service: string | null;
  readonly reason: PauseReason;
  readonly since: number;
}

const readPauses = hotQuery<{ id: string; service: string | null; reason: PauseReason; since: number }>((db) =>
  db
    .selectFrom('queue_pause')
    .select(['id', 'service_id as service', 'reason', 'started_at as since'])
    .where('day', '=', '')
    .where('ended_at', 'is', null),
);

/** The pauses of the day that are in force. A pause ends with its day whether or not anybody lifts it. */
export const pausesOn = async (db: Database | Tx, day: string): Promise<readonly Pause[]> =>
  (await readPauses(db, [day])).rows;

const countGiven = hotQuery<{ given: number }>((db) =>
  db
    .selectFrom('visit')
    .select((eb) => eb.fn.countAll<number>().as('given'))
    .where('day', '=', '')
    .where('series', '=', ''),
);

/**
 * Why a citizen may not draw a number of this service now, null: she may. Read within the transaction that would store
 * it, so that what was true when the page was drawn counts for nothing.
 */
export async function refuseNow(
  db: Database | Tx,
  centre: CentreSetup,
  service: ServiceSetup,
  now: number,
): Promise<IssueRefusal | null> {
  const day = localDate(new Date(now));
  const pauses = await pausesOn(db, day);
  const pause = pauses.find((one) => one.service === null) ?? pauses.find((one) => one.service === service.id);
  const perDay = service.quotaPerDay;
  const quota =
    perDay === null
      ? null
      : { perDay, given: Number((await countGiven(db, [day, service.series])).rows[0]?.given ?? 0) };
  return refuseIssue({ now, hours: centre.openingHours, pause: pause?.reason ?? null, quota });
}
