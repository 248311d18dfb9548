import type { Selectable } from 'kysely';
import {
  decidePrint,
  type PrintJob,
  type PrintStep,
  pendingLifeMs,
  systemPrintLifeMs,
} from '../../domain/print/job.ts';
import type { CommandWork } from '../api/command.ts';
import type { Database, Tx } from '../storage/database.ts';
import type { Tables } from '../storage/schema.ts';

export type PrintRow = Selectable<Tables['print_job']>;

const factsOf = (row: PrintRow): PrintJob => ({
  state: row.state,
  reason: row.reason,
  createdAt: row.created_at,
  startedAt: row.started_at,
});

/** Every slip of a visit, the newest first. */
export const slipsOf = (db: Database | Tx, visit: string): Promise<PrintRow[]> =>
  db.selectFrom('print_job').selectAll().where('visit_id', '=', visit).orderBy('copy', 'desc').execute();

/** Adds a slip to be printed, within the command's transaction; it is printed only after that is committed. */
export async function addSlip(
  w: CommandWork,
  slip: {
    readonly id: string;
    readonly visit: string;
    readonly device: string;
    readonly copy: number;
    readonly bring: string;
  },
): Promise<void> {
  await w.tx
    .insertInto('print_job')
    .values({
      id: slip.id,
      visit_id: slip.visit,
      device_id: slip.device,
      copy: slip.copy,
      state: 'pending',
      reason: null,
      bring: slip.bring,
      created_at: w.now,
      started_at: null,
      finished_at: null,
    })
    .execute();
  w.say({ type: 'print.changed', device: slip.device });
}

/** The one way a slip changes: decide, write the row guarded by the state it was read in, say it. Null: no such step now. */
export async function changeSlip(w: CommandWork, id: string, step: PrintStep): Promise<PrintRow | null> {
  const row = await w.tx.selectFrom('print_job').selectAll().where('id', '=', id).executeTakeFirst();
  const next = row ? decidePrint(factsOf(row), step, w.now) : null;
  if (!row || !next) return null;
  const change = {
    state: next.state,
    reason: next.reason,
    started_at: next.startedAt,
    finished_at: next.state === 'printing' ? null : w.now,
  };
  const changed = await w.tx
    .updateTable('print_job')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', row.state)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw new Error('the slip changed within its own transaction');
  w.say({ type: 'print.changed', device: row.device_id });
  return { ...row, ...change };
}

/** The slip that has waited longest for one of these devices' printer, or undefined. */
export const nextSlip = (db: Database | Tx, devices: readonly string[]): Promise<PrintRow | undefined> =>
  db
    .selectFrom('print_job')
    .selectAll()
    .where('state', '=', 'pending')
    .where('device_id', 'in', devices)
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();

/** Slips begun before the hub was last stopped: whether they came out, nobody here saw. */
export async function loseBegun(w: CommandWork): Promise<number> {
  const begun = await w.tx.selectFrom('print_job').select('id').where('state', '=', 'printing').execute();
  for (const { id } of begun) await changeSlip(w, id, { type: 'lost' });
  return begun.length;
}

/** Gives up slips that waited too long, and those a page began to print through the system and never spoke of again. */
export async function sweepSlips(w: CommandWork, systemDevices: readonly string[]): Promise<void> {
  const late = await w.tx
    .selectFrom('print_job')
    .select('id')
    .where('state', '=', 'pending')
    .where('created_at', '<', w.now - pendingLifeMs)
    .execute();
  for (const { id } of late) await changeSlip(w, id, { type: 'expire' });
  if (systemDevices.length === 0) return;
  const silent = await w.tx
    .selectFrom('print_job')
    .select('id')
    .where('state', '=', 'printing')
    .where('device_id', 'in', systemDevices)
    .where('started_at', '<', w.now - systemPrintLifeMs)
    .execute();
  for (const { id } of silent) await changeSlip(w, id, { type: 'lost' });
}

/** How long a slip's row is kept (ms): long enough to see why the printer was trouble last week. */
const slipLifeMs = 7 * 24 * 60 * 60_000;

/** Deletes slips that have had their time. */
export async function forgetSlips(w: Pick<CommandWork, 'tx' | 'now'>): Promise<void> {
  await w.tx
    .deleteFrom('print_job')
    .where('created_at', '<', w.now - slipLifeMs)
    .execute();
}
