import { withFoundArticles } from '../../domain/article/address.ts';
import { withConfirmations } from '../../domain/guide/engine.ts';
import { verifiedOverrides } from '../article/accepted.ts';
import { idsOfAddresses } from '../article/addresses.ts';
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
 * days on which somebody confirmed its facts since the file was written, and the articles its addresses were found to be.
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
  if (served === null) return null;
  const found = withFoundArticles(served.guide, await idsOfAddresses(db));
  return { ...served, guide: withConfirmations(found, await verifiedOverrides(db)) };
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
