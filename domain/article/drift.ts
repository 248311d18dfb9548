import type { IsoDate } from '../calendar/date.ts';
import { localDate } from '../calendar/local-time.ts';
import { articleAddress } from './address.ts';
import type { Article, ArticleState } from './model.ts';
import { type Reliance, type Subject, subjectKey } from './reliance.ts';
import { articleLines, type Lines, linksOf, microArticleLines, selfServiceLines, stableUrl } from './text.ts';

export const driftKinds = [
  'article-changed',
  'article-moved',
  'article-gone',
  'not-exportable',
  'micro-article-changed',
  'micro-article-gone',
  'self-service-changed',
  'self-service-gone',
] as const;
export type DriftKind = (typeof driftKinds)[number];

/** Whether what a guide names is no longer there, so that it has to be replaced and not only read again. */
export const isLost = (kind: DriftKind): boolean =>
  kind === 'article-gone' || kind === 'micro-article-gone' || kind === 'self-service-gone';

/** How a subject stood, or stands: with its text, or why it has none. `absent`: the article is there, the part is not. */
export type SubjectState =
  | { readonly status: 'present'; readonly lines: Lines }
  | { readonly status: 'absent' | 'gone' | 'not-exportable' };

/** What somebody, or the first look, took as true of a subject, and up to which day it was held against the source. */
export interface Accepted {
  readonly state: SubjectState;
  readonly verifiedAt: IsoDate;
}

/** One thing that is not as the guide was told, with every step it touches. `before` null: nothing to compare with. */
export interface Drift {
  readonly kind: DriftKind;
  readonly guide: string;
  readonly subject: Subject;
  readonly steps: readonly string[];
  /** the reliances to be set right when somebody says "still true" */
  readonly touches: readonly Reliance[];
  readonly before: SubjectState | null;
  readonly after: SubjectState;
}

/** What to do about one reliance: nothing, take the text as it is for granted, or tell somebody. */
export type Verdict =
  | { readonly verdict: 'as-accepted' }
  | { readonly verdict: 'accept'; readonly accepted: Accepted }
  | { readonly verdict: 'drift'; readonly kind: DriftKind; readonly before: SubjectState | null };

/** How a subject stands in an article as it is now. */
export function stateOf(subject: Subject, current: ArticleState): SubjectState {
  if (current.status !== 'current') return { status: current.status };
  const lines = linesOf(subject, current.article);
  return lines === null ? { status: 'absent' } : { status: 'present', lines };
}

function linesOf(subject: Subject, article: Article): Lines | null {
  if (subject.kind === 'article') return articleLines(article);
  if (subject.kind === 'address') {
    const at = article.url === null ? null : articleAddress(article.url);
    return at && [at.address];
  }
  if (subject.kind === 'micro-article') {
    const part = article.microArticles.find(({ id }) => id === subject.ref);
    return part === undefined ? null : microArticleLines(part);
  }
  const isIt = (url: string) => stableUrl(url) === stableUrl(subject.ref);
  const service = article.selfServices.find(({ id, url }) => id === subject.ref || isIt(url));
  if (service !== undefined) return selfServiceLines(service);
  // One the guide knows by its address only is a page, and may be linked from the text.
  const link = linksOf(article).find(({ href }) => isIt(href));
  return link === undefined ? null : [link.words, stableUrl(link.href)];
}

const sameState = (a: SubjectState, b: SubjectState): boolean =>
  a.status === 'present' && b.status === 'present'
    ? a.lines.length === b.lines.length && a.lines.every((line, index) => line === b.lines[index])
    : a.status === b.status;

/**
 * Decides about one reliance. Nothing accepted yet: a text that has not been touched since the guide was checked against
 * it is taken as it is; one that was touched later, or is not there at all, is a drift with nothing to compare. The same
 * holds when the guide's own file says that it was checked again after the last acceptance. Of an article that is cited by
 * its address only, the first look takes what it finds: there is nothing it could be different from.
 */
export function judge(previous: Accepted | null, current: ArticleState, reliance: Reliance): Verdict {
  const now = stateOf(reliance.subject, current);
  if (previous !== null && sameState(previous.state, now)) return { verdict: 'as-accepted' };
  const accepted: Accepted = { state: now, verifiedAt: reliance.verifiedAt };
  if (reliance.subject.kind === 'address') {
    // A lost article is told by its text. That the guide was read again says nothing of where the article stands.
    if (now.status !== 'present') return { verdict: 'as-accepted' };
    if (previous === null) return { verdict: 'accept', accepted };
    return { verdict: 'drift', kind: 'article-moved', before: previous.state };
  }
  if (previous === null && reliance.byAddress) return { verdict: 'accept', accepted };
  const isNewlyChecked = previous === null || reliance.verifiedAt > previous.verifiedAt;
  const updated = current.status === 'current' ? current.article.lastUpdated : null;
  // On the very day nobody can say which came first.
  const isUntouched = updated !== null && localDate(new Date(updated)) < reliance.verifiedAt;
  if (now.status === 'present' && isNewlyChecked && isUntouched) return { verdict: 'accept', accepted };
  // Not named as the source and not found there: nothing was ever promised.
  if (now.status === 'absent' && previous === null && !reliance.isNamed) return { verdict: 'accept', accepted };
  return { verdict: 'drift', kind: kindOf(reliance.subject, now), before: previous?.state ?? null };
}

function kindOf(subject: Exclude<Subject, { kind: 'address' }>, now: SubjectState): DriftKind {
  if (now.status === 'gone') return 'article-gone';
  if (now.status === 'not-exportable') return 'not-exportable';
  if (subject.kind === 'article') return 'article-changed';
  return now.status === 'absent' ? `${subject.kind}-gone` : `${subject.kind}-changed`;
}

/** What a look at one article found for everything that relies on it. */
export interface Look {
  readonly accept: readonly { readonly reliance: Reliance; readonly accepted: Accepted }[];
  readonly drifts: readonly Drift[];
}

/**
 * Decides about all that relies on one article: which texts are taken as they are, and the drifts, one per guide and
 * subject. When the article as a whole is gone or closed that is one drift per guide, not one per part.
 */
export function decideDrift(
  previous: (reliance: Reliance) => Accepted | null,
  current: ArticleState,
  reliances: readonly Reliance[],
): Look {
  const accept: { reliance: Reliance; accepted: Accepted }[] = [];
  const drifts = new Map<string, Drift>();
  for (const reliance of reliances) {
    const verdict = judge(previous(reliance), current, reliance);
    if (verdict.verdict === 'accept') accept.push({ reliance, accepted: verdict.accepted });
    if (verdict.verdict !== 'drift') continue;
    const { kind, before } = verdict;
    const isWhole = kind === 'article-gone' || kind === 'not-exportable';
    const { site, article } = reliance.subject;
    const subject: Subject = isWhole ? { kind: 'article', site, article } : reliance.subject;
    const key = `${reliance.guide} ${subjectKey(subject)}`;
    const known = drifts.get(key);
    drifts.set(key, {
      kind,
      guide: reliance.guide,
      subject,
      steps: [...new Set([...(known?.steps ?? []), reliance.step])],
      touches: [...(known?.touches ?? []), reliance],
      // The parts of a lost article had a text each; of the whole nobody compares words.
      before: isWhole ? null : (known?.before ?? before),
      after: stateOf(subject, current),
    });
  }
  return { accept, drifts: [...drifts.values()] };
}
