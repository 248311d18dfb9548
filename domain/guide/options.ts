import type { Question } from './model.ts';

const yesNo = ['yes', 'no', 'dontknow'];

/** The option ids of a question, in the order they are shown; a date has none. */
export function optionIds(question: Question): string[] {
  if (question.type === 'date') return [];
  if (question.type === 'yesno') return [...yesNo];
  return question.options.map(({ id }) => id);
}

/** The option of a `several` question that cannot go with others (none of these). */
export function exclusiveOption(question: Question): string | undefined {
  return question.type === 'several' ? question.options.find(({ exclusive }) => exclusive)?.id : undefined;
}
