import { z } from 'zod';

/** How a visit ended. The first two count as done by the citizen herself, the second with somebody beside her. */
export const outcome = z.enum([
  'completed-alone',
  'completed-assisted',
  'completed-by-staff',
  'continues-at-home',
  'new-appointment',
  'referred',
  'aborted',
  'technical-fault',
]);
export type Outcome = z.infer<typeof outcome>;
