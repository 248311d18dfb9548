import type { Secrets } from '../privacy/secrets.ts';
import { StartError } from '../start-error.ts';
import type { Database } from '../storage/database.ts';
import { namePlace } from './store.ts';

/**
 * Opens one sealed name, if there is any, to prove that the key beside the database is the database's own: with another's
 * the hub would run, seal new names with it, and read none of the old. Throws StartError `key-unusable`.
 */
export async function proveKey(db: Database, secrets: Secrets): Promise<void> {
  const row = await db.selectFrom('person').select(['id', 'name_enc']).orderBy('id').limit(1).executeTakeFirst();
  if (row === undefined) return;
  try {
    secrets.decrypt(row.name_enc, namePlace(row.id));
  } catch (cause) {
    throw new StartError('key-unusable', 'The key in the data folder is not the one of its database.', { cause });
  }
}
