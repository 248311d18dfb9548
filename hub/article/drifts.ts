import { type Drift, decideDrift } from '../../domain/article/drift.ts';
import type { ArticleSite } from '../../domain/article/model.ts';
import { articlesOf, type Reliance, subjectKey } from '../../domain/article/reliance.ts';
import type { TaskEnd } from '../../domain/article/task.ts';
import type { Database, Tx } from '../storage/database.ts';
import { accept, readAccepted } from './accepted.ts';
import { readStored } from './store.ts';

interface Input {
  readonly reliances: readonly Reliance[];
  /** slugs of the guides that are loaded: of one that was left out for an error nothing can be said */
  readonly guides: readonly string[];
  readonly municipality: number;
  readonly now: number;
  readonly newId: () => string;
}

/**
 * Holds every stored article against what the guides took as true: opens, renews and settles drifts. Idempotent; needs no
 * network. Returns how many are open.
 */
export async function updateDrifts(tx: Tx, input: Input): Promise<number> {
  const { reliances, guides, municipality, now, newId } = input;
  const accepted = await readAccepted(tx);
  const known = new Map<string, Drift>();
  const unseen = new Set<string>();
  for (const { site, id } of articlesOf(reliances)) {
    const stored = await readStored(tx, site, id, municipality);
    if (stored === null) {
      unseen.add(`${site} ${id}`);
      continue;
    }
    const its = reliances.filter(({ subject }) => subject.site === site && subject.article === id);
    const look = decideDrift(accepted, stored.state, its);
    for (const one of look.accept) await accept(tx, one.reliance, one.accepted, { by: null, now });
    for (const drift of look.drifts) known.set(`${drift.guide} ${subjectKey(drift.subject)}`, drift);
  }
  const open = await tx.selectFrom('article_drift').selectAll().where('closed_at', 'is', null).execute();
  for (const row of open) {
    const drift = known.get(`${row.guide} ${row.subject}`);
    known.delete(`${row.guide} ${row.subject}`);
    if (drift !== undefined) {
      const text = JSON.stringify(drift);
      if (text === row.drift) continue;
      await tx
        .updateTable('article_drift')
        .set({ kind: drift.kind, drift: text, changed_at: now, version: row.version + 1 })
        .where('id', '=', row.id)
        .execute();
      continue;
    }
    const { subject } = JSON.parse(row.drift) as Drift;
    if (!guides.includes(row.guide) || unseen.has(`${subject.site} ${subject.article}`)) continue;
    await closeDrift(tx, row.id, { as: 'settled', by: null, now });
  }
  for (const drift of known.values()) {
    await tx
      .insertInto('article_drift')
      .values({
        id: newId(),
        guide: drift.guide,
        subject: subjectKey(drift.subject),
        kind: drift.kind,
        drift: JSON.stringify(drift),
        found_at: now,
        changed_at: now,
        version: 1,
        closed_at: null,
        closed_as: null,
        closed_by: null,
        replaced: null,
      })
      .execute();
  }
  const counted = await tx
    .selectFrom('article_drift')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(counted.open);
}

/** Deletes drifts that were closed before a time (ms), with their tasks. What was accepted stays. */
export async function forgetDrifts(tx: Tx, before: number): Promise<void> {
  const old = tx.selectFrom('article_drift').select('id').where('closed_at', '<', before);
  await tx.deleteFrom('article_task').where('drift_id', 'in', old).execute();
  await tx.deleteFrom('article_drift').where('closed_at', '<', before).execute();
}

/** Closes a drift, and its task with it. */
export async function closeDrift(
  tx: Tx,
  id: string,
  { as, by, now }: { as: 'confirmed' | 'settled'; by: string | null; now: number },
): Promise<void> {
  await tx
    .updateTable('article_drift')
    .set({ closed_at: now, closed_as: as, closed_by: by })
    .where('id', '=', id)
    .execute();
  const end: TaskEnd = as === 'confirmed' ? 'still-true' : 'settled';
  await tx
    .updateTable('article_task')
    .set({ closed_at: now, closed_by: by, closed_as: end })
    .where('drift_id', '=', id)
    .where('closed_at', 'is', null)
    .execute();
}

/** The articles that are gone and whose guides' keepers have dealt with it: none of their drifts is open any more. */
export async function articlesOver(
  db: Database | Tx,
  municipality: number,
): Promise<(site: ArticleSite, id: number) => boolean> {
  const gone = await db
    .selectFrom('article')
    .select(['site', 'article_id'])
    .where('municipality', '=', municipality)
    .where('status', '=', 'gone')
    .execute();
  const isOpen = await openArticles(db);
  return (site, id) => gone.some((row) => row.site === site && row.article_id === id) && !isOpen(site, id);
}

/** Whether something of an article is told and not dealt with, for a guide or for any. */
export async function openArticles(
  db: Database | Tx,
): Promise<(site: ArticleSite, id: number, guide?: string) => boolean> {
  const rows = await db.selectFrom('article_drift').select(['guide', 'drift']).where('closed_at', 'is', null).execute();
  const keys = new Set(
    rows.flatMap(({ guide, drift }) => {
      const { site, article } = (JSON.parse(drift) as Drift).subject;
      return [`${site} ${article}`, `${site} ${article} ${guide}`];
    }),
  );
  return (site, id, guide) => keys.has([site, id, ...(guide === undefined ? [] : [guide])].join(' '));
}
