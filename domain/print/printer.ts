import { z } from 'zod';

/** What keeps a printer from printing. `offline`: it does not answer, is switched off, or somebody else holds it. */
export const printerProblem = z.enum(['no-paper', 'cover-open', 'offline', 'error']);
export type PrinterProblem = z.infer<typeof printerProblem>;

/** What a printer says of itself. `nearEnd`: the roll is nearly used up; it still prints. */
export interface PrinterState {
  readonly problem: PrinterProblem | null;
  readonly nearEnd: boolean;
}

/**
 * How one print ended. `failed`: the slip is not whole, and nothing of it will come later. `uncertain`: it may lie in the
 * tray or not, because the printer was gone before it said that it was done.
 */
export type PrintOutcome =
  | { readonly state: 'printed' }
  | { readonly state: 'failed'; readonly reason: PrinterProblem }
  | { readonly state: 'uncertain'; readonly reason: 'gone-mid-print' };
