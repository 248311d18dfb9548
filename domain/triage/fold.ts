/** Letters Danes write in two ways when the keyboard lacks them, and the Swedish and German letters for the same sounds. */
const pairs: Readonly<Record<string, readonly [string, string]>> = {
  æ: ['ae', 'a'],
  ä: ['ae', 'a'],
  ø: ['oe', 'o'],
  ö: ['oe', 'o'],
  å: ['aa', 'a'],
};

const withoutMarks = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/**
 * The spellings a word is found under: small letters without marks, once with æ ø å as ae oe aa and once as a o a. So
 * `læge`, `laege`, `lage` and `LÆGE` meet. One spelling for a word without such letters.
 */
export function foldWord(word: string): string[] {
  const small = word.normalize('NFC').toLowerCase();
  const spelled = (which: 0 | 1) =>
    withoutMarks(small.replaceAll(/[æäøöå]/g, (letter) => pairs[letter]?.[which] ?? letter));
  return [...new Set([spelled(0), spelled(1)])];
}

/**
 * The words of a text. A hyphen, full stop or apostrophe inside a word is taken both as a joint and as a gap, so `e-boks`
 * gives `e-boks`' parts and `eboks`.
 */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const parts = chunk.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  });
}
