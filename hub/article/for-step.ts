import type { ArticleSite, Block } from '../../domain/article/model.ts';
import { microArticleUrl, siteOfUrl } from '../../domain/article/model.ts';
import type { Services } from '../services.ts';
import { readStored } from './store.ts';

/** What borger.dk says about a step, as a citizen may read it: stored, credited and dated. Times in ms. */
export interface StepArticle {
  /** the language it is written in */
  readonly language: ArticleSite;
  readonly articleId: number;
  /** of the micro-article, or of the article when the guide names no part of it */
  readonly title: string;
  readonly body: readonly Block[];
  readonly url: string | null;
  /** who wrote it, as borger.dk says; may be empty */
  readonly byline: string;
  /** when borger.dk last changed it; null: it does not say */
  readonly lastUpdated: number | null;
  /** when it was last read from borger.dk */
  readonly fetchedAt: number;
}

/**
 * The stored texts that the sources of a step name, in their order; of an article without a named part its lead. Those in
 * the reader's language when there are any, else what there is. What is gone or closed to export is left out.
 */
export async function articlesForStep(
  { db, centre, content }: Pick<Services, 'db' | 'centre' | 'content'>,
  guide: string,
  step: string,
  language: string,
): Promise<StepArticle[]> {
  const sources = content.guide(guide)?.guide.steps.find(({ id }) => id === step)?.sources ?? [];
  if (centre.borgerDk === null) return [];
  const found = new Map<string, StepArticle>();
  for (const { url, articleId, microArticleId } of sources) {
    const site = siteOfUrl(url);
    const part = microArticleId?.toLowerCase() ?? null;
    const key = `${site} ${articleId} ${part}`;
    if (site === null || articleId === undefined || found.has(key)) continue;
    const stored = await readStored(db, site, articleId, centre.borgerDk.municipality);
    if (stored?.state.status !== 'current') continue;
    const { article } = stored.state;
    const text =
      part === null
        ? { title: article.title, body: leadOf(article.header) }
        : article.microArticles.find(({ id }) => id === part);
    if (text === undefined || text.body.length === 0) continue;
    found.set(key, {
      language: site,
      articleId,
      title: text.title,
      body: text.body,
      url: microArticleUrl(article, part),
      byline: article.byline,
      lastUpdated: article.lastUpdated,
      fetchedAt: stored.fetchedAt,
    });
  }
  const all = [...found.values()];
  const own = all.filter((one) => one.language === language);
  return own.length > 0 ? own : all;
}

const leadOf = (text: string): Block[] =>
  text === '' ? [] : [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
