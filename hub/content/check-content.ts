import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { checkGuide, factStatus, type GuideCheck, lastDayOf } from '../../domain/guide/engine.ts';
import { isOnHost } from '../../domain/guide/hosts.ts';
import { type Channel, type Errand, parseChannels, parseErrands } from '../../domain/triage/model.ts';
import { guideSlugs, readGuide } from './guide-files.ts';
import { loadContentRules } from './rules.ts';

export interface ContentReport {
  readonly counts: {
    readonly guides: number;
    /** questions and steps */
    readonly nodes: number;
    /** ways through the guides that were walked */
    readonly paths: number;
    readonly facts: number;
    readonly errands: number;
    readonly languages: number;
    /** LIX of the Danish of the guides on average */
    readonly meanLix: number;
    readonly errors: number;
    readonly warnings: number;
  };
  /** each guide that could be read, with what was counted in it */
  readonly guides: readonly ({ readonly slug: string } & GuideCheck['counts'])[];
  /** each begins with the file it is about */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Proves all content below `root`, or only the guide `only`: guides, errands, channels and their words in every language.
 * Reads files; never throws for what is written in one.
 */
export function checkContent(
  root: string,
  languages: readonly string[],
  today: IsoDate,
  only: string | null = null,
): ContentReport {
  const assets = join(root, 'assets');
  const rules = loadContentRules(assets);
  const errors: string[] = [];
  const warnings: string[] = [];
  const guides: ({ slug: string } & GuideCheck['counts'])[] = [];
  for (const slug of guideSlugs(root)) {
    if (only !== null && slug !== only) continue;
    const file = `guides/${slug}`;
    const read = readGuide(root, slug, languages);
    if ('problems' in read) {
      errors.push(...read.problems.map((problem) => `${file}: ${problem}`));
      continue;
    }
    const lacking = languages.filter((language) => read.words[language] === undefined);
    errors.push(...lacking.map((language) => `${file}: ${language}: no words`));
    const check = checkGuide(read.guide, read.words, rules, today);
    errors.push(...check.problems.map((problem) => `${file}: ${problem}`));
    warnings.push(...check.warnings.map((warning) => `${file}: ${warning}`));
    guides.push({ slug, ...check.counts });
  }
  let errands: readonly Errand[] = [];
  if (only === null) {
    const catalogue = checkCatalogue(root, languages, guides, rules.hosts.links, today);
    errors.push(...catalogue.errors);
    warnings.push(...catalogue.warnings);
    errands = catalogue.errands;
  } else if (guides.length === 0 && errors.length === 0) errors.push(`guides/${only}: there is no such guide`);
  const sum = (of: (guide: GuideCheck['counts']) => number) => guides.reduce((total, guide) => total + of(guide), 0);
  return {
    counts: {
      guides: guides.length,
      nodes: sum(({ questions, steps }) => questions + steps),
      paths: sum(({ ways }) => ways),
      facts: sum(({ facts }) => facts),
      errands: errands.length,
      languages: languages.length,
      meanLix: guides.length === 0 ? 0 : Math.round((10 * sum(({ meanLix }) => meanLix)) / guides.length) / 10,
      errors: errors.length,
      warnings: warnings.length,
    },
    guides,
    errors,
    warnings,
  };
}

/** Errands and channels hold together with each other, with the guides and with the words. */
function checkCatalogue(
  root: string,
  languages: readonly string[],
  guides: readonly { readonly slug: string }[],
  links: readonly string[],
  today: IsoDate,
): { errors: string[]; warnings: string[]; errands: readonly Errand[] } {
  const read = (name: string): unknown => parse(readFileSync(join(root, 'assets', name), 'utf8'));
  const errors: string[] = [];
  const warnings: string[] = [];
  const parsed = parseErrands(read('errands.yaml'));
  const places = parseChannels(read('channels.yaml'));
  if (!parsed.ok) errors.push(...parsed.problems.map((problem) => `errands.yaml: ${problem}`));
  if (!places.ok) errors.push(...places.problems.map((problem) => `channels.yaml: ${problem}`));
  const errands = parsed.ok ? parsed.value : [];
  const channels = places.ok ? places.value : [];
  const known = new Set(guides.map(({ slug }) => slug));
  const named = new Set(errands.flatMap(({ guide }) => guide ?? []));
  for (const slug of known) if (!named.has(slug)) errors.push(`errands.yaml: no errand leads to the guide ${slug}`);
  for (const errand of errands) {
    const at = `errands.yaml: ${errand.id}`;
    if (errand.guide !== undefined && !known.has(errand.guide)) errors.push(`${at}: there is no guide ${errand.guide}`);
    for (const id of errand.channels)
      if (!channels.some((channel) => channel.id === id)) errors.push(`${at}: there is no channel ${id}`);
    if (errand.selfService && !isOnHost(errand.selfService.url, links))
      errors.push(`${at}: ${errand.selfService.url} is not on an allowed host`);
    if (errand.attendance === 'always' && errand.bring.length + errand.bringToCounter.length === 0)
      errors.push(`${at}: says come in person, but not what to bring`);
    for (const source of errand.sources) {
      const status = factStatus(source, today);
      if (status === 'expired') errors.push(`${at}: ${source.url} expired on ${lastDayOf(source)}`);
      if (status === 'due') warnings.push(`${at}: ${source.url} must be verified again by ${lastDayOf(source)}`);
    }
  }
  for (const { id, url } of channels)
    if (url !== undefined && !isOnHost(url, links))
      errors.push(`channels.yaml: ${id}: ${url} is not on an allowed host`);
  for (const language of languages) errors.push(...checkCatalogueWords(root, language, errands, channels));
  return { errors, warnings, errands };
}

function checkCatalogueWords(
  root: string,
  language: string,
  errands: readonly Errand[],
  channels: readonly Channel[],
): string[] {
  const file = `${language}/errands.json`;
  const words = JSON.parse(readFileSync(join(root, 'locales', language, 'errands.json'), 'utf8')) as Record<
    string,
    Record<string, unknown>
  >;
  const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  const problems: string[] = [];
  for (const { id } of errands) {
    const texts = (words.errands?.[id] ?? {}) as Record<string, unknown>;
    for (const part of ['title', 'hint', 'search'])
      if (!isText(texts[part])) problems.push(`${file}: no words for errands.${id}.${part}`);
  }
  const bring = errands.flatMap((errand) => [
    ...errand.bring,
    ...errand.bringToCounter,
    ...errand.reasons.flatMap((reason) => reason.bring),
  ]);
  for (const id of new Set(bring)) if (!isText(words.bring?.[id])) problems.push(`${file}: no words for bring.${id}`);
  for (const { id } of channels)
    if (!isText(words.channels?.[id])) problems.push(`${file}: no words for channels.${id}`);
  return problems;
}
