import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Accepted } from '../../domain/article/drift.ts';
import { type Article, type ArticleSite, type ArticleState, canonicalText } from '../../domain/article/model.ts';
import type { Reliance, Subject } from '../../domain/article/reliance.ts';
import type { RunState } from '../../domain/article/schedule.ts';
import type { IsoDate } from '../../domain/calendar/date.ts';
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

const refOf = (subject: Subject): string => ('ref' in subject ? subject.ref : '');

const acceptedKey = (guide: string, step: string, kind: string, site: string, article: number, ref: string) =>
  JSON.stringify([guide, step, kind, site, article, ref]);

/**
 * What was taken as true, for looking up by reliance. A step that is new in a guide, or has a new name there, stands for an
 * article cited by address on what the guide's other steps stood on: its first look must not swallow a change.
 */
export async function readAccepted(db: Database | Tx): Promise<(reliance: Reliance) => Accepted | null> {
  const rows = await db.selectFrom('article_accepted').selectAll().orderBy('confirmed_at').execute();
  const found = new Map(
    rows.map((row): [string, Accepted] => [
      acceptedKey(row.guide, row.step, row.kind, row.site, row.article_id, row.ref),
      { state: JSON.parse(row.state) as Accepted['state'], verifiedAt: row.verified_at },
    ]),
  );
  // Of several the one that was taken last.
  const ofGuide = new Map(
    rows.map((row): [string, Accepted] => [
      acceptedKey(row.guide, '', row.kind, row.site, row.article_id, row.ref),
      { state: JSON.parse(row.state) as Accepted['state'], verifiedAt: row.verified_at },
    ]),
  );
  return ({ guide, step, subject, byAddress }) => {
    const key = (of: string) => acceptedKey(guide, of, subject.kind, subject.site, subject.article, refOf(subject));
    return found.get(key(step)) ?? (byAddress ? ofGuide.get(key('')) : undefined) ?? null;
  };
}

/** When an article was first taken as it was for a step (ms), where nobody has said anything since; null: otherwise. */
export async function firstLooks(
  db: Database | Tx,
): Promise<(guide: string, step: string, site: ArticleSite, id: number) => number | null> {
  const rows = await db
    .selectFrom('article_accepted')
    .select(['guide', 'step', 'site', 'article_id', 'confirmed_at'])
    .where('kind', '=', 'article')
    .where('confirmed_by', 'is', null)
    .execute();
  const at = new Map(rows.map((row) => [[row.guide, row.step, row.site, row.article_id].join(' '), row.confirmed_at]));
  return (...place) => at.get(place.join(' ')) ?? null;
}

/** Keeps what is taken as true of a reliance from now on. `by`: who said so, null: nobody had to. */
export async function accept(
  tx: Tx,
  { guide, step, subject }: Reliance,
  { state, verifiedAt }: Accepted,
  { by, now }: { by: string | null; now: number },
): Promise<void> {
  const columns = { state: JSON.stringify(state), verified_at: verifiedAt, confirmed_by: by, confirmed_at: now };
  await tx
    .insertInto('article_accepted')
    .values({
      guide,
      step,
      kind: subject.kind,
      site: subject.site,
      article_id: subject.article,
      ref: refOf(subject),
      ...columns,
    })
    .onConflict((conflict) =>
      conflict.columns(['guide', 'step', 'kind', 'site', 'article_id', 'ref']).doUpdateSet(columns),
    )
    .execute();
}

/** A source somebody found to be still true after its guide was written: newer than the day the guide's file names. */
export interface VerifiedOverride {
  readonly guide: string;
  readonly step: string;
  readonly site: ArticleSite;
  readonly articleId: number;
  /** null: the article as a whole, or its self-service */
  readonly microArticleId: string | null;
  readonly selfService: string | null;
  readonly verifiedAt: IsoDate;
  /** staff id, and when (ms) */
  readonly by: string;
  readonly at: number;
}

/**
 * What people have confirmed as "still true". The guides' files are not rewritten: whoever asks how old a fact is takes
 * the later of the file's day and this one.
 */
export async function verifiedOverrides(db: Database | Tx): Promise<VerifiedOverride[]> {
  const rows = await db
    .selectFrom('article_accepted')
    .selectAll()
    .where('confirmed_by', 'is not', null)
    // That an article has moved says nothing of its text.
    .where('kind', '!=', 'address')
    .orderBy('confirmed_at')
    .execute();
  return rows.flatMap(({ confirmed_by: by, ...row }) =>
    by === null
      ? []
      : [
          {
            guide: row.guide,
            step: row.step,
            site: row.site,
            articleId: row.article_id,
            microArticleId: row.kind === 'micro-article' ? row.ref : null,
            selfService: row.kind === 'self-service' ? row.ref : null,
            verifiedAt: row.verified_at,
            by,
            at: row.confirmed_at,
          },
        ],
  );
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
