/**
 * The guide engine: a life situation as data, a citizen's answers in, her plan out. Pure; the date is a parameter.
 * `model.ts` is the shape of a guide, `words.ts` of its words, `check.ts` proves the two together.
 */
export {
  type AnswerError,
  type AnswerResult,
  type Answers,
  type AnswerValue,
  answerQuestion,
  dateRange,
} from './answer.ts';
export { type ContentRules, checkFacts, checkGuide, checkGuideAsWritten, type GuideCheck } from './check.ts';
export { type Confirmation, confirmationOf, withConfirmations } from './confirmed.ts';
export { closedReason, type PlanDeadline, type Timing } from './deadline.ts';
export { type FactSummary, factsOf, type GuideFact, sentenceOf, stepIsIn, summariseFacts } from './facts.ts';
export { type FlowEdge, type FlowNode, flowOf, type GuideFlow } from './flow.ts';
export { factLifeDays, factStatus, factWarningDays, lastDayOf } from './freshness.ts';
export type { ContentHosts } from './hosts.ts';
export {
  type Actor,
  actors,
  type Guide,
  type ParsedGuide,
  parseGuide,
  type Question,
  type Source,
  type Step,
} from './model.ts';
export { exclusiveOption, optionIds } from './options.ts';
export { type PlainLanguage, plainLanguageSchema } from './plain-language.ts';
export { pageIn, pagesOf, type ReadMore } from './read-more.ts';
export { type GuideStatus, guideStatus, type PlanStep, type Walk, walkGuide } from './walk.ts';
export type { DeadlineWords, GuideWords, QuestionWords, StepWords } from './words.ts';
