import { z } from 'zod';

/**
 * Whether whoever has a counter open is there for visitors. A fact of its own beside the visit: somebody on a break has
 * her counter, and the waiting times do not reckon with her.
 */
export const presence = z.enum(['open', 'break', 'back-office']);
export type Presence = z.infer<typeof presence>;
