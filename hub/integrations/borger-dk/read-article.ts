import { createHash } from 'node:crypto';
import { type ArticleSite, siteOfUrl } from '../../../domain/article/model.ts';
import { isIsoDate } from '../../../domain/calendar/date.ts';
import { instantOf, localDate, localTime } from '../../../domain/calendar/local-time.ts';
import { htmlNodes, wordsOf } from './blocks.ts';
import { readContent } from './micro-format.ts';
import { type FetchedArticle, failed, type ListedArticle, type Outcome } from './source.ts';
import { textOf, type XmlElement } from './xml.ts';

/**
 * Counted up when an article is read differently than before: articles that were read by an older reader are fetched anew.
 */
export const readerVersion = 2;

/** An article longer than this is no article (characters); a long one has some 30,000. */
const longest = 1_000_000;

/** The server's own words when a part of the page failed while it built the answer, which is then a success by its status. */
const failureInside = 'Exception has been thrown by the target of an invocation';

const homeOf = { da: 'https://www.borger.dk/', en: 'https://lifeindenmark.borger.dk/' } as const;

/** Reads an Article element. Fields may be missing or nil; only the id may not. */
export function readArticle(element: XmlElement, site: ArticleSite): Outcome<FetchedArticle> {
  const id = readId(element);
  if (id === null) return failed({ kind: 'Malformed', why: 'not-the-contract' });
  const field = (name: string) => textOf(element, name) ?? '';
  const content = field('Content');
  if (content.includes(failureInside)) return failed({ kind: 'Malformed', why: 'failed-inside' });
  if (content.length > longest) return failed({ kind: 'Malformed', why: 'too-big' });
  const raw = ['ArticleHeader', 'ArticleTitle', 'ArticleUrl', 'Content', 'LastUpdated', 'PublishingDate'].map((name) =>
    textOf(element, name),
  );
  try {
    return {
      ok: true,
      value: {
        rawHash: createHash('sha256')
          .update(JSON.stringify([id, ...raw]))
          .digest('hex'),
        article: {
          site,
          id,
          title: wordsOf(htmlNodes(field('ArticleTitle'))),
          header: wordsOf(htmlNodes(field('ArticleHeader'))),
          url: readUrl(field('ArticleUrl')),
          lastUpdated: readTime(textOf(element, 'LastUpdated')),
          publishingDate: readTime(textOf(element, 'PublishingDate')),
          ...readContent(content, homeOf[site]),
        },
      },
    };
  } catch {
    // Nested too deep, or in a way nobody thought of: it must not take the rest of the night with it.
    return failed({ kind: 'Malformed', why: 'unreadable' });
  }
}

/** Reads an ArticleDescription of the list; null when it has no id. */
export function readListed(element: XmlElement): ListedArticle | null {
  const id = readId(element);
  if (id === null) return null;
  const title = wordsOf(htmlNodes(textOf(element, 'ArticleTitle') ?? ''));
  const url = readUrl(textOf(element, 'ArticleUrl') ?? '');
  return { id, title, url, lastUpdated: readTime(textOf(element, 'LastUpdated')) };
}

/** The id of an article, null when there is none. */
export function readId(element: XmlElement): number | null {
  const text = (textOf(element, 'ArticleID') ?? '').trim();
  return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

/** An article's address without its query; null when it is not on borger.dk. Both old and new forms of address occur. */
function readUrl(text: string): string | null {
  const written = wordsOf(htmlNodes(text));
  if (siteOfUrl(written) === null) return null;
  const url = new URL(written);
  return /^https?:$/.test(url.protocol) ? `https://${url.hostname}${url.pathname}` : null;
}

const zoneless = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?$/;

/** The service's times have no zone and mean the clock on the wall in Denmark. Null: none, or the zero of its platform. */
export function readTime(text: string | null): number | null {
  const written = (text ?? '').trim();
  const [, date, time] = zoneless.exec(written) ?? [];
  if (date !== undefined && time !== undefined)
    return date < '1970' || !isIsoDate(date) || time > '23:59:59' ? null : instantOf(date, time);
  const at = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) || at < 0 ? null : at;
}

/** A time as the service wants it: the clock on the wall in Denmark, without zone. */
export function writeTime(at: number): string {
  const time = new Date(at);
  return `${localDate(time)}T${localTime(time)}:${String(time.getUTCSeconds()).padStart(2, '0')}`;
}
