import {
  type Guide,
  type GuideStatus,
  type GuideWords,
  guideStatus,
  type PlanStep,
  pageIn,
  type StepWords,
} from '../guide/engine.ts';
import { isOnHost } from '../guide/hosts.ts';

/** Where a fact was read, and when somebody last found it there. Only addresses a citizen may be sent to are links. */
export interface PlanSource {
  readonly url: string;
  readonly host: string;
  readonly verifiedAt: string;
  readonly isLink: boolean;
}

/** A sentence of a step. */
export interface PlanFact {
  readonly id: string;
  readonly text: string;
}

export interface PlanDate {
  readonly id: string;
  readonly kind: 'earliest' | 'latest';
  readonly label: string;
  /** ISO day */
  readonly date: string;
  /** the day offices are closed on, because of which it is another (see `closedReason`) */
  readonly closedOn: string | null;
  readonly passed: boolean;
  /** what to do when a latest date is over */
  readonly late: string | null;
}

/** One step as it is shown and printed: the guide's structure and words put together. */
export interface PlanItem {
  readonly id: string;
  readonly theme: string;
  readonly title: string;
  readonly action: string;
  readonly explain: string | null;
  readonly isDone: boolean;
  /** there is nothing in it to do; see `happensByItself` */
  readonly byItself: boolean;
  readonly timing: PlanStep['timing'];
  readonly dates: readonly PlanDate[];
  readonly automatic: readonly PlanFact[];
  readonly who: readonly PlanFact[];
  readonly needs: readonly PlanFact[];
  readonly selfService: {
    readonly name: string;
    readonly url: string;
    readonly host: string;
    readonly mitId: boolean;
    readonly proxy: boolean;
    /** somebody else than the reader does it */
    readonly bySomeoneElse: boolean;
  } | null;
  readonly readMore: { readonly url: string; readonly host: string } | null;
  readonly attendance: { readonly required: boolean; readonly why: string; readonly bring: readonly PlanFact[] } | null;
  readonly lookAway: boolean;
  readonly ifYouCannot: string;
  /** something it says was not verified for too long: its dates are left out, and the reader is sent to the source */
  readonly isStale: boolean;
  readonly sources: readonly PlanSource[];
}

/** A citizen's plan, ready for a screen or for paper. Nothing in it says who she is. */
export interface PersonalPlan {
  readonly title: string;
  /** the language the words are in: Danish where a guide has no words in the one asked for */
  readonly language: string;
  readonly liveGuideUrl: string;
  /** ISO day it was made */
  readonly madeOn: string;
  readonly status: GuideStatus;
  readonly items: readonly PlanItem[];
}

export interface PlanInput {
  readonly guide: Guide;
  readonly words: Readonly<Record<string, GuideWords>>;
  readonly language: string;
  readonly linkHosts: readonly string[];
  readonly steps: readonly PlanStep[];
  readonly done: readonly string[];
  /** ISO day */
  readonly today: string;
}

/** The words of a guide in a language, or in Danish where it has none, and which of the two it became. */
export function wordsIn(
  words: Readonly<Record<string, GuideWords>>,
  language: string,
): { words: GuideWords; language: string } | null {
  const asked = words[language];
  if (asked !== undefined) return { words: asked, language };
  return words.da === undefined ? null : { words: words.da, language: 'da' };
}

/** Puts steps, dates and words together. Null when the guide has no words at all. */
export function makePlan({ guide, words, linkHosts, language, steps, done, today }: PlanInput): PersonalPlan | null {
  const found = wordsIn(words, language);
  if (found === null) return null;
  return {
    title: found.words.title,
    language: found.language,
    liveGuideUrl: guide.liveGuideUrl,
    madeOn: today,
    status: guideStatus(guide, today),
    items: steps.flatMap((step) => {
      const stepWords = found.words.steps[step.id];
      return stepWords === undefined ? [] : [itemOf(step, stepWords, found, done, linkHosts)];
    }),
  };
}

/**
 * Whether a step only tells of what others do without being asked: something in it is automatic, and there is nobody named
 * who acts, nothing to bring, no date, no page and no counter to go to. A step whose facts have run out tells too little
 * to say so of it.
 */
export function happensByItself(step: PlanStep): boolean {
  const { automatic, who, needs, deadlines, selfService, attendance, stale } = step;
  return (
    automatic.length > 0 &&
    [who, needs, deadlines].every((none) => none.length === 0) &&
    selfService === null &&
    attendance === null &&
    !stale
  );
}

/** How many steps are left to do. What happens by itself is none of them. */
export function stepsLeft(items: readonly PlanItem[]): number {
  return items.filter(({ isDone, byItself }) => !isDone && !byItself).length;
}

/** The items by theme, in the order of the guide. */
export function byTheme(items: readonly PlanItem[]): { theme: string; items: PlanItem[] }[] {
  const themes: { theme: string; items: PlanItem[] }[] = [];
  for (const item of items) {
    const last = themes.find(({ theme }) => theme === item.theme);
    if (last === undefined) themes.push({ theme: item.theme, items: [item] });
    else last.items.push(item);
  }
  return themes;
}

/** All sources of a plan, each host once. */
export function sourcesOfAll(items: readonly PlanItem[]): PlanSource[] {
  return eachHostOnce(items.flatMap(({ sources }) => sources));
}

/** The host of an address as people know it, without `www.`. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

function pageOf(readMore: PlanStep['readMore'], language: string): PlanItem['readMore'] {
  if (readMore === null) return null;
  const url = pageIn(readMore, language);
  return { url, host: hostOf(url) };
}

function itemOf(
  step: PlanStep,
  words: StepWords,
  { words: guideWords, language }: { words: GuideWords; language: string },
  done: readonly string[],
  linkHosts: readonly string[],
): PlanItem {
  const facts = (ids: readonly string[], texts: Readonly<Record<string, string>> | undefined): PlanFact[] =>
    ids.flatMap((id) => (texts?.[id] === undefined ? [] : [{ id, text: texts[id] }]));
  const { selfService, attendance } = step;
  const shown = (sources: PlanStep['sources']): PlanSource[] =>
    sources.map(({ url, verifiedAt }) => ({ url, host: hostOf(url), verifiedAt, isLink: isOnHost(url, linkHosts) }));
  return {
    id: step.id,
    theme: guideWords.themes[step.theme] ?? '',
    title: words.title,
    action: words.action,
    explain: words.explain ?? null,
    isDone: done.includes(step.id),
    byItself: happensByItself(step),
    timing: step.timing,
    dates: step.deadlines.map(({ id, kind, date, closedOn, passed }) => ({
      id,
      kind,
      date,
      closedOn,
      passed,
      label: words.deadlines?.[id]?.label ?? '',
      late: kind === 'latest' && passed ? (words.deadlines?.[id]?.late ?? null) : null,
    })),
    automatic: facts(step.automatic, words.automatic),
    who: facts(step.who, words.who),
    needs: facts(step.needs, words.needs),
    selfService: selfService && {
      name: words.selfService ?? hostOf(selfService.url),
      url: selfService.url,
      host: hostOf(selfService.url),
      mitId: selfService.mitId,
      proxy: selfService.proxy,
      bySomeoneElse: selfService.bySomeoneElse,
    },
    readMore: pageOf(step.readMore, language),
    attendance: attendance && {
      required: attendance.required,
      why: words.attendance?.why ?? '',
      bring: facts(attendance.bring, words.attendance?.bring),
    },
    lookAway: step.lookAway,
    ifYouCannot: words.ifYouCannot,
    isStale: step.stale,
    sources: eachHostOnce(shown(step.sources)),
  };
}

/** One source per host, with the day it was checked last that is furthest back: the honest one. */
export function eachHostOnce(sources: readonly PlanSource[]): PlanSource[] {
  const found = new Map<string, PlanSource>();
  for (const source of sources) {
    const known = found.get(source.host);
    if (known === undefined) found.set(source.host, source);
    else if (source.verifiedAt < known.verifiedAt) found.set(source.host, { ...known, verifiedAt: source.verifiedAt });
  }
  return [...found.values()];
}
