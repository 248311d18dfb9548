import type { Database, Tx } from '../storage/database.ts';

/** The counter a member of staff has open, with the services it takes now. */
export interface OpenedCounter {
  readonly session: string;
  readonly counter: string;
  readonly services: readonly string[];
}

/** The counter this person has open, or null. */
export async function counterOf(db: Database | Tx, staffId: string): Promise<OpenedCounter | null> {
  const row = await db
    .selectFrom('counter_session')
    .select(['id', 'counter_id', 'services'])
    .where('staff_id', '=', staffId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row ? { session: row.id, counter: row.counter_id, services: JSON.parse(row.services) as string[] } : null;
}
