import { z } from 'zod';
import { printerProblem } from './printer.ts';

/**
 * One slip on its way to paper. It begins at most once and ends in exactly one of the last four; only a person makes
 * another one (a copy).
 */
export const printState = z.enum(['pending', 'printing', 'printed', 'failed', 'uncertain', 'expired']);
export type PrintState = z.infer<typeof printState>;

export const printFailure = z.enum([...printerProblem.options, 'gone-mid-print']);
export type PrintFailure = z.infer<typeof printFailure>;

export interface PrintJob {
  readonly state: PrintState;
  readonly reason: PrintFailure | null;
  /** ms since epoch */
  readonly createdAt: number;
  readonly startedAt: number | null;
}

export type PrintStep =
  /** the printer is about to get it */
  | { readonly type: 'begin' }
  | { readonly type: 'printed' }
  | { readonly type: 'failed'; readonly reason: Exclude<PrintFailure, 'gone-mid-print'> }
  /** nobody can say any more whether it came out */
  | { readonly type: 'lost' }
  /** the wait for a printer took too long for the slip to be of use */
  | { readonly type: 'expire' };

/** How long a slip may wait to be printed (ms): at two o'clock nobody wants the number of nine o'clock. */
export const pendingLifeMs = 3 * 60_000;

/** How long a page that prints through the system may keep a print begun without saying how it went (ms). */
export const systemPrintLifeMs = 60_000;

/**
 * What a step makes of a job, or null where the step does not belong: an ended job never moves again, so no slip is
 * printed twice and none that failed is later called printed.
 */
export function decidePrint(job: PrintJob, step: PrintStep, now: number): PrintJob | null {
  switch (step.type) {
    case 'begin':
      return job.state === 'pending' && now - job.createdAt <= pendingLifeMs
        ? { ...job, state: 'printing', startedAt: now }
        : null;
    case 'expire':
      return job.state === 'pending' && now - job.createdAt > pendingLifeMs ? { ...job, state: 'expired' } : null;
    case 'printed':
      return job.state === 'printing' ? { ...job, state: 'printed' } : null;
    case 'failed':
      return job.state === 'printing' ? { ...job, state: 'failed', reason: step.reason } : null;
    case 'lost':
      return job.state === 'printing' ? { ...job, state: 'uncertain', reason: 'gone-mid-print' } : null;
  }
}

/** Whether nothing more will happen to a job. */
export const isEnded = (state: PrintState): boolean => state !== 'pending' && state !== 'printing';
