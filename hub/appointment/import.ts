import {
  type ImportPlan,
  type Incoming,
  type Known,
  planImport,
  type Scope,
} from '../../domain/appointment/plan-import.ts';
import type { IsoDate } from '../../domain/calendar/date.ts';
import { instantOf, localDate } from '../../domain/calendar/local-time.ts';
import type { CommandWork } from '../api/command.ts';
import type { Services } from '../services.ts';
import type { Database, Tx } from '../storage/database.ts';
import { type AppointmentRow, addAppointment, writeAppointment } from './store.ts';

type ImportSource = 'csv' | 'ical';

/** What an import did or would do, in numbers: all a screen may be told of a file. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly cancelled: number;
  readonly same: number;
}

export const countsOf = (plan: ImportPlan): ImportCounts => ({
  added: plan.add.length,
  changed: plan.change.length,
  cancelled: plan.cancel.length,
  same: plan.same,
});

/** The days a file speaks for: from its first to its last, but never a day that is over. Null: it has none to come. */
export function scopeOf(incoming: readonly Incoming[], today: IsoDate): Scope | null {
  const days = incoming
    .map(({ day }) => day)
    .filter((day) => day >= today)
    .sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** What an import would do to what is stored now. Times of days that are over are left out of it. */
export async function planFor(
  db: Database | Tx,
  services: Pick<Services, 'centre'>,
  source: ImportSource,
  incoming: readonly Incoming[],
  scope: Scope,
  today: IsoDate,
): Promise<{ plan: ImportPlan; rows: ReadonlyMap<string, AppointmentRow> }> {
  const here = new Set(services.centre.services.map(({ id }) => id));
  const wanted = incoming.filter(({ day, service }) => day >= today && here.has(service));
  const rows = await knownOf(db, source, wanted, scope);
  const known = [...rows.values()].map(
    (row): Known => ({
      record: row.id,
      id: row.external_id ?? '',
      day: localDate(new Date(row.source_at)),
      state: row.state,
      cancelledBy: row.cancelled_by,
      sourceAt: row.source_at,
      service: row.service_id,
      errand: row.errand,
      minutes: row.minutes,
      reference: row.reference,
    }),
  );
  return { plan: planImport(known, wanted, scope), rows };
}

/** SQLite takes so many values in one statement with ease. */
const atOnce = 500;

async function knownOf(db: Database | Tx, source: ImportSource, incoming: readonly Incoming[], scope: Scope) {
  const rows = new Map<string, AppointmentRow>();
  const read = () => db.selectFrom('appointment').selectAll().where('source', '=', source);
  const inScope = await read().where('source_at', '>=', instantOf(scope.from, '00:00')).execute();
  for (const row of inScope) rows.set(row.id, row);
  const ids = incoming.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = await read()
      .where('external_id', 'in', ids.slice(from, from + atOnce))
      .execute();
    for (const row of some) rows.set(row.id, row);
  }
  return rows;
}

/** Writes a plan. A time a desk has moved keeps it unless the booking system itself has moved it. */
export async function applyPlan(
  w: CommandWork,
  services: Pick<Services, 'newId'>,
  source: ImportSource,
  { plan, rows }: Awaited<ReturnType<typeof planFor>>,
): Promise<void> {
  for (const one of plan.add) {
    await addAppointment(w, {
      id: services.newId(),
      at: one.at,
      service_id: one.service,
      errand: one.errand,
      minutes: one.minutes,
      reference: one.reference,
      source,
      external_id: one.id,
    });
  }
  for (const { record, to } of plan.change) {
    const row = rows.get(record);
    if (!row) continue;
    const isMoved = row.source_at !== to.at || row.state !== 'booked';
    await writeAppointment(w, row, {
      ...(isMoved ? { at: to.at, day: to.day } : {}),
      source_at: to.at,
      service_id: to.service,
      errand: to.errand,
      minutes: to.minutes,
      reference: to.reference,
      state: 'booked',
      cancelled_by: null,
    });
  }
  for (const record of plan.cancel) {
    const row = rows.get(record);
    if (row) await writeAppointment(w, row, { state: 'cancelled', cancelled_by: 'source' });
  }
}
