/** The languages that have a packaged voice. */
export type VoiceLanguage = 'da' | 'en';

/**
 * What is said of a clip, for whoever makes the clips (`scripts/build-voice.ts`, or a person with a microphone).
 * The ending says how the voice ends: `on` when more follows in the same breath, `end` when it falls.
 */
export interface Clip {
  readonly text: string;
  readonly ends: 'on' | 'end';
}

interface Words {
  readonly number: string;
  readonly goTo: string;
  readonly seeScreen: string;
  readonly hundred: (hundreds: number, more: boolean) => string;
  /** as a letter is said by itself; the letter itself when left out */
  readonly letters: Readonly<Record<string, string>>;
  readonly digits: readonly string[];
  readonly whole: (value: number) => string;
}

/** Up to this number the way to a counter is one clip, which sounds better than two. */
export const wholePhraseCounters = 20;

const daUnits = [
  'nul',
  'et',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'syv',
  'otte',
  'ni',
  'ti',
  'elleve',
  'tolv',
  'tretten',
  'fjorten',
  'femten',
  'seksten',
  'sytten',
  'atten',
  'nitten',
];
const daTens = ['', '', 'tyve', 'tredive', 'fyrre', 'halvtreds', 'tres', 'halvfjerds', 'firs', 'halvfems'];
const enUnits = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const enTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number from 0 to 99 in Danish words: units before tens, `enogtyve` and not `etogtyve`. */
export function danishNumber(value: number): string {
  const unit = value % 10;
  if (value < 20) return daUnits[value] ?? '';
  const tens = daTens[Math.floor(value / 10)] ?? '';
  return unit === 0 ? tens : `${unit === 1 ? 'en' : daUnits[unit]}og${tens}`;
}

/** A number from 0 to 99 in English words. */
export function englishNumber(value: number): string {
  const unit = value % 10;
  if (value < 20) return enUnits[value] ?? '';
  const tens = enTens[Math.floor(value / 10)] ?? '';
  return unit === 0 ? tens : `${tens}-${enUnits[unit]}`;
}

const words: Readonly<Record<VoiceLanguage, Words>> = {
  da: {
    number: 'Nummer',
    goTo: 'Gå til skranke',
    seeScreen: 'Se på skærmen',
    hundred: (hundreds, more) => `${hundreds === 1 && more ? '' : `${daUnits[hundreds]} `}hundrede${more ? ' og' : ''}`,
    letters: {},
    digits: daUnits.slice(0, 10),
    whole: danishNumber,
  },
  en: {
    number: 'Number',
    goTo: 'Go to counter',
    seeScreen: 'Look at the screen',
    hundred: (hundreds, more) => `${enUnits[hundreds]} hundred${more ? ' and' : ''}`,
    letters: { Æ: 'A, E', Ø: 'O, E', Å: 'double A' },
    digits: enUnits.slice(0, 10),
    whole: englishNumber,
  },
};

/** Letters that have a clip, with the name the clip's file has. */
export const letterNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter, letter.toLowerCase()])),
  Æ: 'ae',
  Ø: 'oe',
  Å: 'aa',
};

/** Every clip of a language by its key, which is its file's name: all that any number and counter can need. */
export function clipsOf(language: VoiceLanguage): Readonly<Record<string, Clip>> {
  const w = words[language];
  const clips: Record<string, Clip> = {
    number: { text: w.number, ends: 'on' },
    'go-to-counter': { text: w.goTo, ends: 'on' },
    'see-screen': { text: w.seeScreen, ends: 'end' },
  };
  for (const [letter, name] of Object.entries(letterNames)) {
    const said = w.letters[letter] ?? letter;
    clips[`number-${name}`] = { text: `${w.number} ${said}`, ends: 'on' };
    clips[`letter-${name}`] = { text: said, ends: 'end' };
  }
  for (const [digit, text] of w.digits.entries()) clips[`digit-${digit}`] = { text, ends: 'on' };
  for (let value = 0; value < 100; value++) clips[`whole-${value}`] = { text: w.whole(value), ends: 'end' };
  for (let hundreds = 1; hundreds < 10; hundreds++) {
    clips[`whole-${hundreds}00`] = { text: w.hundred(hundreds, false), ends: 'end' };
    clips[`whole-${hundreds}00-and`] = { text: w.hundred(hundreds, true), ends: 'on' };
  }
  for (let counter = 1; counter <= wholePhraseCounters; counter++) {
    clips[`go-to-counter-${counter}`] = { text: `${w.goTo} ${w.whole(counter)}`, ends: 'end' };
  }
  return clips;
}
