import { addDays, type IsoDate } from '../calendar/dates.ts';
import type { Answers, AnswerValue } from './answer.ts';
import type { Guide, Question } from './model.ts';
import { exclusiveOption, optionIds } from './options.ts';
import { type Walk, walkGuide } from './walk.ts';

/**
 * Every way through a guide: each combination of answers to the questions it asks, with the walk it ends in. Dates are
 * stood for by the first, the last and today (or the nearest allowed). Stops after `limit` ways.
 */
export function* everyWayThrough(
  guide: Guide,
  today: IsoDate,
  limit: number,
): Generator<{ answers: Answers; walk: Walk }> {
  let left = limit;
  function* from(answers: Answers): Generator<{ answers: Answers; walk: Walk }> {
    const walk = walkGuide(guide, answers, today);
    if (walk.next === null) {
      left -= 1;
      yield { answers, walk };
      return;
    }
    for (const value of possibleAnswers(walk.next, today)) {
      if (left > 0) yield* from({ ...answers, [walk.next.id]: value });
    }
  }
  yield* from({});
}

/** All answers to a question; for a date, representative ones. One at a time: `several` has very many. */
export function* possibleAnswers(question: Question, today: IsoDate): Generator<AnswerValue> {
  if (question.type === 'date') {
    const { minDays, maxDays } = question;
    const nearest = Math.min(Math.max(0, minDays), maxDays);
    for (const days of new Set([minDays, nearest, maxDays])) yield addDays(today, days);
  } else if (question.type === 'several') {
    const none = exclusiveOption(question);
    const others = optionIds(question).filter((id) => id !== none);
    for (let set = 1; set < 2 ** others.length; set += 1) {
      yield others.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1);
    }
    if (none !== undefined) yield [none];
  } else {
    yield* optionIds(question);
  }
}
