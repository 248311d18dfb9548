import { batchSize } from '../integrations/borger-dk/client.ts';
import { readerVersion } from '../integrations/borger-dk/read-article.ts';
import type { ArticleSource, FetchedArticle, ListedArticle, SourceError } from '../integrations/borger-dk/source.ts';
import type { StoredArticle } from './store.ts';

/** What the service said of one article this night. */
export type Found =
  | { readonly status: 'current'; readonly fetched: FetchedArticle }
  | { readonly status: 'gone' | 'not-exportable' };

/** How a site's articles went. `listed`: how many the site has in all; `failed`: they keep what was stored. */
export interface SiteCounts {
  readonly listed: number;
  readonly fetched: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly notExportable: number;
  readonly failed: number;
}

export interface ArticleError {
  /** null: the list itself, or an address */
  readonly article: number | null;
  /** the address whose article could not be asked for */
  readonly address?: string;
  readonly why: string;
}

export interface SiteRun {
  /** false: not even the list was had */
  readonly ok: boolean;
  readonly counts: SiteCounts;
  readonly errors: readonly ArticleError[];
}

/** Fetched anew after so long though the list says nothing has changed: local content may change without a word (ms). */
const freshForMs = 7 * 24 * 60 * 60_000;

/** So many calls in a row without an answer, and the service is taken to be away for the night. */
export const mostSilent = 3;

export const wordOf = (error: SourceError) => ('why' in error ? `${error.kind}: ${error.why}` : error.kind);

/** The list of a site's articles. One without a single article is a service with a fault, not a site that was emptied. */
export async function listOf(
  source: Pick<ArticleSource, 'list'>,
): Promise<{ ok: true; listed: readonly ListedArticle[] } | { ok: false; why: string }> {
  const list = await source.list();
  if (!list.ok) return { ok: false, why: wordOf(list.error) };
  return list.value.length === 0 ? { ok: false, why: 'Malformed: empty-list' } : { ok: true, listed: list.value };
}

const none: SiteCounts = { listed: 0, fetched: 0, unchanged: 0, gone: 0, notExportable: 0, failed: 0 };

/** How a site went whose list was not had. `wanted`: how many articles were to be held against it. */
export const withoutList = (why: string, wanted: number): SiteRun => ({
  ok: false,
  counts: { ...none, failed: wanted },
  errors: [{ article: null, why }],
});

interface SiteInput {
  readonly source: Pick<ArticleSource, 'get' | 'getMany'>;
  readonly list: readonly ListedArticle[];
  readonly ids: readonly number[];
  readonly stored: (id: number) => StoredArticle | undefined;
  readonly municipality: number;
  readonly now: number;
  readonly keep: (id: number, found: Found) => Promise<void>;
}

/**
 * Fetches of one site what guides rely on and what has changed, in batches; one article that cannot be read is counted and
 * leaves the others alone. What is missing from list or batch is asked for by itself, since only that tells gone and
 * closed from unchanged.
 */
export async function fetchChanged({
  source,
  list,
  ids,
  stored,
  municipality,
  now,
  keep,
}: SiteInput): Promise<SiteRun> {
  const counts = { ...none, listed: list.length };
  const errors: ArticleError[] = [];
  const listed = new Map(list.map((item) => [item.id, item]));
  const isFresh = (id: number) => {
    const [item, known] = [listed.get(id), stored(id)];
    return (
      known?.status === 'current' &&
      item?.lastUpdated != null &&
      known.lastUpdated === item.lastUpdated &&
      // It may move without being changed.
      (item.url === null || item.url === known.url) &&
      known.reader === readerVersion &&
      now - known.fetchedAt < freshForMs
    );
  };
  const wanted = ids.filter((id) => !isFresh(id));
  counts.unchanged = ids.length - wanted.length;

  const took = async (id: number, fetched: FetchedArticle) => {
    await keep(id, { status: 'current', fetched });
    counts.fetched += 1;
  };
  const failedOne = (id: number, error: SourceError) => {
    counts.failed += 1;
    errors.push({ article: id, why: wordOf(error) });
  };
  let silent = 0;
  const heard = (error: SourceError | null) => {
    silent = error?.kind === 'Unavailable' || error?.kind === 'Throttled' ? silent + 1 : 0;
  };

  const alone = wanted.filter((id) => !listed.has(id));
  const together = wanted.filter((id) => listed.has(id));
  for (let at = 0; at < together.length; at += batchSize) {
    const batch = together.slice(at, at + batchSize);
    const answer = silent < mostSilent ? await source.getMany(batch, municipality) : null;
    if (answer !== null) heard(answer.ok ? null : answer.error);
    const items = new Map(answer?.ok ? answer.value.map((item) => [item.id, item]) : []);
    for (const id of batch) {
      const item = items.get(id);
      if (item === undefined) alone.push(id);
      else if (item.ok) await took(id, item.value);
      else failedOne(id, item.error);
    }
  }
  for (const id of alone) {
    if (silent >= mostSilent) {
      failedOne(id, { kind: 'Unavailable', why: 'unreachable' });
      continue;
    }
    const answer = await source.get(id, municipality);
    heard(answer.ok ? null : answer.error);
    if (answer.ok) await took(id, answer.value);
    else if (answer.error.kind === 'NotFound') {
      await keep(id, { status: 'gone' });
      counts.gone += 1;
    } else if (answer.error.kind === 'NotExportable') {
      await keep(id, { status: 'not-exportable' });
      counts.notExportable += 1;
    } else failedOne(id, answer.error);
  }
  return { ok: true, counts, errors };
}
