import type { IsoDate } from '../calendar/date.ts';
import type { Guide } from '../guide/engine.ts';
import { articleAddress, articleOf, type IdOfAddress } from './address.ts';
import type { ArticleSite } from './model.ts';

/** What of borger.dk a step stands on. */
export type Subject =
  | { readonly kind: 'article'; readonly site: ArticleSite; readonly article: number }
  | { readonly kind: 'micro-article'; readonly site: ArticleSite; readonly article: number; readonly ref: string }
  /** `ref`: borger.dk's id of the self-service, or its address when the guide knows no id */
  | { readonly kind: 'self-service'; readonly site: ArticleSite; readonly article: number; readonly ref: string }
  /** that the article stands where the guide says; `ref`: the address the guide cites, as `articleAddress` writes it */
  | { readonly kind: 'address'; readonly site: ArticleSite; readonly article: number; readonly ref: string };

export interface Reliance {
  readonly guide: string;
  readonly step: string;
  readonly subject: Subject;
  /** the day somebody last found the facts there, by the guide's own file */
  readonly verifiedAt: IsoDate;
  /** false: nothing says that the self-service is listed in the article, so only one that was found is missed */
  readonly isNamed: boolean;
  /** the guide gives the article's address only: nobody has held its text against the guide before it is first looked at */
  readonly byAddress?: true;
}

/** One word for a subject, the same whenever it is the same: what rows and lists are keyed by. */
export const subjectKey = (subject: Subject): string =>
  [subject.kind, subject.site, subject.article, 'ref' in subject ? subject.ref : ''].join(' ');

/**
 * What a guide relies on: each step's sources that name an article (and the part of it) or whose address is known to be one,
 * that it stands where the guide says, and the step's self-service as listed in the article that is named as its source,
 * else in any article of the step.
 */
export function reliancesOf(guide: Guide, idOf: IdOfAddress = () => null): Reliance[] {
  const all = guide.steps.flatMap((step) => {
    const sources = step.sources.flatMap((source) => {
      const found = articleOf(source, idOf);
      if (found === null) return [];
      const byAddress = source.articleId === undefined && { byAddress: true as const };
      const micro = source.articleId === undefined ? undefined : source.microArticleId?.toLowerCase();
      return [{ ...source, site: found.site, article: found.id, micro, byAddress }];
    });
    const base = { guide: guide.slug, step: step.id };
    const texts = sources.map(({ site, article, micro, verifiedAt, byAddress }): Reliance => {
      const subject: Subject =
        micro === undefined ? { kind: 'article', site, article } : { kind: 'micro-article', site, article, ref: micro };
      return { ...base, subject, verifiedAt, isNamed: true, ...byAddress };
    });
    const places = sources.flatMap(({ url, site, article, verifiedAt, byAddress }): Reliance[] => {
      const at = articleAddress(url);
      if (at === null) return [];
      const subject: Subject = { kind: 'address', site, article, ref: at.address };
      return [{ ...base, subject, verifiedAt, isNamed: true, ...byAddress }];
    });
    if (step.selfService === undefined) return [...texts, ...places];
    const ref = step.selfService.id?.toLowerCase() ?? step.selfService.url;
    // A page known by its address only need not be linked from the article that tells of it.
    const isKnownById = step.selfService.id !== undefined;
    const named = sources.filter(({ facts }) => facts.includes('selfService'));
    const services = (named.length > 0 ? named : sources).map(
      ({ site, article, verifiedAt, byAddress }): Reliance => ({
        ...base,
        subject: { kind: 'self-service', site, article, ref },
        verifiedAt,
        isNamed: named.length > 0 && isKnownById,
        ...byAddress,
      }),
    );
    return [...texts, ...places, ...services];
  });
  const unique = new Map<string, Reliance>();
  for (const reliance of all) {
    const key = `${reliance.step} ${subjectKey(reliance.subject)}`;
    const known = unique.get(key);
    unique.set(key, known === undefined ? reliance : both(known, reliance));
  }
  return [...unique.values()];
}

/**
 * Two sources of a step may name the same part: the day it was checked last that is furthest back is the honest one, and
 * one that names the article by id is one that was checked.
 */
function both(a: Reliance, b: Reliance): Reliance {
  const { byAddress, ...earlier } = b.verifiedAt < a.verifiedAt ? b : a;
  return a.byAddress && b.byAddress ? { ...earlier, byAddress: true } : earlier;
}

/** The articles some guides rely on, each once. */
export function articlesOf(reliances: readonly Reliance[]): { site: ArticleSite; id: number }[] {
  const unique = new Map(
    reliances.map(({ subject }) => [`${subject.site} ${subject.article}`, { site: subject.site, id: subject.article }]),
  );
  return [...unique.values()];
}
