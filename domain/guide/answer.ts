import { addDays, type IsoDate, isIsoDate } from '../calendar/dates.ts';
import type { Guide, Question } from './model.ts';
import { exclusiveOption, optionIds } from './options.ts';

/** An option id, the option ids of a `several` question, or an ISO date. */
export type AnswerValue = string | readonly string[];

/** What has been answered, by question id. Lives in memory only and is never stored. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Why an answer is refused. `too-early` and `too-late` are about a date question's range from today. */
export type AnswerError =
  | 'unknown-question'
  | 'wrong-kind'
  | 'unknown-option'
  | 'nothing-chosen'
  | 'none-with-others'
  | 'not-a-date'
  | 'too-early'
  | 'too-late';

export type AnswerResult =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly error: AnswerError };

/**
 * Sets one answer and leaves the others alone, also those to questions that are no longer asked: changing back loses
 * nothing. Options of a `several` question are put in the guide's order, each once.
 */
export function answerQuestion(
  guide: Guide,
  answers: Answers,
  questionId: string,
  value: AnswerValue,
  today: IsoDate,
): AnswerResult {
  const question = guide.questions.find(({ id }) => id === questionId);
  if (question === undefined) return { ok: false, error: 'unknown-question' };
  const error = answerError(question, value, today);
  if (error !== null) return { ok: false, error };
  const kept = typeof value === 'string' ? value : optionIds(question).filter((id) => value.includes(id));
  return { ok: true, answers: { ...answers, [questionId]: kept } };
}

/** The dates a date question accepts, both included: what a date picker may offer. */
export function dateRange(question: Question & { type: 'date' }, today: IsoDate): { from: IsoDate; to: IsoDate } {
  return { from: addDays(today, question.minDays), to: addDays(today, question.maxDays) };
}

/** What is wrong with an answer to a question, or null. */
export function answerError(question: Question, value: AnswerValue, today: IsoDate): AnswerError | null {
  if (question.type === 'several') return severalError(question, value);
  if (typeof value !== 'string') return 'wrong-kind';
  if (question.type !== 'date') return optionIds(question).includes(value) ? null : 'unknown-option';
  if (!isIsoDate(value)) return 'not-a-date';
  const { from, to } = dateRange(question, today);
  if (value < from) return 'too-early';
  return value > to ? 'too-late' : null;
}

function severalError(question: Question, value: AnswerValue): AnswerError | null {
  if (typeof value === 'string') return 'wrong-kind';
  if (value.length === 0) return 'nothing-chosen';
  const options = optionIds(question);
  if (value.some((id) => !options.includes(id))) return 'unknown-option';
  const none = exclusiveOption(question);
  return none !== undefined && value.includes(none) && value.some((id) => id !== none) ? 'none-with-others' : null;
}
