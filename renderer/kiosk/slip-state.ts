import type { Outputs } from '../shared/api/index.ts';
import type { PrintFailure } from '../shared/device/index.ts';

export type SlipJob = NonNullable<Outputs['print']['job']>;

/** Where her slip is, in what the screen has words for. */
export type SlipState =
  | { readonly state: 'none' | 'printing' | 'printed' }
  /** what the page's own print said */
  | { readonly state: 'failed'; readonly by: 'page'; readonly reason: PrintFailure }
  /** what the printer said to the hub */
  | { readonly state: 'failed'; readonly by: 'hub'; readonly reason: NonNullable<SlipJob['reason']> | 'expired' };

export interface Slip {
  readonly now: SlipState;
  /** prints, or prints again; null when that is not to be had now */
  readonly print: (() => void) | null;
  /** why printing again did not even begin: the hub said no, or is away */
  readonly refused: 'refused' | 'away' | null;
}

/** What the hub's word on a slip means on the screen. */
export function stateOfJob(job: Pick<SlipJob, 'state' | 'reason'>): SlipState {
  switch (job.state) {
    case 'pending':
    case 'printing':
      return { state: 'printing' };
    case 'printed':
      return { state: 'printed' };
    case 'expired':
      return { state: 'failed', by: 'hub', reason: 'expired' };
    case 'failed':
    case 'uncertain':
      return { state: 'failed', by: 'hub', reason: job.reason ?? 'error' };
  }
}

/** The problem of the system's printer as the hub keeps it. A spooler says little: what is not one of these is an error. */
export function problemOf(failure: PrintFailure): 'no-paper' | 'cover-open' | 'offline' | 'error' {
  if (failure === 'out-of-paper') return 'no-paper';
  if (failure === 'no-printer') return 'offline';
  return failure === 'cover-open' ? 'cover-open' : 'error';
}
