import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import { type ContentRules, checkGuideAsWritten, type Guide, type GuideWords } from '../../domain/guide/engine.ts';
import { type Channel, type Errand, parseChannels, parseErrands } from '../../domain/triage/model.ts';
import { guideSlugs, type ReadGuide, readGuide } from './guide-files.ts';
import { loadContentRules } from './rules.ts';

/** Languages that content is written in, each whole. */
export const contentLanguages = ['da', 'en'] as const;

/** The folder in the data folder where a centre lays guides of its own, or its own wording of ours. */
export const ownContentFolder = 'content';

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

export interface Reloaded {
  /** guides that read otherwise than before, are new or are gone */
  readonly changed: readonly string[];
  readonly problems: readonly string[];
}

export interface ContentOptions {
  /** the folder with the program's `assets/` and `locales/` */
  readonly root: string;
  /** a centre's own folder of the same shape; a guide there takes the place of the program's. null: none */
  readonly own: string | null;
  readonly languages: readonly string[];
  readonly log: Logger;
}

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * What the hub serves of content, all of it checked when it was loaded. A guide with an error is left out, or when it
 * was good before stays as it was, and is named in `problems`: a citizen never meets half a guide, and the rest of the
 * house goes on. Errors in the errand list at the start are fatal, since nothing works without it.
 */
export class Content {
  readonly languages: readonly string[];
  readonly #options: ContentOptions;
  readonly #guides = new Map<string, ServedGuide>();
  readonly #agreements: ReadonlyMap<string, AgreementText>;
  #errands: readonly Errand[] = [];
  #channels: readonly Channel[] = [];
  #rules: ContentRules;
  #problems: readonly string[] = [];

  /** Throws when the rules, the errands or the channels cannot be read. */
  constructor(options: ContentOptions) {
    this.#options = options;
    this.languages = options.languages;
    const assets = join(options.root, 'assets');
    const catalogue = readCatalogue(assets);
    if (!catalogue.ok) throw new Error(catalogue.problems.join('; '));
    this.#errands = catalogue.errands;
    this.#channels = catalogue.channels;
    this.#rules = loadContentRules(assets);
    this.#agreements = new Map(options.languages.map((language) => [language, loadAgreement(options.root, language)]));
    this.#readGuides();
  }

  get errands(): readonly Errand[] {
    return this.#errands;
  }

  get channels(): readonly Channel[] {
    return this.#channels;
  }

  get linkHosts(): readonly string[] {
    return this.#rules.hosts.links;
  }

  /** Guides and lists left out or left as they were, with why: shown to staff, never silently. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  guides(): readonly ServedGuide[] {
    return [...this.#guides.values()];
  }

  guide(slug: string | null): ServedGuide | null {
    return slug === null ? null : (this.#guides.get(slug) ?? null);
  }

  guideOfErrand(id: string): string | null {
    return this.#errands.find((errand) => errand.id === id)?.guide ?? null;
  }

  agreement(language: string): AgreementText {
    const text = this.#agreements.get(language) ?? this.#agreements.get('da');
    if (!text) throw new Error('no agreement text');
    return text;
  }

  /** Reads everything again without a restart. What cannot be used is refused, and what was good stays. */
  reload(): Reloaded {
    const before = new Map([...this.#guides].map(([slug, { hash }]) => [slug, hash]));
    const problems: string[] = [];
    try {
      this.#rules = loadContentRules(join(this.#options.root, 'assets'));
      const catalogue = readCatalogue(join(this.#options.root, 'assets'));
      if (catalogue.ok) {
        this.#errands = catalogue.errands;
        this.#channels = catalogue.channels;
      } else problems.push(...catalogue.problems);
    } catch (error) {
      problems.push((error as Error).message);
    }
    this.#readGuides(problems);
    const slugs = new Set([...before.keys(), ...this.#guides.keys()]);
    const changed = [...slugs].filter((slug) => this.#guides.get(slug)?.hash !== before.get(slug)).sort();
    return { changed, problems: this.#problems };
  }

  #readGuides(problems: string[] = []): void {
    const { root, own, languages, log } = this.#options;
    const owned = new Set(own === null ? [] : guideSlugs(own));
    const slugs = new Set([...guideSlugs(root), ...owned]);
    for (const slug of slugs) {
      const isOwn = owned.has(slug) && own !== null;
      const served = loadGuide(isOwn ? own : root, slug, languages, this.#rules);
      if ('problems' in served) {
        const where = (problem: string) => (isOwn && isOfFile(problem) ? `${ownContentFolder}/${problem}` : problem);
        problems.push(...served.problems.map((problem) => `guides/${slug}.yaml: ${where(problem)}`));
        // At a start nothing of before is in memory: the program's own guide is better than none.
        const ours = isOwn && !this.#guides.has(slug) ? loadGuide(root, slug, languages, this.#rules) : null;
        if (ours !== null && !('problems' in ours)) this.#guides.set(slug, ours);
      } else this.#guides.set(slug, served);
    }
    for (const slug of [...this.#guides.keys()]) if (!slugs.has(slug)) this.#guides.delete(slug);
    if (problems.length > 0) log.error({ problems }, 'content left out');
    this.#problems = problems;
  }
}

/** Whether a problem names the file it is in first. */
const isOfFile = (problem: string): boolean => /^(?:assets|locales)\//.test(problem);

type Catalogue =
  | { readonly ok: true; readonly errands: readonly Errand[]; readonly channels: readonly Channel[] }
  | { readonly ok: false; readonly problems: readonly string[] };

function readCatalogue(assets: string): Catalogue {
  const errands = parseErrands(readYaml(join(assets, 'errands.yaml')));
  if (!errands.ok) return { ok: false, problems: errands.problems.map((problem) => `assets/errands.yaml: ${problem}`) };
  const channels = parseChannels(readYaml(join(assets, 'channels.yaml')));
  if (!channels.ok)
    return { ok: false, problems: channels.problems.map((problem) => `assets/channels.yaml: ${problem}`) };
  return { ok: true, errands: errands.value, channels: channels.value };
}

/** What was found in a guide under which rules: what has not changed need not be proved again. */
const found = new WeakMap<ReadGuide, { readonly rules: string; readonly problems: string[] }>();

function problemsOf(read: ReadGuide, rules: ContentRules): string[] {
  const known = found.get(read);
  const asText = JSON.stringify(rules);
  if (known?.rules === asText) return known.problems;
  const { problems } = checkGuideAsWritten(read.guide, read.words, rules);
  found.set(read, { rules: asText, problems });
  return problems;
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
  const problems = problemsOf(read, rules);
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
