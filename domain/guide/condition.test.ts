import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, evaluate, type KnownAnswers, mentions } from './condition.ts';

const known: KnownAnswers = (id) => {
  if (id === 'colour') return { asked: true, value: 'red' };
  if (id === 'extras') return { asked: true, value: ['a', 'b'] };
  if (id === 'skipped') return { asked: false };
  return { asked: true };
};

test.each<[Condition | undefined, boolean | 'unknown']>([
  [undefined, true],
  [{ question: 'colour', is: 'red' }, true],
  [{ question: 'colour', is: 'blue' }, false],
  [{ question: 'colour', in: ['blue', 'red'] }, true],
  [{ question: 'extras', includes: 'b' }, true],
  [{ question: 'extras', includes: 'c' }, false],
  [{ question: 'extras', in: ['a'] }, false],
  [{ question: 'colour', includes: 'red' }, false],
  [{ question: 'colour', answered: true }, true],
  [{ question: 'skipped', answered: true }, false],
  [{ question: 'skipped', is: 'red' }, false],
  [{ not: { question: 'skipped', is: 'red' } }, true],
  [{ question: 'open', is: 'red' }, 'unknown'],
  [{ question: 'open', answered: true }, 'unknown'],
  [{ not: { question: 'open', is: 'red' } }, 'unknown'],
  [
    {
      all: [
        { question: 'colour', is: 'red' },
        { question: 'open', is: 'x' },
      ],
    },
    'unknown',
  ],
  [
    {
      all: [
        { question: 'open', is: 'x' },
        { question: 'colour', is: 'blue' },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { question: 'open', is: 'x' },
        { question: 'colour', is: 'red' },
      ],
    },
    true,
  ],
  [
    {
      any: [
        { question: 'open', is: 'x' },
        { question: 'colour', is: 'blue' },
      ],
    },
    'unknown',
  ],
  [
    {
      any: [
        { question: 'skipped', is: 'x' },
        { question: 'colour', is: 'blue' },
      ],
    },
    false,
  ],
])('%j is %s', (condition, expected) => {
  expect(evaluate(condition, known)).toBe(expected);
});

const leaf = fc.record({ question: fc.constantFrom('a', 'b', 'c'), is: fc.constantFrom('x', 'y') });
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

test('what is certain with some answers stays so whatever the others turn out to be', () => {
  const value = fc.constantFrom('x', 'y', 'not-asked');
  fc.assert(
    fc.property(condition, value, value, value, fc.subarray(['a', 'b', 'c']), (rule, a, b, c, hidden) => {
      const all: Record<string, string> = { a, b, c };
      const whole: KnownAnswers = (id) =>
        all[id] === 'not-asked' ? { asked: false } : { asked: true, value: all[id] };
      const part: KnownAnswers = (id) => (hidden.includes(id) ? { asked: 'unknown' } : whole(id));
      const early = evaluate(rule, part);
      const late = evaluate(rule, whole);
      expect(late).not.toBe('unknown');
      if (early !== 'unknown') expect(late).toBe(early);
    }),
  );
});

test('mentions every question and option, however deep', () => {
  const deep: Condition = {
    all: [{ not: { any: [{ question: 'a', in: ['x', 'y'] }] } }, { question: 'b', answered: true }],
  };
  expect(mentions(deep)).toEqual([
    { question: 'a', options: ['x', 'y'] },
    { question: 'b', options: [] },
  ]);
});
