/** Wrong PINs in a row before a pause, and how long it lasts (ms). Five tries of four digits is one guess in 2,000. */
export const pinPolicy = { tries: 5, pauseMs: 5 * 60_000 } as const;

export interface PinState {
  readonly failed: number;
  /** ms since epoch until which sign-in is paused, or null */
  readonly lockedUntil: number | null;
}

export type PinVerdict =
  | { readonly kind: 'right'; readonly state: PinState }
  | { readonly kind: 'wrong'; readonly left: number; readonly state: PinState }
  | { readonly kind: 'locked'; readonly until: number; readonly state: PinState };

/** Decides a sign-in try. During a pause even the right PIN is refused, so that a pause cannot be used to guess. */
export function decidePin(state: PinState, right: boolean, now: number): PinVerdict {
  if (state.lockedUntil !== null && now < state.lockedUntil) return { kind: 'locked', until: state.lockedUntil, state };
  if (right) return { kind: 'right', state: { failed: 0, lockedUntil: null } };
  const failed = (state.lockedUntil === null ? state.failed : 0) + 1;
  if (failed < pinPolicy.tries) {
    return { kind: 'wrong', left: pinPolicy.tries - failed, state: { failed, lockedUntil: null } };
  }
  const until = now + pinPolicy.pauseMs;
  return { kind: 'locked', until, state: { failed, lockedUntil: until } };
}
