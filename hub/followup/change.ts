import { z } from 'zod';
import { localDate } from '../../domain/calendar/local-time.ts';
import {
  closeReason,
  decideFollowUp,
  type FollowUpCommand,
  type FollowUpFacts,
  followUpStatus,
} from '../../domain/followup/follow-up.ts';
import type { CommandWork } from '../api/command.ts';
import type { Context } from '../api/context.ts';
import type { Tables } from '../storage/schema.ts';
import { findFollowUp, touchPerson } from './store.ts';

/** What is kept of a follow-up before a change, so that the change can be undone. It holds nothing about the person. */
const before = z.object({
  status: followUpStatus,
  dueOn: z.string(),
  plannedOn: z.string().nullable(),
  plannedTime: z.string().nullable(),
  plannedPlace: z.string().nullable(),
  closeReason: closeReason.nullable(),
  /** the contact that was noted with the change */
  attempt: z.string().nullable(),
  /** retention counts from here (ms): what is undone must not keep the person longer */
  lastActivityAt: z.number(),
});

const factsOf = (row: Tables['follow_up']): FollowUpFacts => ({
  status: followUpStatus.parse(row.status),
  dueOn: row.due_on,
  plannedOn: row.planned_on,
  plannedTime: row.planned_time,
  plannedPlace: row.planned_place,
  closeReason: closeReason.nullable().parse(row.close_reason),
});

/** Writes how a follow-up stands now; `beforeLast` is what an undo goes back to, null where there is none. */
async function write(w: CommandWork, row: Tables['follow_up'], next: FollowUpFacts, beforeLast: string | null) {
  await w.tx
    .updateTable('follow_up')
    .set({
      status: next.status,
      due_on: next.dueOn,
      planned_on: next.plannedOn,
      planned_time: next.plannedTime,
      planned_place: next.plannedPlace,
      close_reason: next.closeReason,
      closed_at: next.status === 'closed' ? w.now : null,
      version: row.version + 1,
      before_last: beforeLast,
    })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .execute();
  w.say({ type: 'followup.changed', followUp: row.id });
}

/**
 * Reads, decides, writes and says one change of a follow-up. `attempt` is the id of the contact the caller notes with it
 * in the same transaction. The answer's `version` is what an undo of this change must name; refusals are the domain's,
 * `unknown-follow-up` and `unknown-place`.
 */
export async function changeFollowUp(
  ctx: Context,
  w: CommandWork,
  followUp: string,
  command: FollowUpCommand,
  attempt: string | null = null,
) {
  const row = await findFollowUp(w.tx, followUp);
  if (!row) return { ok: false, reason: 'unknown-follow-up' } as const;
  const facts = factsOf(row);
  const decision = decideFollowUp(facts, command, localDate(new Date(w.now)));
  if (!decision.ok) return decision;
  if (command.type === 'plan' && !ctx.services.centre.trainingPlaces.some((place) => place.id === command.place)) {
    return { ok: false, reason: 'unknown-place' } as const;
  }
  const person = await w.tx
    .selectFrom('person')
    .select('last_activity_at')
    .where('id', '=', row.person_id)
    .executeTakeFirstOrThrow();
  // A closed one stays closed until somebody opens it; opening is itself the way back, so it has none of its own.
  const kept =
    command.type === 'reopen' ? null : JSON.stringify({ ...facts, attempt, lastActivityAt: person.last_activity_at });
  await write(w, row, decision.next, kept);
  await touchPerson(w, row.person_id);
  return { ok: true, version: row.version + 1 } as const;
}

/**
 * Takes the last change of a follow-up back, with the contact noted in it. `version` is what that change answered:
 * refused `nothing-to-undo` when anything has happened since, so that nobody undoes a colleague's work.
 */
export async function undoChange(w: CommandWork, followUp: string, version: number) {
  const row = await findFollowUp(w.tx, followUp);
  if (!row) return { ok: false, reason: 'unknown-follow-up' } as const;
  if (row.version !== version || row.before_last === null) return { ok: false, reason: 'nothing-to-undo' } as const;
  const { attempt, lastActivityAt, ...facts } = before.parse(JSON.parse(row.before_last));
  await write(w, row, facts, null);
  if (attempt !== null) await w.tx.deleteFrom('contact_attempt').where('id', '=', attempt).execute();
  await w.tx.updateTable('person').set({ last_activity_at: lastActivityAt }).where('id', '=', row.person_id).execute();
  return { ok: true } as const;
}
