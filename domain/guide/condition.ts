import { z } from 'zod';

/**
 * When a question, a step or a part of a step applies, as data. A condition about a question may only stand after that
 * question, so a guide cannot go round in circles.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly question: string; readonly is: string }
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly question: string; readonly includes: string }
  | { readonly question: string; readonly answered: true };

const question = z.string();

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ question, is: z.string() }),
    z.strictObject({ question, in: z.array(z.string()).min(1) }),
    z.strictObject({ question, includes: z.string() }),
    z.strictObject({ question, answered: z.literal(true) }),
  ]),
);

/** `unknown`: a question it depends on has no answer yet. */
export type Truth = boolean | 'unknown';

/** What a guide says of one question at a given moment; see `walkGuide`. */
export type KnownAnswers = (questionId: string) => { asked: boolean | 'unknown'; value?: string | readonly string[] };

/**
 * Whether a condition holds. A question that is not asked makes `is`, `in`, `includes` and `answered` false; one without
 * an answer yet makes them unknown, and unknown goes through `not`, `all` and `any` as in three-valued logic. So a plan
 * shown halfway never has a step that a later answer takes away again.
 */
export function evaluate(condition: Condition | undefined, known: KnownAnswers): Truth {
  if (condition === undefined) return true;
  if ('all' in condition) return every(condition.all, known);
  if ('any' in condition) return negate(every(condition.any, known, true));
  if ('not' in condition) return negate(evaluate(condition.not, known));
  const { asked, value } = known(condition.question);
  if (asked === false) return false;
  if (value === undefined) return 'unknown';
  if ('is' in condition) return value === condition.is;
  if ('in' in condition) return typeof value === 'string' && condition.in.includes(value);
  if ('includes' in condition) return typeof value !== 'string' && value.includes(condition.includes);
  return true;
}

/** The questions a condition speaks of, with the options it names. */
export function mentions(condition: Condition | undefined): { question: string; options: readonly string[] }[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(mentions);
  if ('any' in condition) return condition.any.flatMap(mentions);
  if ('not' in condition) return mentions(condition.not);
  if ('is' in condition) return [{ question: condition.question, options: [condition.is] }];
  if ('in' in condition) return [{ question: condition.question, options: condition.in }];
  if ('includes' in condition) return [{ question: condition.question, options: [condition.includes] }];
  return [{ question: condition.question, options: [] }];
}

/** All of them true; with `negated`, all of them false (which is what `any` is not). */
function every(conditions: readonly Condition[], known: KnownAnswers, negated = false): Truth {
  let result: Truth = true;
  for (const condition of conditions) {
    const truth = negated ? negate(evaluate(condition, known)) : evaluate(condition, known);
    if (truth === false) return false;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

function negate(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth;
}
