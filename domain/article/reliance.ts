import type { IsoDate } from '../calendar/date.ts';
import type { Guide } from '../guide/engine.ts';
import { type ArticleSite, siteOfUrl } from './model.ts';

/** What of borger.dk a step stands on. */
export type Subject =
  | { readonly kind: 'article'; readonly site: ArticleSite; readonly article: number }
  | { readonly kind: 'micro-article'; readonly site: ArticleSite; readonly article: number; readonly ref: string }
  /** `ref`: borger.dk's id of the self-service, or its address when the guide knows no id */
  | { readonly kind: 'self-service'; readonly site: ArticleSite; readonly article: number; readonly ref: string };

export interface Reliance {
  readonly guide: string;
  readonly step: string;
  readonly subject: Subject;
  /** the day somebody last found the facts there, by the guide's own file */
  readonly verifiedAt: IsoDate;
  /** false: nothing says that the self-service is listed in the article, so only one that was found is missed */
  readonly isNamed: boolean;
}

/** One word for a subject, the same whenever it is the same: what rows and lists are keyed by. */
export const subjectKey = (subject: Subject): string =>
  [subject.kind, subject.site, subject.article, 'ref' in subject ? subject.ref : ''].join(' ');

/**
 * What a guide relies on: each step's sources that name an article (and the part of it), and its self-service as listed in
 * the article that is named as its source, else in any article of the step.
 */
export function reliancesOf(guide: Guide): Reliance[] {
  const all = guide.steps.flatMap((step) => {
    const sources = step.sources.flatMap((source) => {
      const site = siteOfUrl(source.url);
      return source.articleId === undefined || site === null
        ? []
        : [{ ...source, site, article: source.articleId, micro: source.microArticleId?.toLowerCase() }];
    });
    const base = { guide: guide.slug, step: step.id };
    const texts = sources.map(({ site, article, micro, verifiedAt }): Reliance => {
      const subject: Subject =
        micro === undefined ? { kind: 'article', site, article } : { kind: 'micro-article', site, article, ref: micro };
      return { ...base, subject, verifiedAt, isNamed: true };
    });
    if (step.selfService === undefined) return texts;
    const ref = step.selfService.id?.toLowerCase() ?? step.selfService.url;
    // A page known by its address only need not be linked from the article that tells of it.
    const isKnownById = step.selfService.id !== undefined;
    const named = sources.filter(({ facts }) => facts.includes('selfService'));
    const services = (named.length > 0 ? named : sources).map(
      ({ site, article, verifiedAt }): Reliance => ({
        ...base,
        subject: { kind: 'self-service', site, article, ref },
        verifiedAt,
        isNamed: named.length > 0 && isKnownById,
      }),
    );
    return [...texts, ...services];
  });
  // Two sources of a step may name the same part: the day it was checked last that is furthest back is the honest one.
  const unique = new Map<string, Reliance>();
  for (const reliance of all) {
    const key = `${reliance.step} ${subjectKey(reliance.subject)}`;
    const known = unique.get(key);
    if (known === undefined || reliance.verifiedAt < known.verifiedAt) unique.set(key, reliance);
  }
  return [...unique.values()];
}

/** The articles some guides rely on, each once. */
export function articlesOf(reliances: readonly Reliance[]): { site: ArticleSite; id: number }[] {
  const unique = new Map(
    reliances.map(({ subject }) => [`${subject.site} ${subject.article}`, { site: subject.site, id: subject.article }]),
  );
  return [...unique.values()];
}
