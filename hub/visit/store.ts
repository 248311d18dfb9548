import {
  decideUndo,
  decideVisit,
  type UndoRecord,
  type VisitCommand,
  type VisitRefusal,
} from '../../domain/visit/decide.ts';
import { type IntervalKind, openStates, type VisitFacts } from '../../domain/visit/state.ts';
import { visitTimes } from '../../domain/visit/times.ts';
import type { CommandWork } from '../api/command.ts';
import { takeAgain } from '../appointment/drawn-in-error.ts';
import type { Services } from '../services.ts';
import type { Database, Tx } from '../storage/database.ts';
import { isAtCounter } from './open.ts';
import { columnsOf, factsOf, type VisitRow, type VisitView, viewOf } from './row.ts';

/** One visit by id, or undefined. */
export const findVisit = (db: Database | Tx, id: string): Promise<VisitRow | undefined> =>
  db.selectFrom('visit').selectAll().where('id', '=', id).executeTakeFirst();

/** The visit that is called or served at a counter, or undefined. */
export const visitAt = (db: Database | Tx, counter: string) =>
  db.selectFrom('visit').select('id').where('counter_id', '=', counter).where(isAtCounter).executeTakeFirst();

export type VisitChange =
  | { readonly ok: true; readonly visit: VisitView }
  | { readonly ok: false; readonly reason: VisitRefusal | 'unknown-visit' | 'counter-busy' | 'time-rebooked' };

/** Who acts and by which rules; what is written to the row besides the facts. */
export interface VisitAct {
  readonly services: Pick<Services, 'centre'>;
  /** the member of staff, null for a citizen or a job: nobody can take that back */
  readonly by: string | null;
  readonly also?: Partial<Pick<VisitRow, 'outcome' | 'inquiry_type'>>;
}

/** What the row keeps so that the last action can be taken back. */
interface KeptUndo extends UndoRecord {
  /** the row of the interval log that the action wrote, null when it wrote none */
  readonly interval: number | null;
  readonly leg: number | null;
}

const undoOf = (row: VisitRow): KeptUndo | null => (row.undo === null ? null : (JSON.parse(row.undo) as KeptUndo));

/**
 * The one way a visit changes: decide, write the row guarded by its version, append the stretch of time and the leg that
 * are over, say it.
 */
export async function changeVisit(
  w: CommandWork,
  visitId: string,
  command: VisitCommand,
  { services, by, also = {} }: VisitAct,
): Promise<VisitChange> {
  const { tx, now } = w;
  const row = await findVisit(tx, visitId);
  if (!row) return { ok: false, reason: 'unknown-visit' };
  const before = factsOf(row);
  const decision = decideVisit(before, command, now, services.centre.rules.visit);
  if (!decision.ok) return { ok: false, reason: decision.reason };
  const { next, interval, leg } = decision;
  const seq = row.version + 1;
  const undo: KeptUndo | null =
    by !== null && decision.undoable
      ? { before, action: command.type, at: now, by, interval: interval && seq, leg: leg?.leg ?? null }
      : null;
  const changed = await writeFacts(w, row, next, undo, also);
  if (!changed.ok) return changed;
  // The counter the time was spent at: when she leaves it, the row no longer says.
  const counter = row.counter_id ?? next.counter;
  if (interval) await appendInterval(tx, row, { ...interval, seq, leg: before.leg, counter, voids: null });
  if (leg) {
    const busy = leg.code === 'served' && counter !== null ? await busyMs(tx, visitId, leg.leg) : null;
    await tx
      .insertInto('visit_leg')
      .values({
        visit_id: visitId,
        leg: leg.leg,
        service_id: leg.service,
        errand: leg.errand,
        opened_at: leg.openedAt,
        closed_at: leg.closedAt,
        code: leg.code,
        counter_id: counter,
        busy_ms: busy,
      })
      .execute();
  }
  await tellCounter(tx, row, next, now, command.type === 'call' ? services.centre.rules.quickErrands : null);
  const { visit } = changed;
  // She is told of every call, also of the one that sends her to the counter of a colleague who took over.
  if (next.state === 'called' && next.calls > row.calls && next.counter !== null) {
    w.say({
      type: 'visit.called',
      visit: visit.id,
      label: visit.label,
      counter: next.counter,
      call: next.calls,
      at: now,
    });
  }
  return changed;
}

/**
 * Takes back the last thing this person did to the visit. What the action appended to the interval log is voided by a
 * further row; the leg it closed is open again.
 */
export async function undoVisit(
  w: CommandWork,
  visitId: string,
  { services, by }: { services: Pick<Services, 'centre'>; by: string },
): Promise<VisitChange> {
  const row = await findVisit(w.tx, visitId);
  if (!row) return { ok: false, reason: 'unknown-visit' };
  const undo = undoOf(row);
  const decision = decideUndo(factsOf(row), undo, by, w.now, services.centre.rules.visit);
  if (!decision.ok || undo === null) return { ok: false, reason: decision.ok ? 'nothing-to-undo' : decision.reason };
  if (undo.action === 'mistake') await takeAgain(w, row);
  const also = undo.action === 'finish' ? { outcome: null, inquiry_type: null } : {};
  const changed = await writeFacts(w, row, decision.next, null, also);
  if (!changed.ok) return changed;
  if (undo.interval !== null) {
    const nothing = { kind: 'waiting' as const, startedAt: w.now, endedAt: w.now };
    await appendInterval(w.tx, row, {
      ...nothing,
      seq: row.version + 1,
      leg: row.leg,
      counter: null,
      voids: undo.interval,
    });
  }
  if (undo.leg !== null)
    await w.tx.deleteFrom('visit_leg').where('visit_id', '=', visitId).where('leg', '=', undo.leg).execute();
  if (undo.action === 'finish') await w.tx.deleteFrom('service_done').where('visit_id', '=', visitId).execute();
  return changed;
}

const isOpenState = (state: VisitRow['state']) => openStates.includes(state);

/**
 * Whether the booked time a visit has come to is still its own. Its number may be off the list and the time booked again;
 * bringing the old number back then would give one visitor two. A unique index says the same of open visits.
 */
async function keepsItsTime(tx: Tx, row: VisitRow): Promise<boolean> {
  if (row.appointment_id === null) return true;
  const time = await tx
    .selectFrom('appointment')
    .select('visit_id')
    .where('id', '=', row.appointment_id)
    .executeTakeFirst();
  return time?.visit_id === row.id;
}

/**
 * Writes the facts, guarded by the version; refused when another visit is open at the counter she would be at, and when a
 * number comes back whose booked time has been taken again.
 */
async function writeFacts(
  w: CommandWork,
  row: VisitRow,
  next: VisitFacts,
  undo: KeptUndo | null,
  also: Partial<VisitRow>,
): Promise<VisitChange> {
  const atCounter = next.counter !== null && (next.state === 'called' || next.state === 'serving');
  if (atCounter && next.counter !== null) {
    const there = await visitAt(w.tx, next.counter);
    if (there && there.id !== row.id) return { ok: false, reason: 'counter-busy' };
  }
  const columns = {
    ...columnsOf(next),
    ended_at: next.phase === null && next.state !== 'no-show' ? w.now : null,
    version: row.version + 1,
    undo: undo && JSON.stringify(undo),
    ...also,
  };
  if (!isOpenState(row.state) && isOpenState(next.state) && !(await keepsItsTime(w.tx, row)))
    return { ok: false, reason: 'time-rebooked' };
  const changed = await w.tx
    .updateTable('visit')
    .set(columns)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw new Error('the visit changed within its own transaction');
  const visit = viewOf({ ...row, ...columns });
  w.say({ type: 'visit.changed', visit: visit.id, label: visit.label, state: visit.state, service: visit.service });
  return { ok: true, visit };
}

async function appendInterval(
  tx: Tx,
  row: VisitRow,
  interval: {
    seq: number;
    leg: number;
    kind: IntervalKind;
    startedAt: number;
    endedAt: number;
    counter: string | null;
    voids: number | null;
  },
): Promise<void> {
  await tx
    .insertInto('visit_interval')
    .values({
      visit_id: row.id,
      seq: interval.seq,
      leg: interval.leg,
      kind: interval.kind,
      started_at: interval.startedAt,
      ended_at: interval.endedAt,
      counter_id: interval.counter,
      voids: interval.voids,
    })
    .execute();
}

/** How long a leg has held a counter (ms): its walking and serving, also over several stints. */
async function busyMs(tx: Tx, visit: string, leg: number): Promise<number> {
  const rows = await tx
    .selectFrom('visit_interval')
    .select(['seq', 'kind', 'started_at as startedAt', 'ended_at as endedAt', 'voids'])
    .where('visit_id', '=', visit)
    .where('leg', '=', leg)
    .execute();
  const { walking, serving } = visitTimes(rows);
  return walking + serving;
}

/** What the order and the waiting times need to know of a counter: since when it is free, and when it last took a quick errand. */
async function tellCounter(
  tx: Tx,
  before: VisitRow,
  next: VisitFacts,
  now: number,
  /** the quick errands when this is a call, else null */
  quickErrands: readonly string[] | null,
): Promise<void> {
  if (before.counter_id !== null && (next.counter !== before.counter_id || next.phase === null)) {
    await tx
      .updateTable('counter_session')
      .set({ free_since: now })
      .where('counter_id', '=', before.counter_id)
      .where('closed_at', 'is', null)
      .execute();
  }
  if (quickErrands !== null && next.counter !== null) {
    const quick = quickErrands.includes(next.errand);
    await tx
      .updateTable('counter_session')
      .set((eb) => ({ calls_since_quick: quick ? 0 : eb('calls_since_quick', '+', 1) }))
      .where('counter_id', '=', next.counter)
      .where('closed_at', 'is', null)
      .execute();
  }
}
