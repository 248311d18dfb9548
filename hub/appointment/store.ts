import type { Insertable, Selectable } from 'kysely';
import {
  type AppointmentCommand,
  type AppointmentFacts,
  type AppointmentRefusal,
  decideAppointment,
} from '../../domain/appointment/appointment.ts';
import { mostAtOnce, placesAt } from '../../domain/appointment/capacity.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import type { PlannedAppointment } from '../../domain/queue/lanes.ts';
import { openStates, type VisitState } from '../../domain/visit/state.ts';
import type { CommandWork } from '../api/command.ts';
import type { CentreSetup } from '../centre/store.ts';
import { openCounters } from '../queue/waiting.ts';
import type { Database, Tx } from '../storage/database.ts';
import { hotQuery } from '../storage/hot-query.ts';
import type { Tables } from '../storage/schema.ts';

export type AppointmentRow = Selectable<Tables['appointment']>;

/** The facts the rules decide on, as the row holds them. */
const factsOf = (row: AppointmentRow): AppointmentFacts => ({
  state: row.state,
  at: row.at,
  visit: row.visit_id,
  cancelledBy: row.cancelled_by,
});

/** One appointment by id, or undefined. */
export const findAppointment = (db: Database | Tx, id: string): Promise<AppointmentRow | undefined> =>
  db.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirst();

/** The appointments of a day in order of time, with the visits they became. */
export const appointmentsOn = (db: Database | Tx, day: string) =>
  db
    .selectFrom('appointment')
    .leftJoin('visit', 'visit.id', 'appointment.visit_id')
    .selectAll('appointment')
    .select([
      'visit.state as visit_state',
      'visit.series as visit_series',
      'visit.number as visit_number',
      'visit.counter_id as visit_counter',
    ])
    .where('appointment.day', '=', day)
    .orderBy('appointment.at')
    .orderBy('appointment.id')
    .execute();

const readBooked = hotQuery<PlannedAppointment & { errand: string }>((db) =>
  db
    .selectFrom('appointment')
    .select(['id', 'service_id as service', 'errand', 'at'])
    .where('day', '=', '')
    .where('state', '=', 'booked')
    .orderBy('at')
    .orderBy('id'),
);

/** The booked times of the day of `now` that nobody has come to yet. The waiting times reckon with them. */
export const bookedToday = async (db: Database | Tx, now: number) =>
  (await readBooked(db, [localDate(new Date(now)), 'booked'])).rows;

/** Whether this centre works with appointments: any from this day on. */
export const hasAppointments = async (db: Database | Tx, day: string): Promise<boolean> =>
  (await db.selectFrom('appointment').select('id').where('day', '>=', day).limit(1).executeTakeFirst()) !== undefined;

export type NewAppointment = Pick<
  Insertable<Tables['appointment']>,
  'id' | 'at' | 'service_id' | 'errand' | 'minutes' | 'reference' | 'source' | 'external_id'
>;

/** Stores a booked time. */
export async function addAppointment(w: CommandWork, fresh: NewAppointment): Promise<void> {
  const day = localDate(new Date(fresh.at));
  await w.tx
    .insertInto('appointment')
    .values({
      ...fresh,
      day,
      source_at: fresh.at,
      state: 'booked',
      cancelled_by: null,
      visit_id: null,
      created_at: w.now,
      updated_at: w.now,
      version: 1,
    })
    .execute();
  w.say({ type: 'appointment.changed', day });
}

/**
 * Why a time should not be taken without a second look: as many appointments for the same service run then as can be met
 * at once. Null: there is room. Staff may take it all the same. `again`: a cancelled one that is wanted back. When the same
 * time and errand was made since, that is most likely the same citizen with a new one, and she would have two.
 */
export async function fullAt(
  w: CommandWork,
  centre: CentreSetup,
  wish: {
    readonly at: number;
    readonly minutes: number;
    readonly service: string;
    readonly but?: string;
    readonly again?: AppointmentRow;
  },
): Promise<{
  readonly ok: false;
  readonly reason: 'time-full';
  readonly booked: number;
  readonly places: number;
} | null> {
  const rows = await w.tx
    .selectFrom('appointment')
    .leftJoin('visit', 'visit.id', 'appointment.visit_id')
    .select(['appointment.id', 'at', 'minutes', 'appointment.errand', 'created_at', 'visit.state as visit'])
    .where('appointment.day', '=', localDate(new Date(wish.at)))
    .where('appointment.service_id', '=', wish.service)
    .where('appointment.state', 'in', ['booked', 'arrived'])
    .execute();
  // Who has come and is done takes no more of her time.
  const taken = rows.filter(({ id, visit }) => id !== wish.but && (visit === null || openStates.includes(visit)));
  const booked = mostAtOnce(taken, wish);
  const open = (await openCounters(w.tx, centre)).filter(({ services }) => services.includes(wish.service)).length;
  const setUp = centre.counters.filter(({ services }) => services.includes(wish.service)).length;
  const places = placesAt(wish.at, w.now, { open, setUp });
  const { again } = wish;
  const isMadeAnew = taken.some(
    (one) => again && one.at === again.at && one.errand === again.errand && one.created_at >= again.updated_at,
  );
  return booked < places && !isMadeAnew ? null : { ok: false, reason: 'time-full', booked, places };
}

/** The state of the visit an appointment became, null when it became none. */
export async function visitStateOf(db: Database | Tx, row: AppointmentRow): Promise<VisitState | null> {
  if (row.visit_id === null) return null;
  const visit = await db.selectFrom('visit').select('state').where('id', '=', row.visit_id).executeTakeFirst();
  return visit?.state ?? null;
}

/** The one way an appointment changes: decide, write guarded by the version, say it. */
export async function changeAppointment(
  w: CommandWork,
  row: AppointmentRow,
  command: AppointmentCommand,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: AppointmentRefusal }> {
  const decision = decideAppointment(factsOf(row), command, w.now);
  if (!decision.ok) return decision;
  const { next } = decision;
  await writeAppointment(w, row, {
    at: next.at,
    day: localDate(new Date(next.at)),
    state: next.state,
    visit_id: next.visit,
    cancelled_by: next.cancelledBy,
  });
  return { ok: true };
}

/** Writes columns of an appointment, guarded by its version, and says which days have changed. */
export async function writeAppointment(
  w: CommandWork,
  row: Pick<AppointmentRow, 'id' | 'day' | 'version'>,
  columns: Partial<AppointmentRow>,
): Promise<void> {
  const written = await w.tx
    .updateTable('appointment')
    .set({ ...columns, updated_at: w.now, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new Error('the appointment changed within its own transaction');
  for (const day of new Set([row.day, columns.day ?? row.day])) w.say({ type: 'appointment.changed', day });
}

/**
 * Ends the booked times of earlier days as missed, and forgets the booking system's references of those days: the day is
 * over, and they could lead to a person there. Returns how many were missed.
 */
export async function closeAppointments(w: CommandWork, today: string): Promise<number> {
  const missed = await w.tx
    .updateTable('appointment')
    .set((eb) => ({ state: 'missed', updated_at: w.now, version: eb('version', '+', 1) }))
    .where('day', '<', today)
    .where('state', '=', 'booked')
    .executeTakeFirst();
  await w.tx
    .updateTable('appointment')
    .set({ reference: null })
    .where('day', '<', today)
    .where('reference', 'is not', null)
    .execute();
  return Number(missed.numUpdatedRows);
}
