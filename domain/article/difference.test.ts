import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DifferenceRow, sideBySide } from './difference.ts';

it('nothing has changed: all of it is left out', () => {
  expect(sideBySide(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([{ kind: 'unchanged', paragraphs: 3 }]);
  expect(sideBySide([], [])).toEqual([]);
});

it('a changed word is shown in its paragraph, between its neighbours', () => {
  const before = ['Titel', 'Ens', 'Du skal melde det senest 5 dage efter.', 'Ens', 'Slut', 'Slut'];
  const after = before.with(2, 'Du skal melde det senest 8 dage efter.');
  expect(sideBySide(before, after)).toEqual([
    { kind: 'unchanged', paragraphs: 1 },
    { kind: 'same', text: 'Ens' },
    {
      kind: 'changed',
      before: [
        { text: 'Du skal melde det senest ', changed: false },
        { text: '5', changed: true },
        { text: ' dage efter.', changed: false },
      ],
      after: [
        { text: 'Du skal melde det senest ', changed: false },
        { text: '8', changed: true },
        { text: ' dage efter.', changed: false },
      ],
    },
    { kind: 'same', text: 'Ens' },
    { kind: 'unchanged', paragraphs: 2 },
  ]);
});

it('paragraphs that came, went, or have nothing in common', () => {
  expect(sideBySide(['a', 'b'], ['a'])).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'removed', text: 'b' },
  ]);
  expect(sideBySide([], ['a'])).toEqual([{ kind: 'added', text: 'a' }]);
  expect(sideBySide(['kat'], ['hund'])).toEqual([
    { kind: 'removed', text: 'kat' },
    { kind: 'added', text: 'hund' },
  ]);
});

const sideOf = (rows: readonly DifferenceRow[], side: 'before' | 'after', whole: readonly string[]): string[] => {
  let at = 0;
  return rows.flatMap((row) => {
    const own = side === 'before' ? 'removed' : 'added';
    const texts =
      row.kind === 'unchanged'
        ? whole.slice(at, at + row.paragraphs)
        : row.kind === 'changed'
          ? [row[side].map(({ text }) => text).join('')]
          : row.kind === 'same' || row.kind === own
            ? [row.text]
            : [];
    at += texts.length;
    return texts;
  });
};

it('either side, put together again, is the text it was made of', () => {
  const line = fc
    .array(fc.constantFrom('en', 'to', 'tre', 'fire', '5'), { minLength: 1, maxLength: 6 })
    .map((some) => some.join(' '));
  const text = fc.array(line, { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = sideBySide(before, after);
      expect(sideOf(rows, 'before', before)).toEqual(before);
      expect(sideOf(rows, 'after', after)).toEqual(after);
    }),
  );
});

it('two long paragraphs with nothing in common are not compared word by word for seconds', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ');
  expect(sideBySide([long('a')], [long('b')]).map(({ kind }) => kind)).toEqual(['removed', 'added']);
}, 5_000);
