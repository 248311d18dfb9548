/** Why a page did not get printed. A printer that is switched off counts as none. `sent` elsewhere means "accepted by the spooler", which is all a spooler can say. */
export const printProblems = ['no-printer', 'out-of-paper', 'cover-open', 'cancelled', 'failed'] as const;
export type PrintProblem = (typeof printProblems)[number];

/**
 * Electron's reason, as words, in our closed list. The words are not a stable interface, so they are matched loosely and
 * everything unknown is `failed`.
 */
export function mapPrintFailure(reason: string): PrintProblem {
  const text = reason.toLowerCase();
  if (text.includes('cancel')) return 'cancelled';
  if (text.includes('no printer') || text.includes('devicename') || text.includes('invalid printer'))
    return 'no-printer';
  return 'failed';
}

/**
 * What CUPS says about a printer before anything is sent (`printer-state-reasons`, RFC 8011 §5.4.12, a list of keywords
 * that end in -error, -warning or -report). Windows gives no such list, and then nothing is known.
 */
export function readPrinterState(options: Readonly<Record<string, unknown>>): PrintProblem | undefined {
  const reasons = String(options['printer-state-reasons'] ?? '').split(',');
  const has = (keyword: string): boolean =>
    reasons.some((reason) => reason.trim() === keyword || reason.trim() === `${keyword}-error`);
  if (has('media-empty') || has('media-needed')) return 'out-of-paper';
  if (has('cover-open') || has('door-open') || has('interlock-open')) return 'cover-open';
  if (reasons.some((reason) => reason.trim() === 'offline-report' || reason.trim() === 'offline')) return 'no-printer';
  if (has('connecting-to-device') || has('shutdown') || has('timed-out')) return 'no-printer';
  return undefined;
}
