import { z } from 'zod';

/**
 * Why a step was hard (barriere). The first five are those of KL and Digitaliseringsstyrelsen, "Digital inklusion i det
 * digitaliserede samfund", 2021. They are no diagnoses: nothing about health is kept.
 */
export const barrier = z.enum([
  'device',
  'digital-skills',
  'admin-language',
  'written-danish',
  'no-proxy',
  'other',
  'not-stated',
]);
export type Barrier = z.infer<typeof barrier>;
