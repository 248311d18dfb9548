import { mitIdAnswer, noReason, type TriageAnswers } from './answers.ts';
import type { Errand } from './model.ts';
import { recommend } from './recommend.ts';

export type TriageQuestionId = 'situation' | 'inPerson' | 'mitid';

export interface TriageQuestion {
  readonly id: TriageQuestionId;
  /** Values to put into the answers; for `inPerson` the errand's reasons and last `none`. */
  readonly options: readonly string[];
}

/** Being exempt comes first: it ends the questions, so those who are exempt are never asked about MitID. */
const order: readonly TriageQuestionId[] = ['situation', 'inPerson', 'mitid'];

const withAnswer = (answers: TriageAnswers, id: TriageQuestionId, option: string): TriageAnswers => ({
  ...answers,
  [id]: option,
});

function allOptions(errand: Errand, id: TriageQuestionId): readonly string[] {
  switch (id) {
    case 'situation':
      return errand.forOther === 'any' ? ['self', 'exempt'] : ['self', 'exempt', 'for-other'];
    case 'inPerson':
      return errand.attendance === 'depends' ? [...errand.reasons.map((reason) => reason.id), noReason] : [];
    case 'mitid':
      return errand.mitIdNeeded ? mitIdAnswer.options : [];
  }
}

/** Every way the questions not yet answered could be answered. */
function completions(errand: Errand, answers: TriageAnswers): TriageAnswers[] {
  const open = order.filter((id) => answers[id] === undefined && allOptions(errand, id).length > 0);
  return open.reduce<TriageAnswers[]>(
    (soFar, id) => soFar.flatMap((one) => allOptions(errand, id).map((option) => withAnswer(one, id, option))),
    [answers],
  );
}

/** What she would be recommended under each way of answering the rest: two options with the same are the same. */
const consequence = (errand: Errand, answers: TriageAnswers) =>
  JSON.stringify(completions(errand, answers).map((one) => recommend(errand, one)));

/**
 * The next question to ask, or null when nothing more can change what is recommended. At most three are asked. A
 * question whose every option leads to the same, whatever is answered later, is left out; so is an option of `situation`
 * that leads to the same as coming for herself.
 */
export function nextQuestion(errand: Errand, answers: TriageAnswers): TriageQuestion | null {
  for (const id of order) {
    if (answers[id] !== undefined) continue;
    const options = allOptions(errand, id);
    const outcomes = options.map((option) => consequence(errand, withAnswer(answers, id, option)));
    if (new Set(outcomes).size < 2) continue;
    return {
      id,
      options: id === 'situation' ? options.filter((_, at) => at === 0 || outcomes[at] !== outcomes[0]) : options,
    };
  }
  return null;
}
