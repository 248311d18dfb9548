import type { AnnounceSettings } from './settings.ts';
import { letterNames, type VoiceLanguage, wholePhraseCounters } from './voice.ts';

/** A clip to play, and how long it is quiet after it (ms). */
export interface SpokenPart {
  readonly clip: string;
  readonly restMs: number;
}

export interface Sentence {
  readonly language: VoiceLanguage;
  readonly parts: readonly SpokenPart[];
  /** false when the counter has a name no clip says; then the sentence sends to the screen instead */
  readonly complete: boolean;
}

/** What is called, as it is printed: the number of the ticket, and the counter's label. */
export interface Called {
  readonly label: string;
  readonly counter: string;
}

/** Rests (ms): inside a number so that each digit stands alone, before the way, and before another language. */
const rest = { digit: 90, number: 130, way: 320, language: 600 } as const;

/** A number of up to three digits in whole words. */
function whole(value: number): string[] {
  const [hundreds, below] = [Math.floor(value / 100) * 100, value % 100];
  if (hundreds === 0) return [`whole-${below}`];
  return below === 0 ? [`whole-${hundreds}`] : [`whole-${hundreds}-and`, `whole-${below}`];
}

/** Digits one by one; the last one falls, so that the ear knows that the number is over. */
const digits = (printed: string): string[] =>
  [...printed].map((digit, at) => (at === printed.length - 1 ? `whole-${digit}` : `digit-${digit}`));

const number = (printed: string, style: AnnounceSettings['numbers']): string[] =>
  style === 'whole' && printed.length <= 3 ? whole(Number(printed)) : digits(printed);

const letter = (printed: string): string | null => letterNames[printed.toUpperCase()] ?? null;

/** The clips of "number P104", or null when the label holds something no clip says. */
function numberParts(label: string, style: AnnounceSettings['numbers']): string[] | null {
  const match = /^(\p{L}?)(\d+)$/u.exec(label);
  if (!match) return null;
  const [, series = '', printed = ''] = match;
  const name = series === '' ? null : letter(series);
  if (series !== '' && name === null) return null;
  return [name === null ? 'number' : `number-${name}`, ...number(printed, style)];
}

/**
 * The clips of the way to a counter: "go to counter 3", "12", "B", "2B". Null for a counter with any other name, such as
 * a word: letters that stand together are not spelled.
 */
function wayParts(label: string): string[] | null {
  const plain = label.trim();
  const value = Number(plain);
  if (/^\d+$/.test(plain) && value >= 1 && value <= wholePhraseCounters) return [`go-to-counter-${value}`];
  if (!/^(\d{1,3}|\p{L})([\s.-]*(\d{1,3}|\p{L}))*$/u.test(plain) || /\p{L}{2}/u.test(plain)) return null;
  const said = (plain.match(/\d{1,3}|\p{L}/gu) ?? []).map((piece) => {
    if (/\d/.test(piece)) return whole(Number(piece));
    const name = letter(piece);
    return name === null ? null : [`letter-${name}`];
  });
  return said.includes(null) ? null : ['go-to-counter', ...said.flatMap((piece) => piece ?? [])];
}

const withRests = (clips: readonly string[], lastMs: number): SpokenPart[] =>
  clips.map((clip, at) => ({
    clip,
    restMs: at === clips.length - 1 ? lastMs : clip.startsWith('digit-') ? rest.digit : at === 0 ? rest.number : 0,
  }));

/**
 * What is said of a call in one language, as clips in order. A counter without a label is not said; one that no clip says,
 * or a number that none says, sends to the screen: a call is never silent.
 */
export function sentenceOf(called: Called, language: VoiceLanguage, style: AnnounceSettings['numbers']): Sentence {
  const first = numberParts(called.label, style);
  const way = called.counter.trim() === '' ? [] : wayParts(called.counter);
  const parts = [
    ...(first === null ? [] : withRests(first, rest.way)),
    ...withRests(first === null || way === null ? ['see-screen'] : way, rest.language),
  ];
  return { language, parts, complete: first !== null && way !== null };
}

/** The sentences of a call in the languages of the set-up, in their order. */
export function sentencesOf(called: Called, settings: Pick<AnnounceSettings, 'languages' | 'numbers'>): Sentence[] {
  return settings.languages.map((language) => sentenceOf(called, language, settings.numbers));
}

/** A number as a voice that reads text is given it: `P, 1, 0, 4` or `P 104`. */
export function readableLabel(label: string, style: AnnounceSettings['numbers']): string {
  const match = /^(\p{L}?)(\d+)$/u.exec(label);
  if (!match) return label;
  const [, series = '', printed = ''] = match;
  return [series, style === 'digits' ? [...printed].join(', ') : String(Number(printed))]
    .filter((part) => part !== '')
    .join(style === 'digits' ? ', ' : ' ');
}
