import { z } from 'zod';

/** What is to be done about a drift. Codes only: nothing can be written that names somebody. */
export const taskReason = z.enum(['rewrite-text', 'check-deadline', 'replace-link', 'ask-authority']);
export type TaskReason = z.infer<typeof taskReason>;

/** How somebody closes a task. */
export const taskEnd = z.enum(['guide-updated', 'not-needed']);
/** How a task ended: also by "still true", or because the text is again as it was accepted or the guide was checked anew. */
export type TaskEnd = z.infer<typeof taskEnd> | 'still-true' | 'settled';
