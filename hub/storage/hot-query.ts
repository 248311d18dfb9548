import type { Compilable, CompiledQuery } from 'kysely';
import type { Database, Tx } from './database.ts';
import { runDirectly } from './sqlite-dialect.ts';

/**
 * A query that every number drawn and every call runs: built and compiled once, then run with new values. Building a
 * query costs more than SQLite takes to run it, and so do the promises on its way there: within a transaction on SQLite,
 * which holds the only connection, it is run at once. `build` is given nulls for values; they stand in the order of the
 * parameters as the query names them.
 */
export function hotQuery<Row>(build: (db: Database | Tx) => Compilable<Row>) {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return async (db: Database | Tx, parameters: readonly unknown[]): Promise<{ readonly rows: readonly Row[] }> => {
    const { adapter } = db.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(db).compile() as CompiledQuery<Row>;
      compiled.set(adapter, query);
    }
    if (query.parameters.length !== parameters.length) throw new Error('a hot query got the wrong number of values');
    const direct = db.isTransaction ? runDirectly(adapter) : undefined;
    if (direct) return { rows: direct(query.sql, parameters) as Row[] };
    return db.executeQuery<Row>({ ...query, parameters });
  };
}
