/** What an idle screen would lose: nothing, something entered, a number shown, or one shown nowhere but here. */
export type Worth = 'clean' | 'entered' | 'ticket' | 'ticket-alone';
export type Stage = 'quiet' | 'warning' | 'over';

/**
 * How long a screen may rest (ms): first nothing happens (`quiet`), then she is warned and has time to say that she is
 * here (`warning`, at least 20 s: Det Fælles Designsystem; WCAG 2.2.1), then the visit is over. Without anything entered
 * there is nothing to warn of. Source: our reference on kiosks, "idle and wipe".
 */
export const patience: Readonly<Record<Worth, { quiet: number; warning: number }>> = {
  clean: { quiet: 60_000, warning: 0 },
  entered: { quiet: 120_000, warning: 60_000 },
  // Time to find the glasses or the telephone, read, and scan; whoever is done before presses that she is.
  ticket: { quiet: 60_000, warning: 30_000 },
  // No slip came out: time to find a pen, too, and to write.
  'ticket-alone': { quiet: 120_000, warning: 60_000 },
};

/** The patience with this visitor. Those who listen, or walk with keys, need twice as long. */
export function patienceWith(worth: Worth, isSlow: boolean): { quiet: number; warning: number } {
  const { quiet, warning } = patience[worth];
  return isSlow ? { quiet: 2 * quiet, warning: 2 * warning } : { quiet, warning };
}

/** Where a screen stands that nobody has touched for `restedMs`, and the whole seconds left before the visit is over. */
export function stageOf(worth: Worth, isSlow: boolean, restedMs: number): { stage: Stage; secondsLeft: number } {
  const { quiet, warning } = patienceWith(worth, isSlow);
  const secondsLeft = Math.max(0, Math.ceil((quiet + warning - restedMs) / 1000));
  if (restedMs >= quiet + warning) return { stage: 'over', secondsLeft: 0 };
  return { stage: restedMs >= quiet ? 'warning' : 'quiet', secondsLeft };
}
