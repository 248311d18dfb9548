import type { TopicId } from '../assistance/training-topic.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { type Answers, type AnswerValue, answerError } from './answer.ts';
import { type Condition, evaluate, type KnownAnswers, type Truth } from './condition.ts';
import { type PlanDeadline, resolveDeadline, type Timing, timingOf } from './deadline.ts';
import { stepIsIn } from './facts.ts';
import { holdsOf, holdsOn } from './freshness.ts';
import type { Actor, Guide, Question, Source, Step } from './model.ts';
import type { ReadMore } from './read-more.ts';

/** A step of the citizen's plan: what of the guide's step applies to her, with dates. Its words are under its keys. */
export interface PlanStep {
  readonly id: string;
  readonly theme: string;
  readonly timing: Timing;
  readonly deadlines: readonly PlanDeadline[];
  readonly automatic: readonly string[];
  readonly who: readonly Actor[];
  readonly needs: readonly string[];
  readonly selfService: {
    readonly id: string | null;
    readonly url: string;
    readonly mitId: boolean;
    readonly proxy: boolean;
    /** somebody who is not at the screen does it: it is not opened here, and nobody signs in here */
    readonly bySomeoneElse: boolean;
  } | null;
  readonly readMore: ReadMore | null;
  readonly attendance: { readonly required: boolean; readonly bring: readonly string[] } | null;
  readonly lookAway: boolean;
  readonly talkingPoints: readonly string[];
  readonly trainingTopics: readonly TopicId[];
  /** those whose facts hold today */
  readonly sources: readonly Source[];
  /**
   * something it says was not found in its source for too long, or a date lies after the end of its rule: both are left
   * out, and the reader is told
   */
  readonly stale: boolean;
}

export interface Walk {
  /** questions that are asked and answered, and the next one, in the guide's order */
  readonly asked: readonly Question[];
  /** the first question that is asked and has no answer */
  readonly next: Question | null;
  /** how many questions may still come, `next` included: it never rises when one is answered */
  readonly atMostLeft: number;
  readonly complete: boolean;
  /** the steps that are certain so far; the whole plan when complete */
  readonly steps: readonly PlanStep[];
}

/**
 * Where a citizen stands in a guide. Depends on the answers only, not on the order they came in. Answers to questions
 * that are not asked count for nothing, and one that the guide does not accept (any more) counts as not given.
 *
 * `answeredOn`: the day the answers were given, for a plan that is opened again later. Dates that count from "today" count
 * from that day, and an answer that was good then still is; what is over, and which facts hold, is judged `today`.
 */
export function walkGuide(guide: Guide, answers: Answers, today: IsoDate, answeredOn: IsoDate = today): Walk {
  const state = new Map<string, { asked: Truth; value?: AnswerValue }>();
  const known: KnownAnswers = (id) => state.get(id) ?? { asked: 'unknown' };
  const asked: Question[] = [];
  let next: Question | null = null;
  let atMostLeft = 0;
  for (const question of guide.questions) {
    const isAsked = evaluate(question.when, known);
    const value = isAsked === true ? accepted(question, answers[question.id], answeredOn) : undefined;
    state.set(question.id, { asked: isAsked, value });
    if (value !== undefined) asked.push(question);
    else if (isAsked !== false) atMostLeft += 1;
    if (isAsked === true && value === undefined && next === null) {
      next = question;
      asked.push(question);
    }
  }
  const steps = guide.steps
    .filter((step) => stepIsIn(step, today) && evaluate(step.when, known) === true)
    .map((step) => planStep(step, known, today, answeredOn));
  return { asked, next, atMostLeft, complete: next === null, steps };
}

function accepted(question: Question, value: AnswerValue | undefined, day: IsoDate): AnswerValue | undefined {
  return value === undefined || answerError(question, value, day) !== null ? undefined : value;
}

function planStep(step: Step, known: KnownAnswers, today: IsoDate, answeredOn: IsoDate): PlanStep {
  const applies = (part: { when?: Condition | undefined }) => evaluate(part.when, known) === true;
  const ids = <T extends string>(parts: readonly { id: T; when?: Condition | undefined }[]): T[] =>
    parts.filter(applies).map(({ id }) => id);
  const { holding, lost } = factsOn(step, today);
  const dates = step.deadlines.filter(applies).flatMap((deadline) => {
    if (lost.has(`deadlines.${deadline.id}`)) return [];
    const from = deadline.from === 'today' ? answeredOn : known(deadline.from).value;
    return typeof from === 'string' ? [resolveDeadline(deadline, from, today)] : [];
  });
  // A date to come is as good as the rule that is in force then.
  const deadlines = dates.filter((date) => isBacked(step, date, today));
  const service = step.selfService !== undefined && applies(step.selfService) ? step.selfService : null;
  const other = service?.bySomeoneElse;
  const bySomeoneElse = other === true || (other !== undefined && evaluate(other, known) === true);
  const attendance = step.attendance !== undefined && applies(step.attendance) ? step.attendance : null;
  return {
    id: step.id,
    theme: step.theme,
    timing: timingOf(deadlines),
    deadlines,
    automatic: ids(step.automatic).filter((id) => !lost.has(`automatic.${id}`)),
    who: ids(step.who),
    needs: ids(step.needs),
    selfService: service && {
      id: service.id ?? null,
      url: service.url,
      mitId: service.mitId,
      proxy: service.proxy,
      bySomeoneElse,
    },
    readMore: step.readMore ?? null,
    attendance: attendance && { required: attendance.required, bring: ids(attendance.bring) },
    lookAway: step.lookAway && (step.selfService === undefined || service !== null) && !bySomeoneElse,
    talkingPoints: step.talkingPoints,
    trainingTopics: step.trainingTopics,
    sources: holding,
    stale: lost.size > 0 || deadlines.length < dates.length,
  };
}

/** Whether some source of a date is still in force on it, and on the day the rule gives where that is another. */
function isBacked(step: Step, { id, date, closedOn }: PlanDeadline, today: IsoDate): boolean {
  const last = closedOn !== null && closedOn > date ? closedOn : date;
  const sources = step.sources.filter(({ facts }) => facts.includes(`deadlines.${id}`));
  return sources.length === 0 || sources.some((source) => holdsOf(source, last, today));
}

interface FactsOnDay {
  readonly day: IsoDate;
  readonly holding: readonly Source[];
  /** facts that have sources, none of which holds on the day */
  readonly lost: ReadonlySet<string>;
}

/** The last answer for each step: a guide is walked again for every touch, and the day seldom changes. */
const known = new WeakMap<Step, FactsOnDay>();

function factsOn(step: Step, day: IsoDate): FactsOnDay {
  const before = known.get(step);
  if (before?.day === day) return before;
  const holding = step.sources.filter((source) => holdsOn(source, day));
  const lost = new Set(step.sources.flatMap(({ facts }) => facts));
  for (const { facts } of holding) for (const fact of facts) lost.delete(fact);
  const found = { day, holding, lost };
  known.set(step, found);
  return found;
}

/** `not-yet-valid` and `expired` guides are not shown; `review-due` ones are, with a warning to staff. */
export type GuideStatus = 'not-yet-valid' | 'valid' | 'review-due' | 'expired';

/** How a guide stands on a date. Its last valid day still counts. */
export function guideStatus(guide: Guide, today: IsoDate): GuideStatus {
  if (today < guide.validFrom) return 'not-yet-valid';
  if (guide.validTo !== undefined && today > guide.validTo) return 'expired';
  return today > guide.reviewBy ? 'review-due' : 'valid';
}
