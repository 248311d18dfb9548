import { z } from 'zod';
import { addDays, type IsoDate } from '../calendar/dates.ts';
import { type AnswerValue, answerQuestion, type Guide } from '../guide/engine.ts';

/** A key of a guide, as `domain/guide/model.ts` writes them. */
const key = z
  .string()
  .max(60)
  .regex(/^[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*$/);
/** An option's key or an ISO day. */
const value = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/);
const distinct = (all: readonly string[]) => new Set(all).size === all.length;

/**
 * All that is needed to make a citizen's plan again: which guide, what was answered, what is done. Codes and dates only;
 * there is no room in it for who she is.
 */
export const savedPlanSchema = z.strictObject({
  guide: key,
  /** the beginning of the guide's content hash: tells whether it has changed since */
  hash: z.string().regex(/^[0-9a-f]{12}$/),
  language: z.string().regex(/^[a-z]{2}$/),
  /** the day the answers were given */
  madeOn: z.iso.date(),
  answers: z
    .record(key, z.union([value, z.array(value).min(1).max(40).refine(distinct)]))
    .refine((answers) => Object.keys(answers).length <= 60),
  done: z.array(key).max(100).refine(distinct),
});
export type SavedPlan = z.output<typeof savedPlanSchema>;

/** How much of a guide's hash a saved plan holds. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

/** The way a code is written. A reader that does not know it says so instead of guessing. */
const version = '1';

/** A code is never longer (characters): beyond this a telephone does not read it off a screen any more. */
export const longestCode = 1_200;

/**
 * A plan as the fragment of an address, which a browser never sends to a server. Only characters that stand unescaped in
 * an address; several options of one question each begin with a dot. Null when it would be too long to scan.
 */
export function writePlanCode(plan: SavedPlan): string | null {
  const answers = Object.entries(plan.answers).map(
    ([id, given]) => `${id}:${typeof given === 'string' ? given : given.map((one) => `.${one}`).join('')}`,
  );
  const code = [
    `p=${version}`,
    `g=${plan.guide}`,
    `h=${plan.hash}`,
    `l=${plan.language}`,
    `d=${plan.madeOn}`,
    ...(answers.length === 0 ? [] : [`a=${answers.join(',')}`]),
    ...(plan.done.length === 0 ? [] : [`x=${plan.done.join('.')}`]),
  ].join('&');
  return code.length > longestCode ? null : code;
}

/** `not-a-plan`: cut off, mistyped, or something else. `other-version`: written by a program that is not this one. */
export type ReadPlanCode =
  | { readonly ok: true; readonly plan: SavedPlan }
  | { readonly ok: false; readonly reason: 'not-a-plan' | 'other-version' };

/** Reads a fragment, with or without its `#`. Whatever it is, it is never more than a plan of codes and dates. */
export function readPlanCode(fragment: string): ReadPlanCode {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestCode) return { ok: false, reason: 'not-a-plan' };
  const parts = new Map<string, string>();
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    if (at < 1 || parts.has(part.slice(0, at))) return { ok: false, reason: 'not-a-plan' };
    parts.set(part.slice(0, at), part.slice(at + 1));
  }
  const written = parts.get('p');
  if (written !== undefined && written !== version && /^\d{1,3}$/.test(written))
    return { ok: false, reason: 'other-version' };
  const answers = readAnswers(parts.get('a') ?? '');
  if (written !== version || answers === null) return { ok: false, reason: 'not-a-plan' };
  const done = parts.get('x') ?? '';
  const parsed = savedPlanSchema.safeParse({
    guide: parts.get('g'),
    hash: parts.get('h'),
    language: parts.get('l'),
    madeOn: parts.get('d'),
    answers,
    done: done === '' ? [] : done.split('.'),
  });
  return parsed.success ? { ok: true, plan: parsed.data } : { ok: false, reason: 'not-a-plan' };
}

function readAnswers(text: string): Record<string, string | string[]> | null {
  if (text === '') return {};
  const answers: [string, string | string[]][] = [];
  for (const part of text.split(',')) {
    const at = part.indexOf(':');
    const given = part.slice(at + 1);
    if (at < 1 || answers.some(([id]) => id === part.slice(0, at))) return null;
    answers.push([part.slice(0, at), given.startsWith('.') ? given.slice(1).split('.') : given]);
  }
  return Object.fromEntries(answers);
}

/** How long a plan may be opened again with the dates it was made with (days). After that it is made anew. */
export const planLifeDays = 400;

/** The day whose answers count: the day the plan was made, unless that is not yet, or so long ago that it says nothing. */
export function answeredOn(plan: Pick<SavedPlan, 'madeOn'>, today: IsoDate): IsoDate {
  return plan.madeOn > today || plan.madeOn < addDays(today, -planLifeDays) ? today : plan.madeOn;
}

/**
 * Changes one answer, keeps the others, and makes the plan anew: dates that count from "today" count from now. Null when
 * the guide refuses the answer.
 */
export function withAnswer(
  saved: SavedPlan,
  guide: Guide,
  question: string,
  given: AnswerValue,
  today: IsoDate,
): SavedPlan | null {
  const result = answerQuestion(guide, saved.answers, question, given, today);
  if (!result.ok) return null;
  const answers = Object.entries(result.answers).map(([id, one]): [string, string | string[]] => [
    id,
    typeof one === 'string' ? one : [...one],
  ]);
  return { ...saved, madeOn: today, answers: Object.fromEntries(answers) };
}
