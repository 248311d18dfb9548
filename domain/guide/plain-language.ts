import { z } from 'zod';
import { lix, sentencesOf } from './readability.ts';
import type { GuideWords, StepWords } from './words.ts';

/** `assets/plain-language.yaml`: how plain a citizen's text must be, and the words that are not. */
export const plainLanguageSchema = z.strictObject({
  /** the most LIX of one block of text, and of a guide's blocks on average */
  mostLix: z.number().positive(),
  mostMeanLix: z.number().positive(),
  /** the most words of a sentence */
  mostWords: z.int().positive(),
  /** officialese, each with what to write instead; a word that ends with `*` stands for all that begin so */
  instead: z.record(z.string().regex(/^[\p{L} .-]+\*?$/u), z.string().min(1)),
});
export type PlainLanguage = z.output<typeof plainLanguageSchema>;

export interface PlainVerdict {
  readonly problems: string[];
  /** LIX of each block, for the mean over all guides */
  readonly lixOfBlocks: readonly number[];
}

/** A block: sentences read one after another. LIX says nothing of one short line, so lines are judged together. */
interface Block {
  readonly path: string;
  readonly lines: readonly string[];
}

/** Fewer words than this are not judged by LIX: one long name would decide it. */
const fewestWords = 10;

/** Judges a guide's Danish: LIX of each block and on average, the length of each sentence, officialese. */
export function judgeDanish(words: GuideWords, rules: PlainLanguage): PlainVerdict {
  const problems: string[] = [];
  const lixOfBlocks: number[] = [];
  const refused = refusalsOf(rules);
  for (const { path, lines } of blocksOf(words)) {
    const text = lines.map((line) => (/[.!?:]$/.test(line.trim()) ? line : `${line}.`)).join(' ');
    for (const sentence of sentencesOf(text)) {
      const count = wordsIn(sentence);
      if (count > rules.mostWords)
        problems.push(`${path} has a sentence of ${count} words, at most ${rules.mostWords}: "${sentence}"`);
    }
    if (wordsIn(text) < fewestWords) continue;
    const value = lix(text);
    lixOfBlocks.push(value);
    if (value > rules.mostLix) problems.push(`${path} has LIX ${Math.round(value)}, at most ${rules.mostLix}`);
  }
  const mean = meanOf(lixOfBlocks);
  if (mean > rules.mostMeanLix) problems.push(`LIX is ${mean.toFixed(1)} on average, at most ${rules.mostMeanLix}`);
  for (const { path, text } of readTexts(words)) {
    for (const { pattern, word, instead } of refused)
      if (pattern.test(text)) problems.push(`${path} says "${word}": write "${instead}"`);
  }
  return { problems, lixOfBlocks };
}

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function refusalsOf({ instead }: PlainLanguage) {
  return Object.entries(instead).map(([word, better]) => {
    const stem = word.replace(/\*$/, '').replaceAll('.', '\\.');
    const end = word.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
    return { word, instead: better, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${stem}${end}`, 'iu') };
  });
}

function blocksOf(words: GuideWords): Block[] {
  return [
    { path: 'intro', lines: [words.intro] },
    ...Object.entries(words.questions).map(([id, { text, help }]) => ({
      path: `questions.${id}`,
      lines: [text, ...(help === undefined ? [] : [help])],
    })),
    ...Object.entries(words.steps).flatMap(([id, step]) => [
      { path: `steps.${id}`, lines: saidToCitizen(step) },
      { path: `steps.${id}.talkingPoints`, lines: Object.values(step.talkingPoints ?? {}) },
    ]),
  ].filter(({ lines }) => lines.length > 0);
}

function saidToCitizen(step: StepWords): string[] {
  const late = Object.values(step.deadlines ?? {}).flatMap((deadline) => deadline.late ?? []);
  return [
    step.action,
    step.explain,
    ...Object.values(step.automatic ?? {}),
    ...Object.values(step.who ?? {}),
    step.attendance?.why,
    ...late,
    step.ifYouCannot,
  ].filter((line) => line !== undefined);
}

/** All that is read, but the names of self-services: those are theirs. */
function readTexts(words: GuideWords): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'string') {
      if (!path.endsWith('.selfService')) found.push({ path, text: value });
    } else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, path === '' ? name : `${path}.${name}`);
  };
  visit(words, '');
  return found;
}
