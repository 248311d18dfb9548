import type { IsoDate } from '../calendar/dates.ts';
import type { AnswerValue } from './answer.ts';
import { possibleAnswers } from './combinations.ts';
import { type Condition, evaluate, mentions } from './condition.ts';
import type { Guide, Question } from './model.ts';

/** A place in a guide, named as the counters name it: `start`, `question:<id>`, `answers`, `step:<id>`, `plan`, `end`. */
export type FlowNode = string;

export interface FlowEdge {
  readonly from: FlowNode;
  readonly to: FlowNode;
}

/** A guide as it is drawn. */
export interface GuideFlow {
  /** in the order they are met; each once */
  readonly nodes: readonly FlowNode[];
  /** from the start over the questions to the list of answers: exactly the ways somebody can be led */
  readonly edges: readonly FlowEdge[];
  /** by question: the steps whose own condition speaks of it, in the guide's order */
  readonly decides: Readonly<Record<string, readonly string[]>>;
}

/**
 * How a guide is laid out: which question can follow which, and which questions a step depends on. Found by answering
 * with one answer of each kind that any question's condition tells apart, so it is exact and quick for a large guide too.
 */
export function flowOf(guide: Guide): GuideFlow {
  const decides: Record<string, string[]> = Object.fromEntries(guide.questions.map(({ id }) => [id, []]));
  for (const step of guide.steps)
    for (const id of new Set(mentions(step.when).map(({ question }) => question))) decides[id]?.push(step.id);
  return {
    nodes: [
      'start',
      ...guide.questions.map(({ id }) => `question:${id}`),
      'answers',
      ...guide.steps.map(({ id }) => `step:${id}`),
      'plan',
      'end',
    ],
    edges: edgesOf(guide),
    decides,
  };
}

function edgesOf(guide: Guide): FlowEdge[] {
  const conditions = guide.questions.flatMap(({ when }) => (when === undefined ? [] : [when]));
  const kinds = new Map(guide.questions.map((question) => [question.id, kindsOfAnswer(question, conditions, guide)]));
  const ways = new Map<string, Set<string>>();
  const known = new Map<string, { asked: boolean; value?: AnswerValue }>();
  const lead = (from: FlowNode, to: FlowNode) => ways.set(from, (ways.get(from) ?? new Set()).add(to));
  const goOn = (index: number, from: FlowNode): void => {
    const question = guide.questions[index];
    if (question === undefined) {
      lead(from, 'answers');
      return;
    }
    // Every earlier question is answered or not asked, so nothing is unknown.
    const isAsked = evaluate(question.when, (id) => known.get(id) ?? { asked: false }) === true;
    if (!isAsked) {
      known.set(question.id, { asked: false });
      goOn(index + 1, from);
      return;
    }
    const node = `question:${question.id}`;
    lead(from, node);
    for (const value of kinds.get(question.id) ?? []) {
      known.set(question.id, { asked: true, value });
      goOn(index + 1, node);
    }
  };
  goOn(0, 'start');
  return [...ways].flatMap(([from, targets]) => [...targets].map((to) => ({ from, to })));
}

/** One answer for each way in which the conditions can tell answers to a question apart. */
function kindsOfAnswer(question: Question, conditions: readonly Condition[], guide: Guide): AnswerValue[] {
  const day: IsoDate = guide.validFrom;
  const about = conditions.flatMap(partsAbout(question.id));
  const kinds = new Map<string, AnswerValue>();
  for (const value of possibleAnswers(question, day)) {
    const kind = about.map((part) => evaluate(part, () => ({ asked: true, value }))).join();
    if (!kinds.has(kind)) kinds.set(kind, value);
  }
  return [...kinds.values()];
}

const partsAbout =
  (question: string) =>
  (condition: Condition): Condition[] => {
    if ('all' in condition) return condition.all.flatMap(partsAbout(question));
    if ('any' in condition) return condition.any.flatMap(partsAbout(question));
    if ('not' in condition) return partsAbout(question)(condition.not);
    return condition.question === question ? [condition] : [];
  };
