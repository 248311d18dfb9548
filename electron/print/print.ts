import type { WebContents } from 'electron';
import { type Clock, within } from '../clock.ts';
import { type PrintKind, printOptions } from './job.ts';
import { mapPrintFailure, type PrintProblem, readPrinterState } from './problem.ts';

export type PrintResult = { readonly ok: true } | { readonly ok: false; readonly reason: PrintProblem };

/** A spooler that has not answered after this long is treated as a failed print. */
const spoolerAnswersWithinMs = 20_000;

/**
 * Prints what a screen shows, without a dialog. Asks the system about the printer first, because the spooler accepts
 * jobs for a printer that has no paper.
 */
export async function printScreen(
  contents: WebContents,
  kind: PrintKind,
  printer: string | undefined,
  clock: Clock,
): Promise<PrintResult> {
  try {
    const printers = await within(clock, spoolerAnswersWithinMs, contents.getPrintersAsync());
    if (printers.length === 0) return { ok: false, reason: 'no-printer' };
    if (printer !== undefined) {
      const found = printers.find((candidate) => candidate.name === printer);
      if (found === undefined) return { ok: false, reason: 'no-printer' };
      const problem = readPrinterState(found.options as Readonly<Record<string, unknown>>);
      if (problem !== undefined) return { ok: false, reason: problem };
    }
    return await within(clock, spoolerAnswersWithinMs, send(contents, kind, printer));
  } catch {
    return { ok: false, reason: 'failed' };
  }
}

function send(contents: WebContents, kind: PrintKind, printer: string | undefined): Promise<PrintResult> {
  return new Promise((resolve) => {
    contents.print(printOptions(kind, printer), (success, failureReason) => {
      resolve(success ? { ok: true } : { ok: false, reason: mapPrintFailure(failureReason) });
    });
  });
}
