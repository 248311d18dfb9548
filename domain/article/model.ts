/**
 * An article of borger.dk as it is kept: a typed tree and no markup, so that nothing in it can be run or styled. What the
 * tree cannot say (scripts, frames, attributes) is not in it. Texts are plain: decoded, with ordinary spaces.
 */

/** borger.dk in Danish, and lifeindenmark.borger.dk in English. They number their articles each for themselves. */
export const articleSites = ['da', 'en'] as const;
export type ArticleSite = (typeof articleSites)[number];

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly children: readonly Inline[] }
  /** https, on a host a citizen may be sent to */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

export interface TableRow {
  readonly isHeader: boolean;
  readonly cells: readonly (readonly Inline[])[];
}

export type Block =
  | { readonly kind: 'heading'; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] };

/** A self-service the article offers. The id is borger.dk's own (GUID, lower case) and outlives names and addresses. */
export interface SelfServiceLink {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** A part of the article with a heading of its own; the id (GUID, lower case) is also its anchor on borger.dk. */
export interface MicroArticle {
  readonly id: string;
  readonly title: string;
  readonly body: readonly Block[];
}

/** A box beside the text that has no id of its own: legislation, see also, check list and their like. */
export interface ArticleBox {
  readonly title: string;
  readonly body: readonly Block[];
}

export interface Article {
  readonly site: ArticleSite;
  readonly id: number;
  readonly title: string;
  /** the lead (manchet) */
  readonly header: string;
  /** without query; null when the service did not give one on borger.dk */
  readonly url: string | null;
  /** ms since epoch; null when the service did not say */
  readonly lastUpdated: number | null;
  readonly publishingDate: number | null;
  /** who wrote it, e.g. "Skrevet af Digitaliseringsstyrelsen"; empty when it does not say */
  readonly byline: string;
  readonly selfServices: readonly SelfServiceLink[];
  readonly microArticles: readonly MicroArticle[];
  readonly legislation: readonly ArticleBox[];
  readonly seeAlso: readonly ArticleBox[];
  /** check lists, fact boxes and rules */
  readonly boxes: readonly ArticleBox[];
}

/** What is known of an article: as it reads, or why it cannot be read. */
export type ArticleState =
  | { readonly status: 'current'; readonly article: Article }
  /** the service knows it no more */
  | { readonly status: 'gone' }
  /** its authority has closed it to export: only a link may be shown */
  | { readonly status: 'not-exportable' };

/** The article's content as one text that is the same when it reads the same. Its dates are no part of it. */
export function canonicalText(article: Article): string {
  const { site, id, title, header, url, byline, selfServices, microArticles, legislation, seeAlso, boxes } = article;
  return JSON.stringify([
    site,
    id,
    title,
    header,
    url,
    byline,
    selfServices,
    microArticles,
    legislation,
    seeAlso,
    boxes,
  ]);
}

/** The site an address belongs to, null when it is not borger.dk at all. */
export function siteOfUrl(address: string): ArticleSite | null {
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return host === 'lifeindenmark.borger.dk' ? 'en' : host === 'borger.dk' ? 'da' : null;
}

/** Where a reader finds the micro-article on borger.dk; null when the article has no address. */
export const microArticleUrl = (article: Article, id: string | null): string | null =>
  article.url === null ? null : id === null ? article.url : `${article.url}#${id}`;
