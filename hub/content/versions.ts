import type { IsoDate } from '../../domain/calendar/dates.ts';
import { type VerifiedOverride, verifiedOverrides } from '../article/store.ts';
import type { Database, Tx } from '../storage/database.ts';
import type { Content, ServedGuide } from './content.ts';

/** Keeps every text that guides are served in, so that a visit can go on with the one it began with. Idempotent. */
export async function keepVersions(db: Database | Tx, content: Content, now: number): Promise<void> {
  for (const { hash, slug, version, guide, words } of content.guides()) {
    await db
      .insertInto('guide_version')
      .values({ hash, slug, version, first_served_at: now, guide: JSON.stringify({ guide, words }) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/**
 * A guide as it is served: the text a visit began with when its hash is given and known, else the text of now; with the
 * days on which somebody confirmed its facts since the file was written.
 */
export async function servedGuide(
  db: Database | Tx,
  content: Content,
  slug: string,
  hash: string | null,
): Promise<ServedGuide | null> {
  const now = content.guide(slug);
  const kept = hash === null || now?.hash === hash ? null : await keptVersion(db, content, slug, hash);
  const served = kept ?? now;
  return served === null ? null : withConfirmed(served, await verifiedOverrides(db));
}

async function keptVersion(
  db: Database | Tx,
  content: Content,
  slug: string,
  hash: string,
): Promise<ServedGuide | null> {
  const row = await db
    .selectFrom('guide_version')
    .selectAll()
    .where('hash', '=', hash)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const { guide, words } = JSON.parse(row.guide) as Pick<ServedGuide, 'guide' | 'words'>;
  return { slug, version: row.version, hash, guide, words, linkHosts: content.linkHosts };
}

/** The later of the file's day and the day of a confirmation counts: the file is not rewritten. */
function withConfirmed(served: ServedGuide, confirmed: readonly VerifiedOverride[]): ServedGuide {
  const here = confirmed.filter(({ guide }) => guide === served.slug);
  if (here.length === 0) return served;
  const steps = served.guide.steps.map((step) => ({
    ...step,
    sources: step.sources.map((source) => {
      const days = here
        .filter((one) => one.step === step.id && one.selfService === null && one.articleId === source.articleId)
        .filter((one) => one.microArticleId === (source.microArticleId ?? null))
        .map(({ verifiedAt }): IsoDate => verifiedAt);
      const latest = days.sort().at(-1);
      return latest !== undefined && latest > source.verifiedAt ? { ...source, verifiedAt: latest } : source;
    }),
  }));
  return { ...served, guide: { ...served.guide, steps } };
}
