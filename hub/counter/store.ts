import type { Presence } from '../../domain/counter/presence.ts';
import type { Database, Tx } from '../storage/database.ts';

/** The counter a member of staff has open, with the services it takes now. */
export interface OpenedCounter {
  readonly session: string;
  readonly counter: string;
  readonly services: readonly string[];
  readonly presence: Presence;
  readonly presenceSince: number;
}

/** The counter this person has open, or null. */
export async function counterOf(db: Database | Tx, staffId: string): Promise<OpenedCounter | null> {
  const row = await db
    .selectFrom('counter_session')
    .select(['id', 'counter_id', 'services', 'presence', 'presence_since'])
    .where('staff_id', '=', staffId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row
    ? {
        session: row.id,
        counter: row.counter_id,
        services: JSON.parse(row.services) as string[],
        presence: row.presence,
        presenceSince: row.presence_since,
      }
    : null;
}

/** Writes down how long the presence that ends now has lasted, and begins the next; null closes the counter. */
export async function changePresence(
  tx: Tx,
  session: { readonly id: string; readonly presence: Presence; readonly since: number },
  next: Presence | null,
  now: number,
): Promise<void> {
  // A clerk who changes her mind at once has spent no time on it.
  if (now > session.since) {
    await tx
      .insertInto('presence_log')
      .values({ session_id: session.id, started_at: session.since, ended_at: now, presence: session.presence })
      .execute();
  }
  await tx
    .updateTable('counter_session')
    .set(next === null ? { closed_at: now } : { presence: next, presence_since: now })
    .where('id', '=', session.id)
    .execute();
}

/** Closes every open counter that fits, with its presence written down. Gives the counters that were closed. */
export async function closeCounters(
  tx: Tx,
  which: { readonly staff: string; readonly counter: string } | { readonly openedBefore: (at: number) => boolean },
  now: number,
): Promise<readonly string[]> {
  const open = await tx
    .selectFrom('counter_session')
    .select(['id', 'counter_id', 'staff_id', 'opened_at', 'presence', 'presence_since as since'])
    .where('closed_at', 'is', null)
    .execute();
  const fitting = open.filter((row) =>
    'staff' in which
      ? row.staff_id === which.staff || row.counter_id === which.counter
      : which.openedBefore(row.opened_at),
  );
  for (const row of fitting) await changePresence(tx, row, null, now);
  return fitting.map((row) => row.counter_id);
}
