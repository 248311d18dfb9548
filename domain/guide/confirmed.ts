import { type ArticleSite, siteOfUrl } from '../article/model.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { Guide, Source } from './model.ts';

/** Somebody found a source to be still true after the guide was written. */
export interface Confirmation {
  readonly guide: string;
  readonly step: string;
  readonly site: ArticleSite;
  readonly articleId: number;
  /** null: the article as a whole, or its self-service */
  readonly microArticleId: string | null;
  /** not null: only that the self-service is still there, which says nothing of the article's text */
  readonly selfService: string | null;
  readonly verifiedAt: IsoDate;
}

/** The newest confirmation that covers all a source backs, and is newer than the day in the guide's file. Null: none. */
export function confirmationOf<C extends Confirmation>(
  guide: string,
  step: string,
  source: Source,
  confirmations: readonly C[],
): C | null {
  const covers = (one: C) =>
    one.guide === guide &&
    one.step === step &&
    one.articleId === source.articleId &&
    one.site === siteOfUrl(source.url) &&
    (one.selfService === null
      ? one.microArticleId === (source.microArticleId?.toLowerCase() ?? null)
      : source.facts.every((fact) => fact === 'selfService'));
  const newer = confirmations.filter((one) => covers(one) && one.verifiedAt > source.verifiedAt);
  return newer.reduce<C | null>((best, one) => (best === null || one.verifiedAt > best.verifiedAt ? one : best), null);
}

/** A guide with the days on which its sources were confirmed since its file was written. Nothing else is changed. */
export function withConfirmations(guide: Guide, confirmations: readonly Confirmation[]): Guide {
  if (!confirmations.some((one) => one.guide === guide.slug)) return guide;
  return {
    ...guide,
    steps: guide.steps.map((step) => ({
      ...step,
      sources: step.sources.map((source) => ({
        ...source,
        verifiedAt: confirmationOf(guide.slug, step.id, source, confirmations)?.verifiedAt ?? source.verifiedAt,
      })),
    })),
  };
}
