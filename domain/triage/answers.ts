import { z } from 'zod';

/** For whom, and whether she is exempt (fritaget). One answer, never the reason: the reason is not ours to know. */
export const situation = z.enum(['self', 'exempt', 'for-other']);
export type Situation = z.infer<typeof situation>;

/** Whether she can log in today. A helper answers for her own MitID. */
export const mitIdAnswer = z.enum(['with-me', 'at-home', 'no']);
export type MitIdAnswer = z.infer<typeof mitIdAnswer>;

/** The answer of those who have no reason to come in person. */
export const noReason = 'none';

/** What has been answered so far. They live on the screen only; of these just `situation` is kept with a visit. */
export const triageAnswers = z.strictObject({
  situation: situation.optional(),
  /** `none`, or the id of one of the errand's reasons */
  inPerson: z.string().max(40).optional(),
  mitid: mitIdAnswer.optional(),
});
export type TriageAnswers = z.infer<typeof triageAnswers>;
