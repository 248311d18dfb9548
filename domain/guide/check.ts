import { everyWayThrough } from './combinations.ts';
import { addressesIn, isOnHost, linkHosts, sourceHosts } from './hosts.ts';
import type { Guide, Step } from './model.ts';
import { structureProblems } from './structure.ts';
import type { PlanStep } from './walk.ts';
import { factKeys, type GuideWords, textsOf, wordPaths } from './words.ts';

export interface GuideCheck {
  /** empty when the guide may be shown */
  readonly problems: string[];
  readonly counts: {
    readonly questions: number;
    readonly steps: number;
    /** ways through the guide that were walked */
    readonly ways: number;
    /** texts in each language */
    readonly texts: number;
  };
}

/** More ways than this cannot be proved in a reasonable time: the guide should be divided. */
const mostWays = 100_000;

/** Large print holds this much on one line or two. */
const longest = { title: 40, option: 48 };

/**
 * Proves a guide: all of `checkGuideAsWritten`, and that each question, step and part of a step is reached by somebody and
 * every way through ends in a plan. It walks every way, which takes about a second for a large guide.
 */
export function checkGuide(guide: Guide, words: Readonly<Record<string, GuideWords>>): GuideCheck {
  // Walking a guide that does not hold together would report the same fault a thousand times.
  const reach = structureProblems(guide).length > 0 ? { problems: [], ways: 0 } : checkWays(guide);
  const texts = Object.keys(words).length === 0 ? 0 : wordPaths(guide).required.length;
  return {
    problems: [...checkGuideAsWritten(guide, words), ...reach.problems],
    counts: { questions: guide.questions.length, steps: guide.steps.length, ways: reach.ways, texts },
  };
}

/**
 * What can be seen without walking a guide: it holds together, its words are whole in every language and free of what
 * they may not hold, and every date and promise has a source. Quick enough for each start of the hub.
 */
export function checkGuideAsWritten(guide: Guide, words: Readonly<Record<string, GuideWords>>): string[] {
  const languages = Object.keys(words);
  return [
    ...structureProblems(guide),
    ...guide.steps.flatMap(checkStep),
    ...(isOnHost(guide.liveGuideUrl, linkHosts)
      ? []
      : [`liveGuideUrl: ${guide.liveGuideUrl} is not on an allowed host`]),
    ...(languages.length === 0 ? ['no words in any language'] : []),
    ...checkWords(guide, words),
  ];
}

function checkWays(guide: Guide): { problems: string[]; ways: number } {
  const unseen = new Set([...guide.questions.map(({ id }) => `question ${id}`), ...guide.steps.flatMap(partsOfStep)]);
  const problems: string[] = [];
  let ways = 0;
  let empty = 0;
  for (const { answers, walk } of everyWayThrough(guide, guide.validFrom, mostWays + 1)) {
    ways += 1;
    // Most ways show nothing new; once all has been seen there is nothing left to tick off.
    if (unseen.size > 0) {
      for (const question of walk.asked) unseen.delete(`question ${question.id}`);
      for (const step of walk.steps) for (const part of partsOfPlan(step)) unseen.delete(part);
    }
    if (walk.steps.length === 0) {
      empty += 1;
      if (empty === 1) problems.push(`no step for ${JSON.stringify(answers)}`);
    }
  }
  if (empty > 1) problems.push(`no step for ${empty - 1} other ways through`);
  if (ways > mostWays) problems.push(`more than ${mostWays} ways through: too many to prove`);
  return { problems: [...problems, ...[...unseen].map((part) => `${part} is never shown`)], ways };
}

/** The step and all that can be shown of it, as names for a message. */
function partsOfStep(step: Step): string[] {
  const at = `step ${step.id}`;
  return [
    at,
    ...[step.deadlines, step.automatic, step.who, step.needs].flat().map(({ id }) => `${at}: ${id}`),
    ...(step.selfService === undefined ? [] : [`${at}: selfService`]),
    ...(step.attendance === undefined ? [] : [`${at}: attendance`]),
    ...(step.attendance?.bring ?? []).map(({ id }) => `${at}: bring ${id}`),
  ];
}

function partsOfPlan(step: PlanStep): string[] {
  const at = `step ${step.id}`;
  return [
    at,
    ...step.deadlines.map(({ id }) => `${at}: ${id}`),
    ...[step.automatic, step.who, step.needs].flat().map((id) => `${at}: ${id}`),
    ...(step.selfService === null ? [] : [`${at}: selfService`]),
    ...(step.attendance === null ? [] : [`${at}: attendance`]),
    ...(step.attendance?.bring ?? []).map((id) => `${at}: bring ${id}`),
  ];
}

function checkStep(step: Step): string[] {
  const at = `step ${step.id}`;
  const problems: string[] = [];
  const backed = new Set(step.sources.flatMap(({ facts }) => facts));
  const { all, mustHave } = factKeys(step);
  if (step.sources.length === 0) problems.push(`${at}: no source`);
  for (const fact of mustHave) if (!backed.has(fact)) problems.push(`${at}: no source for ${fact}`);
  for (const fact of backed)
    if (!all.includes(fact)) problems.push(`${at}: source for ${fact}, which it does not have`);
  if (step.attendance !== undefined && step.attendance.bring.length === 0) {
    problems.push(`${at}: says come in person, but not what to bring`);
  }
  if (step.selfService?.mitId && !step.lookAway)
    problems.push(`${at}: MitID is used, but staff are not told to look away`);
  const links = [step.selfService?.url, step.readMore].filter((url) => url !== undefined);
  for (const url of links) if (!isOnHost(url, linkHosts)) problems.push(`${at}: ${url} is not on an allowed host`);
  for (const { url } of step.sources) {
    if (!isOnHost(url, sourceHosts)) problems.push(`${at}: source ${url} is not on an allowed host`);
  }
  return problems;
}

function checkWords(guide: Guide, words: Readonly<Record<string, unknown>>): string[] {
  const { required, optional } = wordPaths(guide);
  const languages = Object.entries(words).map(([language, value]) => ({
    language,
    texts: new Map(textsOf(value).map(({ path, text }) => [path, text])),
  }));
  const backed = guide.steps
    .filter(({ sources }) => sources.some(({ facts }) => facts.includes('explain')))
    .map(({ id }) => `steps.${id}.explain`);
  // What one language says all must say, or somebody is told less.
  const needed = [
    ...required,
    ...optional.filter((path) => backed.includes(path) || languages.some(({ texts }) => texts.has(path))),
  ];
  return languages.flatMap(({ language, texts }) => [
    ...needed.filter((path) => !isText(texts.get(path))).map((path) => `${language}: no words for ${path}`),
    ...[...texts].flatMap(([path, text]) => {
      if (!needed.includes(path)) return [`${language}: ${path} belongs to nothing in the guide`];
      return isText(text) ? checkText(text, path).map((problem) => `${language}: ${path} ${problem}`) : [];
    }),
  ]);
}

function checkText(text: string, path: string): string[] {
  const problems: string[] = [];
  if (text.includes('@')) problems.push('has an e-mail address');
  if (/[<>]|\{\{|&[a-z]+;/.test(text)) problems.push('has markup');
  for (const address of addressesIn(text)) {
    if (!isOnHost(address, linkHosts)) problems.push(`has a link to ${address}, which is not on an allowed host`);
  }
  if (path.startsWith('steps.') && path.endsWith('.title') && text.length > longest.title) {
    problems.push(`is longer than ${longest.title} characters`);
  }
  if (/^questions\.[^.]+\.options\./.test(path) && text.length > longest.option) {
    problems.push(`is longer than ${longest.option} characters`);
  }
  return problems;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
