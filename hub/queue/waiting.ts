import { sql } from 'kysely';
import { localDate } from '../../domain/calendar/local-time.ts';
import { isCalled, orderQueue, type QueuedVisit } from '../../domain/queue/order.ts';
import type { OpenCounterNow, WaitingVisit } from '../../domain/queue/presence.ts';
import type { CentreSetup } from '../centre/store.ts';
import type { Database, Tx } from '../storage/database.ts';
import { hotQuery } from '../storage/hot-query.ts';
import type { Tables } from '../storage/schema.ts';
import { isOpen } from '../visit/open.ts';

type Row = Tables['visit'];

const readWaiting = hotQuery<
  Pick<
    Row,
    | 'id'
    | 'service_id'
    | 'errand'
    | 'way'
    | 'arrived_at'
    | 'appointment_at'
    | 'priority'
    | 'place_at'
    | 'for_counter'
    | 'for_staff'
    | 'phase_since'
  >
>((db) =>
  db
    .selectFrom('visit')
    .select([
      'id',
      'service_id',
      'errand',
      'way',
      'arrived_at',
      'appointment_at',
      'priority',
      'place_at',
      'for_counter',
      'for_staff',
      'phase_since',
    ])
    .where('day', '=', '')
    .where(isOpen)
    .where('state', '=', sql.lit('waiting')),
);

const readCounters = hotQuery<{
  id: string;
  staff: string;
  services: string;
  free_since: number;
  calls_since_quick: number;
  visit: string | null;
  service: string | null;
  last_called_at: number | null;
  phase_since: number | null;
}>((db) =>
  db
    .selectFrom('counter_session as session')
    .leftJoin('visit', (join) =>
      join
        .onRef('visit.counter_id', '=', 'session.counter_id')
        .on('visit.state', 'in', sql<'called'>`('called', 'serving')`),
    )
    .select([
      'session.counter_id as id',
      'session.staff_id as staff',
      'session.services',
      'session.free_since',
      'session.calls_since_quick',
      'visit.id as visit',
      'visit.service_id as service',
      'visit.last_called_at',
      'visit.phase_since',
    ])
    .where('closed_at', 'is', null)
    .where('presence', '=', sql.lit('open')),
);

/** The counters that are there for visitors, with whom each is and what the order needs to know of it. */
export async function openCounters(db: Database | Tx, centre: CentreSetup): Promise<OpenCounterNow[]> {
  const { rows } = await readCounters(db, []);
  return rows.map((row) => ({
    id: row.id,
    staff: row.staff,
    services: JSON.parse(row.services) as string[],
    preferred: centre.counters.find((counter) => counter.id === row.id)?.preferred ?? [],
    callsSinceQuick: row.calls_since_quick,
    busy:
      row.visit !== null && row.service !== null
        ? { visit: row.visit, service: row.service, calledAt: row.last_called_at ?? row.phase_since ?? 0 }
        : null,
    freeSince: row.free_since,
  }));
}

/** Who waits, in the order of the queue, and the counters that may call them: read fresh, for what decides on it. */
export async function queueNow(db: Database | Tx, centre: CentreSetup, now: number) {
  const counters = await openCounters(db, centre);
  const waiting = await waitingVisits(db, centre, localDate(new Date(now)), counters);
  return { waiting: orderQueue(waiting, now, centre.rules.order), counters };
}

/**
 * Everybody who waits today and is to be called, in no order. Somebody given on to a counter that has closed, or to a
 * colleague who has gone, waits for whoever can: nobody is left to wait for an empty chair.
 */
export async function waitingVisits(
  db: Database | Tx,
  centre: CentreSetup,
  day: string,
  counters: readonly OpenCounterNow[],
): Promise<WaitingVisit[]> {
  const { rows } = await readWaiting(db, [day]);
  return rows.filter(isCalled).map((row) => ({
    id: row.id,
    service: row.service_id,
    way: row.way,
    arrivedAt: row.arrived_at,
    appointmentAt: row.appointment_at,
    priority: row.priority,
    quick: centre.rules.quickErrands.includes(row.errand),
    placeAt: row.place_at,
    directedTo: directed(row, counters),
    waitingSince: row.phase_since,
  }));
}

function directed(
  row: Pick<Row, 'for_counter' | 'for_staff'>,
  counters: readonly OpenCounterNow[],
): QueuedVisit['directedTo'] {
  if (row.for_counter !== null && counters.some((counter) => counter.id === row.for_counter))
    return { counter: row.for_counter };
  if (row.for_staff !== null && counters.some((counter) => counter.staff === row.for_staff))
    return { staff: row.for_staff };
  return null;
}
