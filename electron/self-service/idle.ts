/** How long a self-service page may stand untouched, in milliseconds. */
export interface IdleLimits {
  readonly warnAfterMs: number;
  readonly endAfterMs: number;
}

/**
 * Three minutes before the question: signing in with MitID means looking for a phone and typing on it while this screen
 * stands still. Then a full minute to answer with any touch or key (WCAG 2.2.1 asks for at least 20 seconds).
 */
export const idleLimits: IdleLimits = { warnAfterMs: 180_000, endAfterMs: 240_000 };

export type IdleDecision =
  | { readonly state: 'active' }
  | { readonly state: 'warn'; readonly secondsLeft: number }
  | { readonly state: 'end' };

/** Decides what to do when nobody has touched the page for `idleMs`. */
export function decideIdle(idleMs: number, limits: IdleLimits = idleLimits): IdleDecision {
  if (idleMs >= limits.endAfterMs) return { state: 'end' };
  if (idleMs < limits.warnAfterMs) return { state: 'active' };
  return { state: 'warn', secondsLeft: Math.ceil((limits.endAfterMs - idleMs) / 1000) };
}
