import { describe, expect, it } from 'vitest';
import { smallWords } from '../../../domain/guide/fixture.ts';
import { type ConditionWriter, conditionLines, conditionWords } from './condition-words.ts';

const not = (isNot: boolean) => (isNot ? 'not ' : '');
const write: ConditionWriter = {
  option: (option) => `"${option}"`,
  is: ({ question, options }, isNot) => `${question} ${not(isNot)}${options}`,
  includes: ({ question, options }, isNot) => `${question} ${not(isNot)}with ${options}`,
  answered: ({ question }, isNot) => `${question} ${not(isNot)}answered`,
  notSo: (condition) => `not (${condition})`,
  and: (texts) => texts.join(' and '),
  or: (texts) => texts.join(' or '),
  either: (texts) => texts.join('; or '),
};
const dog = { question: 'pet', is: 'dog' } as const;
const chip = { question: 'chip', in: ['no', 'dontknow'] } as const;
const said = (condition: Parameters<typeof conditionWords>[0]) => conditionWords(condition, smallWords, write);

describe('a condition in words', () => {
  it('names question and options as the guide does', () => {
    expect(said(dog)).toBe('Which pet? "Dog"');
    expect(said(chip)).toBe('Has it a chip? "No" or "I do not know"');
    expect(said({ question: 'papers', includes: 'neither' })).toBe('Papers? with "None of these"');
    expect(said({ question: 'bought', answered: true })).toBe('When? answered');
  });

  it('turns the words of one thing round, and says of several that it is not so', () => {
    expect(said({ not: dog })).toBe('Which pet? not "Dog"');
    expect(said({ not: { not: dog } })).toBe('Which pet? "Dog"');
    expect(said({ not: { any: [dog, chip] } })).toBe(
      'not (Which pet? "Dog"; or Has it a chip? "No" or "I do not know")',
    );
  });

  it('gives what must all hold line by line', () => {
    expect(conditionLines({ all: [dog, { not: chip }] }, smallWords, write)).toHaveLength(2);
    expect(conditionLines({ any: [dog, chip] }, smallWords, write)).toHaveLength(1);
  });
});
