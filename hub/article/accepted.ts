import type { Accepted } from '../../domain/article/drift.ts';
import type { ArticleSite } from '../../domain/article/model.ts';
import type { Reliance, Subject } from '../../domain/article/reliance.ts';
import type { IsoDate } from '../../domain/calendar/date.ts';
import type { Database, Tx } from '../storage/database.ts';
import type { Tables } from '../storage/schema.ts';

export type AcceptedRow = Tables['article_accepted'];

const refOf = (subject: Subject): string => ('ref' in subject ? subject.ref : '');

const ofReliance = ({ guide, step, subject }: Reliance) =>
  ({
    guide,
    step,
    kind: subject.kind,
    site: subject.site,
    article_id: subject.article,
    ref: refOf(subject),
  }) as const;

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
  reliance: Reliance,
  { state, verifiedAt }: Accepted,
  { by, now }: { by: string | null; now: number },
): Promise<void> {
  const columns = { state: JSON.stringify(state), verified_at: verifiedAt, confirmed_by: by, confirmed_at: now };
  await tx
    .insertInto('article_accepted')
    .values({ ...ofReliance(reliance), ...columns })
    .onConflict((conflict) =>
      conflict.columns(['guide', 'step', 'kind', 'site', 'article_id', 'ref']).doUpdateSet(columns),
    )
    .execute();
}

/** What is taken as true of one reliance as it is stored, null: nothing yet. */
export async function acceptedRow(tx: Tx, reliance: Reliance): Promise<AcceptedRow | null> {
  const row = await tx
    .selectFrom('article_accepted')
    .selectAll()
    .where((eb) => eb.and(ofReliance(reliance)))
    .executeTakeFirst();
  return row ?? null;
}

/** Puts back what was taken as true of a reliance; null: nothing was. */
export async function restoreAccepted(tx: Tx, reliance: Reliance, row: AcceptedRow | null): Promise<void> {
  await tx
    .deleteFrom('article_accepted')
    .where((eb) => eb.and(ofReliance(reliance)))
    .execute();
  if (row !== null) await tx.insertInto('article_accepted').values(row).execute();
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
