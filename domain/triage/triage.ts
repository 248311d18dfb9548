/** Triage in one place: the catalogue, the questions that follow an errand, and the recommendation. */
export {
  type MitIdAnswer,
  mitIdAnswer,
  noReason,
  type Situation,
  situation,
  type TriageAnswers,
  triageAnswers,
} from './answers.ts';
export {
  type Channel,
  type Errand,
  type Parsed,
  parseChannels,
  parseErrands,
  type ServiceId,
  serviceId,
} from './model.ts';
export { nextQuestion, type TriageQuestion, type TriageQuestionId } from './question.ts';
export { nameOfWay, type Recommendation, type RecommendationKind, recommend } from './recommend.ts';
