import type { DatabaseSync } from 'node:sqlite';
import { first } from './migrations/001-first.ts';
import { visitLog } from './migrations/002-visit-log.ts';
import { house } from './migrations/003-house.ts';
import { print } from './migrations/004-print.ts';
import { appointments } from './migrations/005-appointments.ts';
import { articles } from './migrations/006-articles.ts';
import { guideCounts } from './migrations/007-guide-counts.ts';
import { callsAndTimes } from './migrations/008-calls-and-times.ts';
import { articleAddresses } from './migrations/009-article-addresses.ts';
import { articleUndo } from './migrations/010-article-undo.ts';
import { followUpUndo } from './migrations/011-follow-up-undo.ts';

/** One forward step of the schema. Steps are never changed once released; a new need is a new step. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  first,
  visitLog,
  house,
  print,
  appointments,
  articles,
  guideCounts,
  callsAndTimes,
  articleAddresses,
  articleUndo,
  followUpUndo,
];

/** The version of schema this program knows. */
export const knownVersion = migrations.at(-1)?.version ?? 0;

/** What the file says its version is (SQLite's own `user_version`, 0 for a new file). */
export function storedVersion(database: DatabaseSync): number {
  const row = database.prepare('pragma user_version').get() as { user_version: number };
  return row.user_version;
}

/** What whoever starts the hub is told of the steps taken: one line, null when there were none. */
export function sayMigrated(taken: readonly string[], all: number = migrations.length): string | null {
  if (taken.length === 0) return null;
  return taken.length === all ? 'A new database was made.' : 'The database was brought up to date.';
}

/**
 * Brings the file up to what this program knows, each step in a transaction of its own, so that a cut leaves a whole
 * version. Returns the steps taken. A file newer than the program must be refused before this is called.
 */
export function migrate(database: DatabaseSync, steps: readonly Migration[] = migrations): readonly string[] {
  const taken: string[] = [];
  for (const step of steps) {
    if (step.version <= storedVersion(database)) continue;
    database.exec('begin immediate');
    try {
      for (const statement of step.statements) database.exec(statement);
      database.exec(`pragma user_version = ${step.version}`);
      database.exec('commit');
    } catch (error) {
      database.exec('rollback');
      throw error;
    }
    taken.push(`${step.version} ${step.name}`);
  }
  return taken;
}
