import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Guide, type GuideWords, parseGuide } from '../../domain/guide/engine.ts';

export interface ReadGuide {
  readonly guide: Guide;
  readonly words: Readonly<Record<string, GuideWords>>;
  /** SHA-256 of the structure and of every language's words: what a session keeps to say which text it ran on */
  readonly hash: string;
}

/** The slugs of the guides below `root`, in order; none where there is no such folder. */
export function guideSlugs(root: string): string[] {
  const folder = join(root, 'assets', 'guides');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''))
    .sort();
}

/** What was read last of each file: reading it again is for naught while it says the same, and takes its time. */
const lastRead = new Map<string, { readonly texts: string; readonly read: ReadGuide | { problems: string[] } }>();

const structureFile = (slug: string) => `assets/guides/${slug}.yaml`;
const wordsFile = (slug: string, language: string) => `locales/${language}/guides/${slug}.json`;

/**
 * Reads one guide with its words in every language that has them; Danish is required. Whether it may be shown is for the
 * checks in `domain/guide` to say. A file that is no YAML or JSON is a problem, not an exception. Problems of a single file
 * name it first: a guide has several.
 */
export function readGuide(
  root: string,
  slug: string,
  languages: readonly string[],
): ReadGuide | { problems: string[] } {
  try {
    const structure = readFileSync(join(root, structureFile(slug)), 'utf8');
    const said = languages.flatMap((language) => {
      const file = join(root, wordsFile(slug, language));
      return existsSync(file) ? [{ language, text: readFileSync(file, 'utf8') }] : [];
    });
    const texts = JSON.stringify([structure, said]);
    const last = lastRead.get(join(root, slug));
    if (last?.texts === texts) return last.read;
    const read = readTexts(slug, structure, said);
    lastRead.set(join(root, slug), { texts, read });
    return read;
  } catch (error) {
    return { problems: [(error as Error).message] };
  }
}

function readTexts(
  slug: string,
  structure: string,
  said: readonly { readonly language: string; readonly text: string }[],
): ReadGuide | { problems: string[] } {
  let file = structureFile(slug);
  try {
    const parsed = parseGuide(parse(structure));
    if (!parsed.ok) return { problems: parsed.problems.map((problem) => `${file}: ${problem}`) };
    if (parsed.guide.slug !== slug) return { problems: [`slug: is ${parsed.guide.slug}, the file is ${slug}`] };
    const words: Record<string, GuideWords> = {};
    for (const { language, text } of said) {
      file = wordsFile(slug, language);
      words[language] = JSON.parse(text) as GuideWords;
    }
    if (!words.da) return { problems: ['no Danish words'] };
    const hash = createHash('sha256')
      .update(JSON.stringify([parsed.guide, words]))
      .digest('hex');
    return { guide: parsed.guide, words, hash };
  } catch (error) {
    return { problems: [`${file}: ${(error as Error).message}`] };
  }
}
