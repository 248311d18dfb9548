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

/** How often a pair is tried in different company before it counts as one that cannot be given together. */
const mostTries = 30;

/**
 * Ways in which every two answers that can be given together are given together at least once: for a guide with too many
 * ways to walk them all. The questions between are answered differently in turn, so that what depends on them is seen.
 */
export function* everyPairThrough(guide: Guide, today: IsoDate): Generator<{ answers: Answers; walk: Walk }> {
  const values = new Map(guide.questions.map((question) => [question.id, [...fewAnswers(question, today)]]));
  const valuesOf = (id: string) => values.get(id) ?? [];
  const seen = new Set<string>();
  let turn = 1;
  /** Walks to the end, holding to what is fixed where it is asked. */
  const complete = (fixed: Answers) => {
    let answers: Answers = {};
    let walk = walkGuide(guide, answers, today);
    while (walk.next !== null) {
      const { id } = walk.next;
      const choices = valuesOf(id);
      // Park and Miller's generator: counting up instead would give two questions the same company again and again.
      turn = (turn * 48_271) % 2_147_483_647;
      answers = { ...answers, [id]: fixed[id] ?? choices[turn % choices.length] ?? '' };
      walk = walkGuide(guide, answers, today);
    }
    return { answers, walk };
  };
  for (const [at, first] of guide.questions.entries()) {
    for (const second of guide.questions.slice(at)) {
      for (const one of valuesOf(first.id)) {
        for (const other of first === second ? [one] : valuesOf(second.id)) {
          const fixed = { [first.id]: one, [second.id]: other };
          let way = complete(fixed);
          // A question that was not asked may be, when one before it is answered differently.
          for (let again = 0; again < mostTries && Object.keys(fixed).some((id) => !(id in way.answers)); again += 1)
            way = complete(fixed);
          const key = JSON.stringify(way.answers);
          if (seen.has(key)) continue;
          seen.add(key);
          yield way;
        }
      }
    }
  }
}

/** Answers that stand for a question: of `several`, each by itself, all, and none of these. */
function* fewAnswers(question: Question, today: IsoDate): Generator<AnswerValue> {
  if (question.type !== 'several') yield* possibleAnswers(question, today);
  else {
    const none = exclusiveOption(question);
    const others = optionIds(question).filter((id) => id !== none);
    for (const id of others) yield [id];
    yield others;
    if (none !== undefined) yield [none];
  }
}
