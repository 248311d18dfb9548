import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, wordsOf } from './fold.ts';

describe('foldWord', () => {
  it.each([
    ['Læge', ['laege', 'lage']],
    ['KØREKORT', ['koerekort', 'korekort']],
    ['få', ['faa', 'fa']],
    ['kör', ['koer', 'kor']],
    ['café', ['cafe']],
    ['pas', ['pas']],
  ])('%s is found under %j', (word, spellings) => expect(foldWord(word)).toEqual(spellings));

  it('takes å written as one sign or as two for the same', () => {
    expect(foldWord('på'.normalize('NFD'))).toEqual(foldWord('på'));
  });

  it('has one or two spellings, and each is its own only one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcæøåäöéÆØÅ-9'), minLength: 1 }), (word) => {
        const spellings = foldWord(word);
        expect([1, 2]).toContain(spellings.length);
        for (const spelling of spellings) expect(foldWord(spelling)).toEqual([spelling]);
      }),
    );
  });
});

describe('wordsOf', () => {
  it.each([
    ['e-boks', ['e', 'boks', 'eboks']],
    ["driver's licence", ['driver', 's', 'drivers', 'licence']],
    ['pas,  kørekort?', ['pas', 'kørekort']],
    ['borger.dk', ['borger', 'dk', 'borgerdk']],
    ['  ', []],
    ['?!', []],
  ])('%j is %j', (text, words) => expect(wordsOf(text)).toEqual(words));
});
