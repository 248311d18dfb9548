import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { type DialectAdapter, SqliteAdapter, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely';

/** As many statements as the hub has shapes of query, with room; beyond it the oldest is forgotten. */
const keptStatements = 300;

type Direct = (sql: string, parameters: readonly unknown[]) => readonly unknown[];

/** The way to a database past Kysely's driver, by the adapter that a query's executor has. */
const directly = new WeakMap<DialectAdapter, Direct>();

/**
 * Runs a compiled query on the SQLite database of this adapter at once, undefined when it is another kind of database.
 * Only within a transaction: outside of one it would run in the middle of somebody else's.
 */
export const runDirectly = (adapter: DialectAdapter): Direct | undefined => directly.get(adapter);

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
  const adapter = new SqliteAdapter();
  directly.set(adapter, (sql, parameters) => {
    const statement = prepare(sql);
    if (statement.reader) return statement.all(parameters);
    statement.run(parameters);
    return [];
  });
  const config = { database: { close: () => database.close(), prepare } };
  const dialect = new SqliteDialect(config);
  dialect.createAdapter = () => adapter;
  dialect.createDriver = () => new DirectDriver(config, prepare);
  return dialect;
}

/** Kysely's driver, but with the statements around a transaction kept prepared: it would build a query for each of them. */
class DirectDriver extends SqliteDriver {
  readonly #run: (sql: 'begin' | 'commit' | 'rollback') => void;

  constructor(config: SqliteDialectConfig, prepare: (sql: string) => ReturnType<typeof asKysely>) {
    super(config);
    this.#run = (sql) => void prepare(sql).run([]);
  }

  override async beginTransaction(): Promise<void> {
    this.#run('begin');
  }

  override async commitTransaction(): Promise<void> {
    this.#run('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    this.#run('rollback');
  }
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
