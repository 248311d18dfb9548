import { z } from 'zod';

/**
 * How much help a citizen got with one step, least first (hjælpeniveau): did it alone; was told where and how; was shown
 * first and then did it; could not be done this time, even with help.
 */
export const assistanceLevel = z.enum(['alone', 'guided', 'shown', 'not-possible']);
export type AssistanceLevel = z.infer<typeof assistanceLevel>;
