import type { Article } from '../../../domain/article/model.ts';

/** Why borger.dk's article service gave no article. `why` is for the log and the content desk, never a text of theirs. */
export type SourceError =
  | { readonly kind: 'NotFound' }
  /** closed to export by its authority, as guides and Udbetaling Danmark's pages are */
  | { readonly kind: 'NotExportable' }
  | { readonly kind: 'Throttled' }
  | {
      readonly kind: 'Unavailable';
      readonly why: 'unreachable' | 'too-slow' | 'cut-off' | 'moved' | 'not-the-service' | 'server-fault' | 'stopped';
    }
  | {
      readonly kind: 'Malformed';
      readonly why: 'too-big' | 'not-xml' | 'not-the-contract' | 'refused' | 'failed-inside' | 'unreadable';
    };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: SourceError };

export const failed = (error: SourceError): { readonly ok: false; readonly error: SourceError } => ({
  ok: false,
  error,
});

/** What the list says of an article. Times in ms since epoch, null when it does not say. */
export interface ListedArticle {
  readonly id: number;
  readonly title: string;
  /** without query; null when it is not on borger.dk, or the list does not say */
  readonly url: string | null;
  readonly lastUpdated: number | null;
}

export interface FetchedArticle {
  readonly article: Article;
  /** SHA-256 of what the service sent of it, to tell whether anything at all has changed */
  readonly rawHash: string;
}

/** One article of a batch; one that cannot be read does not take the others with it. */
export type BatchItem = { readonly id: number } & Outcome<FetchedArticle>;

/**
 * Where articles come from: one site of borger.dk. What goes wrong is a value. `municipality`: whose local content is
 * woven in; null: none.
 */
export interface ArticleSource {
  list(): Promise<Outcome<readonly ListedArticle[]>>;
  /** NotFound for an address it does not know, NotExportable for one that is closed */
  idByUrl(url: string): Promise<Outcome<{ readonly id: number; readonly title: string }>>;
  get(id: number, municipality?: number | null): Promise<Outcome<FetchedArticle>>;
  /**
   * Several at once. Ids it does not know are silently not among the items, nor are, with `since` (ms), those that have not
   * changed after it: only `get` tells gone from unchanged.
   */
  getMany(
    ids: readonly number[],
    municipality?: number | null,
    since?: number | null,
  ): Promise<Outcome<readonly BatchItem[]>>;
}
