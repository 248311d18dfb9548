import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../../tests/support/test-hub.ts';
import { ticketLabel } from '../queue/number.ts';
import { readableLabel, sentenceOf, sentencesOf } from './sentence.ts';
import { clipsOf, danishNumber, englishNumber, type VoiceLanguage } from './voice.ts';

const languages: readonly VoiceLanguage[] = ['da', 'en'];
const styles = ['digits', 'whole'] as const;
const file = (language: VoiceLanguage, clip: string) => join(root, 'assets/sounds/voice', language, `${clip}.ogg`);
const clips = (label: string, counter: string, style: 'digits' | 'whole' = 'digits') =>
  sentenceOf({ label, counter }, 'da', style).parts.map(({ clip }) => clip);
/** The words of a sentence, as the clips say them. */
const text = (label: string, counter: string, style: 'digits' | 'whole', language: VoiceLanguage = 'da') =>
  sentenceOf({ label, counter }, language, style)
    .parts.map(({ clip }) => clipsOf(language)[clip]?.text)
    .join(' ');

describe('what is said of a call', () => {
  it('the number digit by digit as it is printed, and the counter as people say it', () => {
    expect(text('P104', '3', 'digits')).toBe('Nummer P et nul fire Gå til skranke tre');
    expect(text('F007', '12', 'digits')).toBe('Nummer F nul nul syv Gå til skranke tolv');
    expect(text('P104', '3', 'digits', 'en')).toBe('Number P one zero four Go to counter three');
  });

  it('or as whole words where the set-up asks for them', () => {
    expect(text('P104', '3', 'whole')).toBe('Nummer P hundrede og fire Gå til skranke tre');
    expect(text('P234', '21', 'whole')).toBe('Nummer P to hundrede og fireogtredive Gå til skranke enogtyve');
    expect(text('P012', '1', 'whole')).toBe('Nummer P tolv Gå til skranke et');
    expect(text('P300', '1', 'whole')).toBe('Nummer P tre hundrede Gå til skranke et');
  });

  it('the last digit falls, the others go on', () => {
    expect(clips('P114', '3')).toEqual(['number-p', 'digit-1', 'digit-1', 'whole-4', 'go-to-counter-3']);
  });

  it('counters with a letter', () => {
    expect(clips('P001', 'B').slice(4)).toEqual(['go-to-counter', 'letter-b']);
    expect(clips('P001', '2b').slice(4)).toEqual(['go-to-counter', 'whole-2', 'letter-b']);
    expect(clips('P001', 'Å-7').slice(4)).toEqual(['go-to-counter', 'letter-aa', 'whole-7']);
  });

  it('a counter whose name is a word sends to the screen, and says that it is not whole', () => {
    expect(clips('P001', 'Info').slice(4)).toEqual(['see-screen']);
    expect(sentenceOf({ label: 'P001', counter: 'Info' }, 'da', 'digits').complete).toBe(false);
    expect(sentenceOf({ label: 'P001', counter: '' }, 'da', 'digits')).toMatchObject({ complete: true });
  });

  it('a number nobody can say still sends to the screen', () => {
    expect(clips('?!', '3')).toEqual(['see-screen']);
  });

  it('in each language of the set-up, in its order', () => {
    const said = sentencesOf({ label: 'P1', counter: '1' }, { languages: ['en', 'da'], numbers: 'digits' });
    expect(said.map(({ language }) => language)).toEqual(['en', 'da']);
  });

  it('for a voice that reads text', () => {
    expect(readableLabel('P104', 'digits')).toBe('P, 1, 0, 4');
    expect(readableLabel('P012', 'whole')).toBe('P 12');
    expect(readableLabel('?', 'whole')).toBe('?');
  });
});

describe('clips', () => {
  it('every number of every series at every counter is said whole, by clips that are there', () => {
    for (const language of languages) {
      const there = new Set(readdirSync(join(root, 'assets/sounds/voice', language)).map((name) => name.slice(0, -4)));
      const missing = new Set<string>();
      const need = (label: string, counter: string, style: 'digits' | 'whole') => {
        const { parts, complete } = sentenceOf({ label, counter }, language, style);
        if (!complete) missing.add(`${label} at ${counter}`);
        for (const { clip } of parts) if (!there.has(clip)) missing.add(clip);
      };
      for (const style of styles) {
        for (const series of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') need(ticketLabel(series, 1), '1', style);
        for (let number = 1; number <= 999; number++) need(ticketLabel('P', number), String(number), style);
        for (const counter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ') need('P001', `${counter}`, style);
      }
      expect([...missing]).toEqual([]);
    }
  });

  it('whatever a label is, there is something to say, and each clip of it is a file', () => {
    const label = fc.oneof(fc.string({ maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }));
    fc.assert(
      fc.property(
        label,
        label,
        fc.constantFrom(...languages),
        fc.constantFrom(...styles),
        (number, counter, language, style) => {
          const { parts } = sentenceOf({ label: number, counter }, language, style);
          expect(parts.length).toBeGreaterThan(0);
          for (const { clip } of parts) expect(existsSync(file(language, clip)), clip).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('no file is left over, and all of them together stay below 1.2 MB', () => {
    let bytes = 0;
    for (const language of languages) {
      const names = readdirSync(join(root, 'assets/sounds/voice', language));
      expect(names.sort()).toEqual(
        Object.keys(clipsOf(language))
          .map((key) => `${key}.ogg`)
          .sort(),
      );
      for (const name of names) bytes += statSync(file(language, name.slice(0, -4))).size;
    }
    expect(bytes).toBeLessThan(1.2 * 1024 * 1024);
  });
});

it('numbers in words', () => {
  expect([0, 1, 11, 21, 34, 50, 57, 72, 81, 99].map(danishNumber)).toEqual([
    'nul',
    'et',
    'elleve',
    'enogtyve',
    'fireogtredive',
    'halvtreds',
    'syvoghalvtreds',
    'tooghalvfjerds',
    'enogfirs',
    'nioghalvfems',
  ]);
  expect([0, 12, 21, 40].map(englishNumber)).toEqual(['zero', 'twelve', 'twenty-one', 'forty']);
  expect(new Set(Array.from({ length: 100 }, (_, value) => danishNumber(value))).size).toBe(100);
});
