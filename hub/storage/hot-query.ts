import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Database, Tx } from './database.ts';

/**
 * A query that every number drawn and every call runs: built and compiled once, then run with new values. Building a
 * query costs more than SQLite takes to run it. `build` is given nulls for values; they stand in the order of the
 * parameters as the query names them.
 */
export function hotQuery<Row>(build: (db: Database | Tx) => Compilable<Row>) {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return async (db: Database | Tx, parameters: readonly unknown[]): Promise<QueryResult<Row>> => {
    const dialect = db.getExecutor().adapter;
    let query = compiled.get(dialect);
    if (!query) {
      query = build(db).compile() as CompiledQuery<Row>;
      compiled.set(dialect, query);
    }
    if (query.parameters.length !== parameters.length) throw new Error('a hot query got the wrong number of values');
    return db.executeQuery<Row>({ ...query, parameters });
  };
}
