import type { Selectable } from 'kysely';
import { ticketLabel } from '../../domain/queue/number.ts';
import { decideVisit, type VisitCommand, type VisitFacts, type VisitRefusal } from '../../domain/visit/state.ts';
import type { CommandWork } from '../api/command.ts';
import type { Database, Tx } from '../storage/database.ts';
import type { Tables } from '../storage/schema.ts';

export type VisitRow = Selectable<Tables['visit']>;

/** What staff screens show of a visit. No person is in it. */
export interface VisitView {
  readonly id: string;
  readonly label: string;
  readonly service: string;
  readonly errand: string;
  readonly way: string;
  readonly situation: string;
  readonly language: string;
  readonly state: string;
  readonly arrivedAt: number;
  readonly counter: string | null;
  readonly calls: number;
  readonly lastCalledAt: number | null;
}

const factsOf = (row: VisitRow): VisitFacts => ({
  state: row.state,
  way: row.way,
  counter: row.counter_id,
  calls: row.calls,
  lastCalledAt: row.last_called_at,
});

export const viewOf = (row: VisitRow): VisitView => ({
  id: row.id,
  label: ticketLabel(row.series, row.number),
  service: row.service_id,
  errand: row.errand,
  way: row.way,
  situation: row.situation,
  language: row.language,
  state: row.state,
  arrivedAt: row.arrived_at,
  counter: row.counter_id,
  calls: row.calls,
  lastCalledAt: row.last_called_at,
});

/** One visit by id, or undefined. */
export const findVisit = (db: Database | Tx, id: string): Promise<VisitRow | undefined> =>
  db.selectFrom('visit').selectAll().where('id', '=', id).executeTakeFirst();

export type VisitChange =
  | { readonly ok: true; readonly visit: VisitView }
  | { readonly ok: false; readonly reason: VisitRefusal | 'unknown-visit' | 'counter-busy' };

/**
 * The one way a visit changes: decide, write the row guarded by its version, close and open its time intervals, say it.
 * `also` is written to the row with it (outcome, inquiry type).
 */
export async function changeVisit(
  w: CommandWork,
  visitId: string,
  command: VisitCommand,
  also: Partial<Pick<VisitRow, 'outcome' | 'inquiry_type'>> = {},
): Promise<VisitChange> {
  const { tx, now } = w;
  const row = await findVisit(tx, visitId);
  if (!row) return { ok: false, reason: 'unknown-visit' };
  const decision = decideVisit(factsOf(row), command, now);
  if (!decision.ok) return { ok: false, reason: decision.reason };
  const { next, interval } = decision;
  if (next.counter !== null && next.counter !== row.counter_id) {
    const busy = await tx
      .selectFrom('visit')
      .select('id')
      .where('counter_id', '=', next.counter)
      .where('state', 'in', ['called', 'serving'])
      .executeTakeFirst();
    if (busy) return { ok: false, reason: 'counter-busy' };
  }
  const closed = interval === null && next.state !== 'no-show';
  const changed = await tx
    .updateTable('visit')
    .set({
      state: next.state,
      way: next.way,
      counter_id: next.counter,
      calls: next.calls,
      last_called_at: next.lastCalledAt,
      ended_at: closed ? now : null,
      version: row.version + 1,
      ...also,
    })
    .where('id', '=', visitId)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw new Error('the visit changed within its own transaction');
  if (interval !== 'same') {
    await tx
      .updateTable('visit_interval')
      .set({ ended_at: now })
      .where('visit_id', '=', visitId)
      .where('ended_at', 'is', null)
      .execute();
    if (interval !== null) await openInterval(tx, visitId, interval, next.counter, now);
  }
  const after: VisitRow = {
    ...row,
    ...also,
    state: next.state,
    way: next.way,
    counter_id: next.counter,
    calls: next.calls,
    last_called_at: next.lastCalledAt,
  };
  const visit = viewOf(after);
  w.say({ type: 'visit.changed', visit: visit.id, label: visit.label, state: visit.state, service: visit.service });
  if ((command.type === 'call' || command.type === 'recall') && next.counter !== null) {
    w.say({
      type: 'visit.called',
      visit: visit.id,
      label: visit.label,
      counter: next.counter,
      call: next.calls,
      at: now,
    });
  }
  return { ok: true, visit };
}

async function openInterval(
  tx: Tx,
  visitId: string,
  kind: 'waiting' | 'walking' | 'serving',
  counter: string | null,
  now: number,
) {
  const last = await tx
    .selectFrom('visit_interval')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  await tx
    .insertInto('visit_interval')
    .values({
      visit_id: visitId,
      seq: Number(last?.seq ?? 0) + 1,
      kind,
      started_at: now,
      ended_at: null,
      counter_id: counter,
    })
    .execute();
}
