import type { AnswerValue, GuideWords, Question } from '../../../domain/guide/engine.ts';

/** An answer as she gave it, in the words of the guide. `day` writes a date, `list` joins several. */
export function answerWords(
  question: Question,
  value: AnswerValue | undefined,
  words: GuideWords,
  write: { readonly day: (iso: string) => string; readonly list: (all: readonly string[]) => string },
): string {
  if (value === undefined) return '';
  const options = words.questions[question.id]?.options ?? {};
  if (typeof value !== 'string') return write.list(value.map((id) => options[id] ?? id));
  return question.type === 'date' ? write.day(value) : (options[value] ?? value);
}
