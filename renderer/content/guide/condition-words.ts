import type { Condition } from '../../../domain/guide/condition.ts';
import type { GuideWords } from '../../../domain/guide/engine.ts';

/** How the parts of a condition are said. `isNot`: the part must not hold. */
export interface ConditionWriter {
  readonly option: (option: string) => string;
  readonly is: (said: { question: string; options: string }, isNot: boolean) => string;
  readonly includes: (said: { question: string; options: string }, isNot: boolean) => string;
  readonly answered: (said: { question: string }, isNot: boolean) => string;
  readonly notSo: (condition: string) => string;
  readonly and: (texts: readonly string[]) => string;
  /** of the options of one question */
  readonly or: (texts: readonly string[]) => string;
  /** of whole conditions, which hold options joined by `or` themselves */
  readonly either: (texts: readonly string[]) => string;
}

/** A condition as half a sentence, in the words of the guide. */
export function conditionWords(condition: Condition, words: GuideWords, write: ConditionWriter): string {
  const whole = (one: Condition): string => conditionWords(one, words, write);
  if ('all' in condition) return write.and(condition.all.map(whole));
  if ('any' in condition) return write.either(condition.any.map(whole));
  if (!('not' in condition)) return leafWords(condition, false, words, write);
  const { not } = condition;
  if ('not' in not) return whole(not.not);
  return 'all' in not || 'any' in not ? write.notSo(whole(not)) : leafWords(not, true, words, write);
}

/** What must all hold, one thing a line. */
export const conditionLines = (condition: Condition, words: GuideWords, write: ConditionWriter): string[] =>
  ('all' in condition ? condition.all : [condition]).map((one) => conditionWords(one, words, write));

type Leaf = Extract<Condition, { question: string }>;

function leafWords(condition: Leaf, isNot: boolean, words: GuideWords, write: ConditionWriter): string {
  const texts = words.questions[condition.question];
  const question = texts?.text ?? condition.question;
  const options = (ids: readonly string[]) => write.or(ids.map((id) => write.option(texts?.options?.[id] ?? id)));
  if ('includes' in condition) return write.includes({ question, options: options([condition.includes]) }, isNot);
  if ('answered' in condition) return write.answered({ question }, isNot);
  return write.is({ question, options: options('is' in condition ? [condition.is] : condition.in) }, isNot);
}
