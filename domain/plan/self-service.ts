import type { PlanItem } from './plan.ts';

/** The words under the name of a self-service, from `plan.json`. */
export interface ServiceWords {
  readonly withMitId: string;
  readonly someoneElse: {
    /** it is not for the reader to do */
    readonly does: string;
    readonly mitId: string;
  };
}

/** What stands under a self-service: that MitID is used, or that somebody else does it, with who does what. */
export function serviceLines(
  { selfService, who }: Pick<PlanItem, 'selfService' | 'who'>,
  { withMitId, someoneElse }: ServiceWords,
): string[] {
  if (selfService === null) return [];
  const { mitId, bySomeoneElse } = selfService;
  if (!bySomeoneElse) return mitId ? [withMitId] : [];
  return [someoneElse.does, ...(mitId ? [someoneElse.mitId] : []), ...who.map(({ text }) => text)];
}
