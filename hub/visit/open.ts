import { type SqlBool, sql } from 'kysely';

/**
 * The conditions of the partial indexes on visits, in the very words the indexes were made with: SQLite uses a partial
 * index only for a query whose condition says the same, and not when the states come as values. Without them, finding
 * who is at a counter reads every visit there ever was.
 */
export const isOpen = sql<SqlBool>`visit.state in ('waiting', 'called', 'serving', 'on-hold')`;
export const isAtCounter = sql<SqlBool>`visit.state in ('called', 'serving')`;
