import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Article, type ArticleSite, type ArticleState, canonicalText } from '../../domain/article/model.ts';
import type { RunState } from '../../domain/article/schedule.ts';
import { readerVersion } from '../integrations/borger-dk/read-article.ts';
import type { Database, Tx } from '../storage/database.ts';
import type { ArticleError, Found, SiteCounts } from './fetch-changed.ts';

/** What is stored of an article beside its text. Times in ms. */
export interface StoredArticle {
  readonly site: ArticleSite;
  readonly id: number;
  readonly status: ArticleState['status'];
  /** where it stood when it was fetched; null: it did not say, or its text is not kept */
  readonly url: string | null;
  readonly lastUpdated: number | null;
  readonly reader: number;
  readonly fetchedAt: number;
}

/** Every stored article of a municipality, without the texts. */
export async function storedArticles(db: Database | Tx, municipality: number): Promise<StoredArticle[]> {
  const rows = await db
    .selectFrom('article')
    .select(['site', 'article_id', 'status', 'last_updated', 'reader', 'fetched_at'])
    .select(sql<string | null>`json_extract(model, '$.url')`.as('url'))
    .where('municipality', '=', municipality)
    .execute();
  return rows.map((row) => ({
    site: row.site,
    id: row.article_id,
    status: row.status,
    url: row.url,
    lastUpdated: row.last_updated,
    reader: row.reader,
    fetchedAt: row.fetched_at,
  }));
}

/** An article as it is stored, with when it was last read (ms); null: never had. */
export async function readStored(
  db: Database | Tx,
  site: ArticleSite,
  id: number,
  municipality: number,
): Promise<{ state: ArticleState; fetchedAt: number } | null> {
  const row = await db
    .selectFrom('article')
    .select(['status', 'model', 'fetched_at'])
    .where('site', '=', site)
    .where('article_id', '=', id)
    .where('municipality', '=', municipality)
    .executeTakeFirst();
  if (row === undefined) return null;
  const state: ArticleState =
    row.status === 'current'
      ? { status: row.status, article: JSON.parse(row.model ?? '') as Article }
      : { status: row.status };
  return { state, fetchedAt: row.fetched_at };
}

/** Stores what the service said of an article. The text of one that is gone or closed is not kept: it may not be shown. */
export async function keepArticle(
  tx: Database | Tx,
  key: { site: ArticleSite; id: number; municipality: number },
  found: Found,
  now: number,
): Promise<void> {
  const fetched = found.status === 'current' ? found.fetched : null;
  const columns = {
    status: found.status,
    raw_hash: fetched?.rawHash ?? null,
    content_hash: fetched && createHash('sha256').update(canonicalText(fetched.article)).digest('hex'),
    reader: readerVersion,
    last_updated: fetched?.article.lastUpdated ?? null,
    fetched_at: now,
    model: fetched && JSON.stringify(fetched.article),
  };
  await tx
    .insertInto('article')
    .values({ site: key.site, article_id: key.id, municipality: key.municipality, ...columns })
    .onConflict((conflict) => conflict.columns(['site', 'article_id', 'municipality']).doUpdateSet(columns))
    .execute();
}

export interface LastRun {
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly state: RunState;
  readonly counts: Readonly<Partial<Record<ArticleSite, SiteCounts>>> | null;
  readonly errors: readonly ({ readonly site: ArticleSite } & ArticleError)[];
}

/** The run that was begun last, null: never. One of a future, from before the clock was set back, is none. */
export async function lastRun(db: Database | Tx, now: number): Promise<LastRun | null> {
  const row = await db
    .selectFrom('article_run')
    .selectAll()
    .where('started_at', '<=', now)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    startedAt: row.started_at,
    endedAt: row.ended_at,
    state: row.state,
    counts: JSON.parse(row.counts) as LastRun['counts'],
    errors: JSON.parse(row.errors) as LastRun['errors'],
  };
}
