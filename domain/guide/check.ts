import type { IsoDate } from '../calendar/dates.ts';
import type { Answers } from './answer.ts';
import { everyPairThrough, everyWayThrough } from './combinations.ts';
import { factStatus, lastDayOf } from './freshness.ts';
import { addressesIn, type ContentHosts, isOnHost } from './hosts.ts';
import type { Guide, Step } from './model.ts';
import { judgeDanish, meanOf, type PlainLanguage } from './plain-language.ts';
import { pagesOf } from './read-more.ts';
import { structureProblems } from './structure.ts';
import type { PlanStep, Walk } from './walk.ts';
import { factKeys, type GuideWords, textsOf, wordPaths } from './words.ts';

/** What a guide is held against besides itself. */
export interface ContentRules {
  readonly hosts: ContentHosts;
  readonly plain: PlainLanguage;
}

export interface GuideCheck {
  /** empty when the guide may be shown */
  readonly problems: string[];
  /** what will be a problem soon: facts that expire within 60 days, a review that is due */
  readonly warnings: string[];
  readonly counts: {
    readonly questions: number;
    readonly steps: number;
    /** ways through the guide that were walked */
    readonly ways: number;
    /** whether these are all the ways there are; else every pair of answers was walked */
    readonly everyWay: boolean;
    /** sentences backed by a source */
    readonly facts: number;
    /** texts in each language */
    readonly texts: number;
    /** LIX of the Danish blocks on average */
    readonly meanLix: number;
  };
}

/** Up to so many ways all are walked; a guide with more is walked by every pair of answers. */
const mostWays = 100_000;

/** The talking point by which a guide tells staff to turn away while something is typed that only the citizen may see. */
const lookAwayPoint = 'look-away';

/** Large print holds this much on one line or two. */
const longest = { title: 40, option: 48 };

/**
 * Proves a guide: all of `checkGuideAsWritten`, and that each question, step and part of a step is reached by somebody and
 * every way through (of a very large guide: every pair of answers) ends in a plan. Takes up to a second for a large guide.
 */
export function checkGuide(
  guide: Guide,
  words: Readonly<Record<string, GuideWords>>,
  rules: ContentRules,
  /** the day facts must hold on */
  today: IsoDate,
): GuideCheck {
  // Walking a guide that does not hold together would report the same fault a thousand times.
  const holds = structureProblems(guide).length === 0;
  const reach = holds ? checkWays(guide) : { problems: [], ways: 0, everyWay: true };
  const texts = Object.keys(words).length === 0 ? 0 : wordPaths(guide).required.length;
  const written = checkGuideAsWritten(guide, words, rules);
  const facts = checkFacts(guide, today);
  return {
    problems: [...written.problems, ...facts.problems, ...reach.problems],
    warnings: facts.warnings,
    counts: {
      questions: guide.questions.length,
      steps: guide.steps.length,
      ways: reach.ways,
      everyWay: reach.everyWay,
      facts: guide.steps.reduce((sum, { sources }) => sum + new Set(sources.flatMap(({ facts }) => facts)).size, 0),
      texts,
      meanLix: written.meanLix,
    },
  };
}

/**
 * What can be seen without walking a guide: it holds together, its words are whole in every language and free of what
 * they may not hold, its Danish is plain, every date and promise has a source. Quick enough for each start. Whether the
 * facts still hold is `checkFacts`: a hub must not lose a guide over night, it leaves out what does not hold.
 */
export function checkGuideAsWritten(
  guide: Guide,
  words: Readonly<Record<string, GuideWords>>,
  rules: ContentRules,
): { problems: string[]; meanLix: number } {
  const languages = Object.keys(words);
  const wordProblems = checkWords(guide, words, rules.hosts);
  // Plain or not is asked of words that are whole: a missing text would be reported twice.
  const plain = words.da === undefined || wordProblems.length > 0 ? null : judgeDanish(words.da, rules.plain);
  return {
    problems: [
      ...structureProblems(guide),
      ...guide.steps.flatMap((step) => checkStep(step, rules.hosts)),
      ...checkForOther(guide),
      ...(isOnHost(guide.liveGuideUrl, rules.hosts.links)
        ? []
        : [`liveGuideUrl: ${guide.liveGuideUrl} is not on an allowed host`]),
      ...(languages.length === 0 ? ['no words in any language'] : []),
      ...wordProblems,
      ...(plain?.problems ?? []).map((problem) => `da: ${problem}`),
    ],
    meanLix: meanOf(plain?.lixOfBlocks ?? []),
  };
}

/** Facts must hold on the day; those that soon will not, and a review that is due, are said beforehand. */
export function checkFacts(guide: Guide, today: IsoDate): { problems: string[]; warnings: string[] } {
  const problems: string[] = [];
  const warnings: string[] = [];
  if (today > guide.reviewBy) warnings.push(`the review of ${guide.reviewBy} is due`);
  for (const step of guide.steps) {
    if (step.validTo !== undefined && today > step.validTo) continue;
    const held = new Set<string>();
    for (const source of step.sources) {
      if (factStatus(source, today) !== 'expired') for (const fact of source.facts) held.add(fact);
    }
    for (const source of step.sources) {
      const status = factStatus(source, today);
      const where = `step ${step.id}: ${source.url}`;
      if (status === 'due') warnings.push(`${where} must be verified again by ${lastDayOf(source)}`);
      const lost = status === 'expired' ? source.facts.filter((fact) => !held.has(fact)) : [];
      if (lost.length > 0) problems.push(`${where} expired on ${lastDayOf(source)}: ${lost.join(', ')}`);
    }
  }
  return { problems, warnings };
}

/** What can be done with a power of attorney must have a way for whoever does it for somebody else. */
function checkForOther(guide: Guide): string[] {
  if (!guide.steps.some(({ selfService }) => selfService?.proxy)) return [];
  const who = guide.questions.find(({ id }) => id === 'who');
  return who?.type === 'choice' && who.options.some(({ id }) => id === 'other')
    ? []
    : ['a step can be done with a power of attorney, but no question "who" has the option "other"'];
}

function checkWays(guide: Guide): { problems: string[]; ways: number; everyWay: boolean } {
  const unseen = new Set([...guide.questions.map(({ id }) => `question ${id}`), ...guide.steps.flatMap(partsOfStep)]);
  const problems: string[] = [];
  let ways = 0;
  let empty = 0;
  const look = ({ answers, walk }: { answers: Answers; walk: Walk }) => {
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
  };
  for (const way of everyWayThrough(guide, guide.validFrom, mostWays + 1)) look(way);
  const everyWay = ways <= mostWays;
  const later = guide.steps.flatMap(({ validFrom = guide.validFrom }) =>
    validFrom > guide.validFrom ? validFrom : [],
  );
  for (const day of new Set([...(everyWay ? [] : [guide.validFrom]), ...later]))
    for (const way of everyPairThrough(guide, day)) look(way);
  if (empty > 1) problems.push(`no step for ${empty - 1} other ways through`);
  return { problems: [...problems, ...[...unseen].map((part) => `${part} is never shown`)], ways, everyWay };
}

/** The step and all that can be shown of it, as names for a message. */
function partsOfStep(step: Step): string[] {
  const at = `step ${step.id}`;
  return [
    at,
    ...[step.deadlines, step.automatic, step.who, step.needs].flat().map(({ id }) => `${at}: ${id}`),
    ...(step.selfService === undefined ? [] : [`${at}: selfService`]),
    ...(step.selfService?.bySomeoneElse === undefined ? [] : [`${at}: selfService bySomeoneElse`]),
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
    ...(step.selfService?.bySomeoneElse ? [`${at}: selfService bySomeoneElse`] : []),
    ...(step.attendance === null ? [] : [`${at}: attendance`]),
    ...(step.attendance?.bring ?? []).map((id) => `${at}: bring ${id}`),
  ];
}

function checkStep(step: Step, hosts: ContentHosts): string[] {
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
  if (step.attendance?.required)
    for (const { id, inPerson } of step.deadlines)
      if (inPerson === undefined)
        problems.push(
          `${at}: is done in person, but deadlines.${id} does not say whether she must come by it (inPerson)`,
        );
  problems.push(...checkSignIn(step).map((problem) => `${at}: ${problem}`));
  const links = [...(step.selfService === undefined ? [] : [step.selfService.url]), ...pagesOf(step.readMore)];
  for (const url of links) if (!isOnHost(url, hosts.links)) problems.push(`${at}: ${url} is not on an allowed host`);
  for (const { url } of step.sources) {
    if (!isOnHost(url, [...hosts.links, ...hosts.sources]))
      problems.push(`${at}: source ${url} is not on an allowed host`);
  }
  return problems;
}

/** Who signs in at a step, and whether whoever sits beside her is told to look away. */
function checkSignIn({ selfService, lookAway, who, talkingPoints }: Step): string[] {
  const isElsewhere = selfService?.bySomeoneElse === true;
  const problems: string[] = [];
  if (selfService?.mitId && !isElsewhere && !lookAway)
    problems.push('MitID is used, but staff are not told to look away');
  if (talkingPoints.includes(lookAwayPoint) && !lookAway && !isElsewhere)
    problems.push(`the talking point ${lookAwayPoint} is there, but lookAway is not set: the screens do not say it`);
  if (isElsewhere && (lookAway || talkingPoints.includes(lookAwayPoint)))
    problems.push('staff are told to look away, but somebody else signs in elsewhere');
  if (selfService?.bySomeoneElse !== undefined && who.length === 0)
    problems.push('somebody else does the self-service, but nobody is told who');
  return problems;
}

function checkWords(guide: Guide, words: Readonly<Record<string, unknown>>, hosts: ContentHosts): string[] {
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
      return isText(text) ? checkText(text, path, hosts).map((problem) => `${language}: ${path} ${problem}`) : [];
    }),
  ]);
}

function checkText(text: string, path: string, hosts: ContentHosts): string[] {
  const problems: string[] = [];
  if (text.includes('@')) problems.push('has an e-mail address');
  if (/[<>]|\{\{|&[a-z]+;/.test(text)) problems.push('has markup');
  for (const address of addressesIn(text)) {
    if (!isOnHost(address, hosts.links)) problems.push(`has a link to ${address}, which is not on an allowed host`);
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
