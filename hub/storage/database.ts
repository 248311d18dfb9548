import { DatabaseSync } from 'node:sqlite';
import { Kysely, type Transaction } from 'kysely';
import { StartError } from '../start-error.ts';
import { databaseFile, prepareDataFolder } from './data-folder.ts';
import { knownVersion, migrate, storedVersion } from './migrate.ts';
import type { Tables } from './schema.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

export interface OpenedDatabase {
  readonly db: Database;
  readonly file: string;
  /** the steps of migration taken at this start */
  readonly migrated: readonly string[];
  /** closes the file; Kysely alone would leave it open when no query has run yet */
  readonly close: () => Promise<void>;
}

/** SQLite's result code for a lock held by somebody else. */
const sqliteBusy = 5;

/**
 * Opens the database file in the data folder and brings it to the version this program knows. Durable before anything
 * is acknowledged: WAL with synchronous=FULL. Throws StartError `data-in-use`, `database-damaged` or
 * `database-newer`.
 */
export function openDatabase(folder: string): OpenedDatabase {
  prepareDataFolder(folder);
  const file = databaseFile(folder);
  let raw: DatabaseSync | undefined;
  try {
    raw = new DatabaseSync(file, { enableForeignKeyConstraints: true });
    // Exclusive: a second hub on the same folder would not see this one's events, so it must not start at all.
    raw.exec('pragma busy_timeout = 500; pragma locking_mode = exclusive');
    // Before anything that writes: a newer program's file must be left exactly as it is.
    const version = storedVersion(raw);
    if (version > knownVersion) {
      throw new StartError(
        'database-newer',
        `The database ${file} is of version ${version}; this program knows ${knownVersion}.`,
      );
    }
    raw.exec('pragma journal_mode = wal; pragma synchronous = full; begin immediate; commit');
    // Pages; 16 MB of log. The commit that comes to it carries the log into the file: at SQLite's usual 1000 every hundredth
    // number would wait for that, and each page that all of them write would be carried over four times as often.
    raw.exec('pragma wal_autocheckpoint = 4000');
    const check = raw.prepare('pragma quick_check(1)').get() as { quick_check: string };
    if (check.quick_check !== 'ok') throw new Error(check.quick_check);
  } catch (cause) {
    raw?.close();
    if (cause instanceof StartError) throw cause;
    if (cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteBusy) {
      throw new StartError('data-in-use', `Another hub is using the data folder ${folder}.`, { cause });
    }
    throw new StartError('database-damaged', `The database ${file} cannot be read.`, { cause });
  }
  const migrated = migrate(raw);
  const opened = raw;
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(opened) });
  return {
    db,
    file,
    migrated,
    close: async () => {
      await db.destroy();
      if (opened.isOpen) opened.close();
    },
  };
}
