import type { Reliance } from '../../domain/article/reliance.ts';
import type { Tx } from '../storage/database.ts';
import { type AcceptedRow, acceptedRow, restoreAccepted } from './accepted.ts';

/** What a confirmation replaced, of one reliance; `row` null: nothing had been taken as true before. */
export interface Replaced {
  readonly reliance: Reliance;
  readonly row: AcceptedRow | null;
}

/** Keeps with a drift what its confirmation replaced. */
export async function keepReplaced(tx: Tx, drift: string, replaced: readonly Replaced[]): Promise<void> {
  await tx
    .updateTable('article_drift')
    .set({ replaced: JSON.stringify(replaced) })
    .where('id', '=', drift)
    .execute();
}

export type UndoRefusal = 'not-confirmed' | 'changed-since';

/**
 * Takes a "still true" back: the drift is open again, and so is the task that closed with it, and the guide stands on what
 * it stood on before. Refused `not-confirmed` when it is open already or long forgotten, `changed-since` when something was
 * found or taken as true after it, for that would be undone as well. Null: it is done.
 */
export async function undoConfirm(tx: Tx, id: string): Promise<UndoRefusal | null> {
  const row = await tx
    .selectFrom('article_drift')
    .select(['guide', 'subject', 'closed_at', 'replaced'])
    .where('id', '=', id)
    .where('closed_as', '=', 'confirmed')
    .executeTakeFirst();
  if (row === undefined || row.closed_at === null || row.replaced === null) return 'not-confirmed';
  const newer = await tx
    .selectFrom('article_drift')
    .select('id')
    .where('guide', '=', row.guide)
    .where('subject', '=', row.subject)
    .where('found_at', '>=', row.closed_at)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (newer) return 'changed-since';
  const replaced = JSON.parse(row.replaced) as Replaced[];
  for (const { reliance } of replaced) {
    const now = await acceptedRow(tx, reliance);
    if (now?.confirmed_at !== row.closed_at) return 'changed-since';
  }
  for (const one of replaced) await restoreAccepted(tx, one.reliance, one.row);
  await tx
    .updateTable('article_drift')
    .set({ closed_at: null, closed_as: null, closed_by: null, replaced: null })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('article_task')
    .set({ closed_at: null, closed_by: null, closed_as: null })
    .where('drift_id', '=', id)
    .where('closed_as', '=', 'still-true')
    .where('closed_at', '=', row.closed_at)
    .execute();
  return null;
}
