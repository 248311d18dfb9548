import { isEnded, type PrintState } from './job.ts';

/** How many slips one number may have from the kiosk: two more for a jam and a slip dropped, not a roll for a child. */
export const slipsFromKiosk = 3;

/** How long after the number was given its kiosk may print it again (ms); later somebody else stands there. */
export const kioskReprintMs = 10 * 60_000;

export type ReprintRefusal =
  /** the visit is over */
  | 'visit-over'
  /** a slip of this number is being printed now */
  | 'already-printing'
  | 'enough-slips'
  | 'not-your-ticket'
  | 'no-printer';

interface ReprintQuestion {
  readonly by: 'kiosk' | 'desk';
  readonly isOpen: boolean;
  /** the slips of this visit so far, in any order */
  readonly jobs: readonly { readonly state: PrintState; readonly device: string }[];
  /** the screen that asks */
  readonly device: string;
  readonly issuedAt: number;
}

/**
 * Whether a slip may be printed again because a person wants it; null when it may. A kiosk prints only what it gave out
 * itself, a little while ago; a member of staff any number whose visit is still open.
 */
export function refuseReprint(question: ReprintQuestion, now: number): ReprintRefusal | null {
  const { by, jobs, device, issuedAt } = question;
  if (by === 'kiosk' && (!jobs.some((job) => job.device === device) || now - issuedAt > kioskReprintMs)) {
    return 'not-your-ticket';
  }
  if (!question.isOpen) return 'visit-over';
  if (jobs.some((job) => !isEnded(job.state))) return 'already-printing';
  if (by === 'kiosk' && jobs.length >= slipsFromKiosk) return 'enough-slips';
  return null;
}
