import { setImmediate } from 'node:timers/promises';
import { addDays, type IsoDate } from '../../domain/calendar/date.ts';
import { startOfDay } from '../../domain/calendar/local-time.ts';
import type { Period } from '../../domain/insight/period.ts';
import type { RecordedInterval, RecordedLeg, VisitRecord } from '../../domain/insight/record.ts';
import type { Database, Tx } from '../storage/database.ts';

/** A day's visits, by the index of the day's numbers. Ids are for joining here and go no further. */
export const visitsOfDay = (db: Database | Tx, day: IsoDate) =>
  db
    .selectFrom('visit')
    .select([
      'id',
      'day',
      'service_id',
      'way',
      'state',
      'arrived_at',
      'appointment_at',
      'prep_ms',
      'shown_low',
      'shown_high',
      'time_reliable',
    ])
    .where('day', '=', day);

/** Their stretches of time, each visit's by its primary key. */
export const intervalsOfDay = (db: Database | Tx, day: IsoDate) =>
  db
    .selectFrom('visit')
    .innerJoin('visit_interval', 'visit_interval.visit_id', 'visit.id')
    .select([
      'visit_interval.visit_id as visit',
      'visit_interval.seq',
      'visit_interval.leg',
      'visit_interval.kind',
      'visit_interval.started_at as startedAt',
      'visit_interval.ended_at as endedAt',
      'visit_interval.counter_id as counter',
      'visit_interval.voids',
    ])
    .where('visit.day', '=', day);

/** Their services that are over. */
export const legsOfDay = (db: Database | Tx, day: IsoDate) =>
  db
    .selectFrom('visit')
    .innerJoin('visit_leg', 'visit_leg.visit_id', 'visit.id')
    .select([
      'visit_leg.visit_id as visit',
      'visit_leg.leg',
      'visit_leg.service_id as service',
      'visit_leg.code',
      'visit_leg.counter_id as counter',
    ])
    .where('visit.day', '=', day);

/**
 * The visits of a period, a day at a time. Between two days the hub does what else it has to: a manager who looks at a
 * year must not keep anybody from getting a number. A day is read in one transaction, so that a visit that ends
 * meanwhile is told as it was before or as it is after.
 */
export async function* visitRecords(db: Database, { from, to }: Period): AsyncGenerator<readonly VisitRecord[]> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    yield await db.transaction().execute((tx) => recordsOf(tx, day));
    await setImmediate();
  }
}

async function recordsOf(tx: Tx, day: IsoDate): Promise<VisitRecord[]> {
  const visits = await visitsOfDay(tx, day).execute();
  if (visits.length === 0) return [];
  const intervals = Map.groupBy(await intervalsOfDay(tx, day).execute(), ({ visit }) => visit);
  const legs = Map.groupBy(await legsOfDay(tx, day).execute(), ({ visit }) => visit);
  return visits.map((row) => ({
    day: row.day,
    arrivedAt: row.arrived_at,
    way: row.way,
    state: row.state,
    booked: row.appointment_at !== null || row.way === 'appointment',
    service: row.service_id,
    prepMs: row.prep_ms,
    shown:
      row.shown_low === null || row.shown_high === null
        ? { kind: 'unknown' }
        : { kind: 'range', low: row.shown_low, high: row.shown_high },
    timeReliable: row.time_reliable === 1,
    log: (intervals.get(row.id) ?? []).map(({ visit: _, ...one }): RecordedInterval => one),
    legs: (legs.get(row.id) ?? []).map(({ visit: _, ...one }): RecordedLeg => one),
  }));
}

/**
 * How many different people have had each counter open at any time of a period. One row for each time a counter was
 * opened, some thousands a year, so they are simply read through.
 */
export async function staffAtCounters(
  db: Database,
  { from, to }: Period,
): Promise<readonly { readonly counter: string; readonly staff: string }[]> {
  return db
    .selectFrom('counter_session')
    .select(['counter_id as counter', 'staff_id as staff'])
    .distinct()
    .where('opened_at', '<', startOfDay(addDays(to, 1)))
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>=', startOfDay(from))]))
    .execute();
}
