import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import { type ContentRules, checkGuideAsWritten, type Guide, type GuideWords } from '../../domain/guide/engine.ts';
import { type Channel, type Errand, parseChannels, parseErrands } from '../../domain/triage/model.ts';
import { guideSlugs, readGuide } from './guide-files.ts';
import { loadContentRules } from './rules.ts';

/** Languages that content is written in, each whole. */
export const contentLanguages = ['da', 'en'] as const;

export interface ServedGuide {
  readonly slug: string;
  readonly version: number;
  /** SHA-256 of the structure and of every language's words: what a session keeps to say which text it ran on */
  readonly hash: string;
  readonly guide: Guide;
  readonly words: Readonly<Record<string, GuideWords>>;
  /** the hosts a screen may show links to */
  readonly linkHosts: readonly string[];
}

export interface AgreementText {
  readonly language: string;
  readonly version: string;
  readonly hash: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What the hub serves of content. All of it was checked when it was loaded. */
export interface Content {
  readonly languages: readonly string[];
  readonly errands: readonly Errand[];
  readonly channels: readonly Channel[];
  readonly linkHosts: readonly string[];
  /** guides and other files left out at load, with why: shown to staff, never silently */
  readonly problems: readonly string[];
  readonly guides: () => readonly ServedGuide[];
  readonly guide: (slug: string | null) => ServedGuide | null;
  readonly guideOfErrand: (errand: string) => string | null;
  /** null: no such step in the guide */
  readonly topicsOfStep: (guide: string, step: string) => string[] | null;
  readonly agreement: (language: string) => AgreementText;
}

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Reads and checks all content below `root` (the folder with `assets/` and `locales/`). A guide with an error is left
 * out and named in `problems`: a citizen never meets half a guide, and the rest of the house goes on. Errors in the
 * errand list are fatal, since nothing works without it.
 */
export function loadContent(root: string, languages: readonly string[], log: Logger): Content {
  const problems: string[] = [];
  const assets = join(root, 'assets');
  const errands = parseErrands(readYaml(join(assets, 'errands.yaml')));
  if (!errands.ok) throw new Error(`assets/errands.yaml: ${errands.problems.join('; ')}`);
  const channels = parseChannels(readYaml(join(assets, 'channels.yaml')));
  if (!channels.ok) throw new Error(`assets/channels.yaml: ${channels.problems.join('; ')}`);
  const rules = loadContentRules(assets);
  const guides = new Map<string, ServedGuide>();
  for (const slug of guideSlugs(root)) {
    const served = loadGuide(root, slug, languages, rules);
    if ('problems' in served) problems.push(...served.problems.map((problem) => `guides/${slug}.yaml: ${problem}`));
    else guides.set(slug, served);
  }
  for (const problem of problems) log.error({ problem }, 'content left out');
  const agreements = new Map(languages.map((language) => [language, loadAgreement(root, language)]));
  return {
    languages,
    errands: errands.value,
    channels: channels.value,
    linkHosts: rules.hosts.links,
    problems,
    guides: () => [...guides.values()],
    guide: (slug) => (slug === null ? null : (guides.get(slug) ?? null)),
    guideOfErrand: (id) => errands.value.find((errand) => errand.id === id)?.guide ?? null,
    topicsOfStep: (slug, step) => {
      const found = guides.get(slug)?.guide.steps.find((candidate) => candidate.id === step);
      return found ? [...found.trainingTopics] : null;
    },
    agreement: (language) => {
      const text = agreements.get(language) ?? agreements.get('da');
      if (!text) throw new Error('no agreement text');
      return text;
    },
  };
}

/** Loads one guide, held against the rules for content. */
function loadGuide(
  root: string,
  slug: string,
  languages: readonly string[],
  rules: ContentRules,
): ServedGuide | { problems: string[] } {
  const read = readGuide(root, slug, languages);
  if ('problems' in read) return read;
  const { problems } = checkGuideAsWritten(read.guide, read.words, rules);
  return problems.length > 0
    ? { problems }
    : { ...read, slug, version: read.guide.version, linkHosts: rules.hosts.links };
}

function loadAgreement(root: string, language: string): AgreementText {
  const text = readJson(join(root, 'locales', language, 'agreement.json')) as {
    version: string;
    title: string;
    paragraphs: string[];
  };
  return { language, ...text, hash: sha256(JSON.stringify([text.version, text.title, text.paragraphs])) };
}
