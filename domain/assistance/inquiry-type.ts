import { z } from 'zod';

/**
 * What kind of inquiry a visit was: the six types of KOMHEN, the municipalities' own counting standard, in its order, so
 * that our counts can be set beside earlier ones.
 */
export const inquiryType = z.enum([
  'new-case',
  'case-information',
  'case-change',
  'advice',
  'self-service-help',
  'misdirected',
]);
export type InquiryType = z.infer<typeof inquiryType>;
