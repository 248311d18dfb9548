import { mitIdAnswer, noReason, situation, type TriageAnswers } from './answers.ts';
import type { Errand } from './model.ts';
import { nextQuestion, type TriageQuestion } from './question.ts';

/** Every set of answers that can reach the recommendation of an errand, whether asked for or not. */
export function everyAnswer(errand: Errand): TriageAnswers[] {
  const reasons = [undefined, noReason, ...errand.reasons.map((reason) => reason.id)];
  return [undefined, ...situation.options].flatMap((who) =>
    reasons.flatMap((inPerson) =>
      [undefined, ...mitIdAnswer.options].map((mitid) => ({ situation: who, inPerson, mitid })),
    ),
  );
}

/** Every walk through the questions as the kiosk asks them: what was asked, and the answers at the end. */
export function everyWalk(errand: Errand): { asked: TriageQuestion[]; answers: TriageAnswers }[] {
  const walk = (
    asked: TriageQuestion[],
    answers: TriageAnswers,
  ): { asked: TriageQuestion[]; answers: TriageAnswers }[] => {
    const question = nextQuestion(errand, answers);
    if (!question || asked.length > 5) return [{ asked, answers }];
    return question.options.flatMap((option) => walk([...asked, question], { ...answers, [question.id]: option }));
  };
  return walk([], {});
}
