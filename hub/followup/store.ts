import type { CommandWork } from '../api/command.ts';
import type { Services } from '../services.ts';
import type { Database, Tx } from '../storage/database.ts';

/** Where a personal field stands, bound into its encryption. */
export const namePlace = (person: string) => `person.name.${person}`;
export const contactPlace = (person: string) => `person.contact.${person}`;

/** All follow-ups with their people, open ones by due date first. Decrypts: only for those who work with them. */
export async function listFollowUps(services: Services, options: { closed: boolean }) {
  const { db, secrets } = services;
  const rows = await db
    .selectFrom('follow_up')
    .innerJoin('person', 'person.id', 'follow_up.person_id')
    .innerJoin('agreement', 'agreement.person_id', 'person.id')
    .selectAll('follow_up')
    .select([
      'person.name_enc',
      'person.contact_channel',
      'person.contact_enc',
      'person.digital_post',
      'person.interpreter',
      'agreement.given_at',
      'agreement.expires_on',
      'agreement.text_version',
    ])
    .where('status', options.closed ? '=' : '!=', 'closed')
    .orderBy(options.closed ? 'closed_at' : 'due_on', options.closed ? 'desc' : 'asc')
    .orderBy('follow_up.id')
    .limit(500)
    .execute();
  const ids = rows.map((row) => row.id);
  const needs = ids.length
    ? await db.selectFrom('training_need').selectAll().where('follow_up_id', 'in', ids).orderBy('position').execute()
    : [];
  const attempts = ids.length
    ? await db
        .selectFrom('contact_attempt')
        .innerJoin('staff', 'staff.id', 'contact_attempt.staff_id')
        .select(['follow_up_id', 'at', 'channel', 'result', 'staff.name as by'])
        .where('follow_up_id', 'in', ids)
        .orderBy('at', 'desc')
        .execute()
    : [];
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    dueOn: row.due_on,
    createdAt: row.created_at,
    name: secrets.decrypt(row.name_enc, namePlace(row.person_id)),
    contact: { channel: row.contact_channel, value: secrets.decrypt(row.contact_enc, contactPlace(row.person_id)) },
    digitalPost: row.digital_post,
    interpreter: row.interpreter === 1,
    topics: needs.filter((need) => need.follow_up_id === row.id).map((need) => need.topic),
    wish: { place: row.wish_place, times: JSON.parse(row.wish_times) as string[] },
    planned:
      row.planned_on === null
        ? null
        : { on: row.planned_on, time: row.planned_time ?? '', place: row.planned_place ?? '' },
    attempts: attempts
      .filter((attempt) => attempt.follow_up_id === row.id)
      .map(({ at, channel, result, by }) => ({ at, channel, result, by })),
    agreement: { givenAt: row.given_at, expiresOn: row.expires_on, textVersion: row.text_version },
    closeReason: row.close_reason,
    closedAt: row.closed_at,
  }));
}

/** Deletes people with all that hangs on them. What is left of their visits holds nothing of them. */
export async function erasePeople(tx: Tx, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const followUps = (await tx.selectFrom('follow_up').select('id').where('person_id', 'in', people).execute()).map(
    (r) => r.id,
  );
  if (followUps.length > 0) {
    await tx.deleteFrom('training_need').where('follow_up_id', 'in', followUps).execute();
    await tx.deleteFrom('contact_attempt').where('follow_up_id', 'in', followUps).execute();
    await tx.deleteFrom('follow_up').where('id', 'in', followUps).execute();
  }
  await tx.deleteFrom('agreement').where('person_id', 'in', people).execute();
  await tx.deleteFrom('person').where('id', 'in', people).execute();
  return followUps;
}

/** Marks that something happened with a person: retention counts from here. */
export const touchPerson = (w: CommandWork, person: string) =>
  w.tx.updateTable('person').set({ last_activity_at: w.now }).where('id', '=', person).execute();

export const findFollowUp = (db: Database | Tx, id: string) =>
  db.selectFrom('follow_up').selectAll().where('id', '=', id).executeTakeFirst();
