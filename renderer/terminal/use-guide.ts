import { useMemo } from 'react';
import type { AnswerValue, GuideWords, Question, Walk } from '../../domain/guide/engine.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { languageOf, useFormat } from '../shared/i18n/index.ts';
import { makePlan, type PersonalPlan, wordsIn } from '../shared/plan/index.ts';
import { answerWords } from './answer-words.ts';
import { useToday } from './use-today.ts';
import { type GuideHere, type Visit, walkOf } from './visit.ts';

/** The guide as it stands now: its words in her language, where she is, and her plan so far. */
export interface GuideNow {
  readonly here: GuideHere;
  readonly words: GuideWords;
  readonly language: string;
  readonly today: string;
  readonly walk: Walk;
  readonly plan: PersonalPlan;
  readonly answerOf: (question: Question, value: AnswerValue | undefined) => string;
}

/** Null when the visit has no guide. */
export function useGuide(visit: Visit): GuideNow | null {
  const asked = useVisitorSettings((state) => state.language);
  const format = useFormat();
  const today = useToday();
  return useMemo(() => {
    const here = visit.guide;
    const walk = walkOf(visit, today);
    const found = here === null ? null : wordsIn(here.words, asked);
    if (here === null || walk === null || found === null) return null;
    const { words, language } = found;
    const plan = makePlan({
      guide: here.guide,
      words: here.words,
      linkHosts: here.linkHosts,
      language,
      steps: walk.steps,
      done: visit.done,
      today,
    });
    if (plan === null) return null;
    const list = new Intl.ListFormat(languageOf(language).intl, { type: 'conjunction' });
    return {
      here,
      words,
      language,
      today,
      walk,
      plan,
      answerOf: (question: Question, value: AnswerValue | undefined) =>
        answerWords(question, value, words, { day: format.day, list: (all) => list.format(all) }),
    };
  }, [visit, asked, format, today]);
}
