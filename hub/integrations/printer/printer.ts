import type { PrinterState, PrintOutcome } from '../../../domain/print/printer.ts';

/** A slip as the bytes a printer takes: what stands on it, and the cut. */
export interface SlipBytes {
  readonly content: Uint8Array;
  readonly cut: Uint8Array;
}

/** A printer the hub speaks to. Neither call ever rejects: whatever happens is an answer. */
export interface Printer {
  readonly status: () => Promise<PrinterState>;
  /** Prints and waits until the printer says that it is done. `after`: how it was at the end, null when it was not heard. */
  readonly print: (slip: SlipBytes) => Promise<{ outcome: PrintOutcome; after: PrinterState | null }>;
}

/** How patient we are with a printer (ms). */
export interface PrinterTimes {
  /** until it has taken the call */
  readonly connect: number;
  /** until it has answered a question */
  readonly answer: number;
  /** from the last byte sent until it says that the slip is done */
  readonly print: number;
  /** between two questions while it prints */
  readonly poll: number;
}

export const usualTimes: PrinterTimes = { connect: 3_000, answer: 1_500, print: 15_000, poll: 250 };
