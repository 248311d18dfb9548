import {
  type AnswerError,
  type Answers,
  type AnswerValue,
  answerQuestion,
  type Guide,
  type GuideWords,
  type PlanStep,
  type Walk,
  walkGuide,
} from '../../domain/guide/engine.ts';
import { happensByItself } from '../../domain/plan/plan.ts';
import { type SavedPlan, shortHash } from '../../domain/plan/plan-code.ts';

/** What the terminal shows of a visit. The desk beside her is told the same. */
export type View =
  | { readonly at: 'welcome' }
  | { readonly at: 'question'; readonly question: string }
  | { readonly at: 'answers' }
  | { readonly at: 'step'; readonly step: string }
  | { readonly at: 'plan' }
  | { readonly at: 'done' };

/** The guide as the hub served it; once here, the hub is not needed to go through it. */
export interface GuideHere {
  readonly slug: string;
  /** what the guide reads as: tells later whether it has changed */
  readonly hash: string;
  readonly guide: Guide;
  readonly words: Readonly<Record<string, GuideWords>>;
  /** hosts a link may go to */
  readonly linkHosts: readonly string[];
}

/** One citizen at the terminal. Lives in memory only. */
export interface Visit {
  readonly session: string;
  /** null: an errand without a guide */
  readonly guide: GuideHere | null;
  readonly answers: Answers;
  readonly view: View;
  readonly done: readonly string[];
  /** where "Færdig" was pressed, to go back to */
  readonly leftFrom: View | null;
}

/** What a terminal says it showed before its page was loaded anew. */
export interface Position {
  readonly answers: Readonly<Record<string, string | string[]>>;
  readonly view: View;
  readonly done: readonly string[];
}

/** The citizen sits down, or is found again after the page was loaded anew. A place that is no longer there falls back. */
export function beginVisit(session: string, guide: GuideHere | null, at: Position | null, today: string): Visit {
  const fresh: Visit = { session, guide, answers: {}, view: { at: 'welcome' }, done: [], leftFrom: null };
  if (at === null) return fresh;
  const known = guide === null ? [] : guide.guide.steps.map(({ id }) => id);
  const visit = { ...fresh, answers: at.answers, done: at.done.filter((id) => known.includes(id)) };
  return { ...visit, view: possible(visit, at.view, today) };
}

/** Where she stands in the guide. */
export function walkOf(visit: Visit, today: string): Walk | null {
  return visit.guide === null ? null : walkGuide(visit.guide.guide, visit.answers, today);
}

/** Her plan as it can be made again elsewhere: what she was asked and answered, and what is done. Null without a guide. */
export function savedPlan(visit: Visit, today: string, language: string): SavedPlan | null {
  const walk = walkOf(visit, today);
  if (visit.guide === null || walk === null) return null;
  const answers = walk.asked.flatMap(({ id }): [string, string | string[]][] => {
    const given = visit.answers[id];
    return given === undefined ? [] : [[id, typeof given === 'string' ? given : [...given]]];
  });
  return {
    guide: visit.guide.slug,
    hash: shortHash(visit.guide.hash),
    language,
    madeOn: today,
    answers: Object.fromEntries(answers),
    done: walk.steps.map(({ id }) => id).filter((id) => visit.done.includes(id)),
  };
}

/** On with the guide: the first question that has no answer, else the list of answers. */
export function goOn(visit: Visit, today: string): Visit {
  const next = walkOf(visit, today)?.next;
  return go(visit, next ? { at: 'question', question: next.id } : { at: 'answers' });
}

export type Answered =
  | { readonly ok: true; readonly visit: Visit }
  | { readonly ok: false; readonly error: AnswerError };

/** Answers a question, keeps the other answers, and goes on. */
export function answer(visit: Visit, question: string, value: AnswerValue, today: string): Answered {
  if (visit.guide === null) return { ok: false, error: 'unknown-question' };
  const result = answerQuestion(visit.guide.guide, visit.answers, question, value, today);
  if (!result.ok) return result;
  return { ok: true, visit: goOn({ ...visit, answers: result.answers }, today) };
}

/** From a question that has its answer to the next one, whether that has an answer or not. */
export function pass(visit: Visit, question: string, today: string): Visit {
  const asked = walkOf(visit, today)?.asked ?? [];
  const next = asked[asked.findIndex(({ id }) => id === question) + 1];
  return next === undefined ? goOn(visit, today) : go(visit, { at: 'question', question: next.id });
}

/** The first step; once some are done, the first that is not done and has something to do in it, else the plan. */
export function toSteps(visit: Visit, today: string): Visit {
  const steps = walkOf(visit, today)?.steps ?? [];
  const isLeft = (step: PlanStep) => !visit.done.includes(step.id) && !happensByItself(step);
  const next = steps.some(({ id }) => visit.done.includes(id)) ? steps.find(isLeft) : steps[0];
  return go(visit, next ? { at: 'step', step: next.id } : { at: 'plan' });
}

/** The step is done (or not, after all). */
export function mark(visit: Visit, step: string, isDone: boolean): Visit {
  const others = visit.done.filter((id) => id !== step);
  return { ...visit, done: isDone ? [...others, step] : others };
}

/** To the step after this one, in the guide's order; after the last to the plan. */
export function afterStep(visit: Visit, step: string, today: string): Visit {
  const steps = walkOf(visit, today)?.steps ?? [];
  const next = steps[steps.findIndex(({ id }) => id === step) + 1];
  return go(visit, next ? { at: 'step', step: next.id } : { at: 'plan' });
}

/** One back, as the button at the foot says. From the first screen there is nowhere to go. */
export function back(visit: Visit, today: string): Visit {
  const { view } = visit;
  const walk = walkOf(visit, today);
  const asked = walk?.asked ?? [];
  const steps = walk?.steps ?? [];
  const lastOf = <T extends { id: string }>(all: readonly T[], id: string) =>
    all[all.findIndex((one) => one.id === id) - 1];
  switch (view.at) {
    case 'welcome':
      return visit;
    case 'question': {
      const before = lastOf(asked, view.question);
      return go(visit, before ? { at: 'question', question: before.id } : { at: 'welcome' });
    }
    case 'answers': {
      const last = asked.at(-1);
      return go(visit, last ? { at: 'question', question: last.id } : { at: 'welcome' });
    }
    case 'step': {
      const before = lastOf(steps, view.step);
      return go(visit, before ? { at: 'step', step: before.id } : { at: 'answers' });
    }
    case 'plan': {
      const last = steps.at(-1);
      return go(visit, last ? { at: 'step', step: last.id } : { at: 'answers' });
    }
    case 'done':
      return go(visit, visit.leftFrom ?? { at: 'welcome' });
  }
}

/** To any screen, such as one picked from a list. */
export function go(visit: Visit, view: View): Visit {
  const leftFrom = view.at === 'done' && visit.view.at !== 'done' ? visit.view : visit.leftFrom;
  return { ...visit, view, leftFrom };
}

/** A screen that still makes sense with these answers today, else the nearest that does. */
export function possible(visit: Visit, view: View, today: string): View {
  const walk = walkOf(visit, today);
  if (walk === null) return view.at === 'done' ? view : { at: 'welcome' };
  const onward: View = walk.next ? { at: 'question', question: walk.next.id } : { at: 'answers' };
  switch (view.at) {
    case 'question':
      return walk.asked.some(({ id }) => id === view.question) ? view : onward;
    case 'step':
      if (!walk.complete) return onward;
      return walk.steps.some(({ id }) => id === view.step) ? view : { at: 'answers' };
    case 'answers':
    case 'plan':
      return walk.complete ? view : onward;
    default:
      return view;
  }
}
