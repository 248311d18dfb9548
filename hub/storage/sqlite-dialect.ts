import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

/** As many statements as the hub has shapes of query, with room; beyond it the oldest is forgotten. */
const keptStatements = 300;

/**
 * Kysely over Node's own SQLite: no native addon, so nothing has to be compiled for Electron or for Node.
 * Statements are kept prepared; preparing again costs about as much as running one.
 */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const prepared = new Map<string, ReturnType<typeof asKysely>>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = asKysely(database.prepare(sql));
    if (prepared.size >= keptStatements) {
      const oldest = prepared.keys().next().value;
      if (oldest !== undefined) prepared.delete(oldest);
    }
    prepared.set(sql, statement);
    return statement;
  };
  return new SqliteDialect({ database: { close: () => database.close(), prepare } });
}

/** A prepared statement as Kysely takes it. Whether it gives rows is asked once: SQLite counts the columns each time. */
const asKysely = (statement: StatementSync) => ({
  reader: statement.columns().length > 0,
  all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
  run: (parameters: readonly unknown[]) => {
    const { changes, lastInsertRowid } = statement.run(...(parameters as SQLInputValue[]));
    return { changes, lastInsertRowid };
  },
  iterate: (parameters: readonly unknown[]) =>
    statement.iterate(...(parameters as SQLInputValue[])) as IterableIterator<unknown>,
});
