import { useEffect, useRef } from 'react';

const minutes = 60_000;

/**
 * How long nothing may happen here before she is asked whether she is still there (ms). With staff beside her they
 * talk, and they end the visit themselves; with a window of a self-service open her hands are there.
 */
export function idleAfterMs(now: {
  readonly assisted: boolean;
  readonly hasOpened: boolean;
  readonly isInFront: boolean;
}): number {
  if (now.hasOpened && !now.isInFront) return 15 * minutes;
  return now.assisted ? 10 * minutes : 3 * minutes;
}

/** Seconds she has to answer. */
export const idleAnswerSeconds = 60;

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/** Calls back once nothing has been touched or typed for as long as `after` says; asked anew each time. Null: never. */
export function useIdle(after: (() => number) | null, onIdle: () => void): void {
  const latest = useRef({ after, onIdle });
  latest.current = { after, onIdle };
  const isOn = after !== null;
  useEffect(() => {
    if (!isOn) return;
    let last = performance.now();
    const alive = () => {
      last = performance.now();
    };
    const look = setInterval(() => {
      const limit = latest.current.after?.();
      if (limit === undefined || performance.now() - last < limit) return;
      last = performance.now();
      latest.current.onIdle();
    }, 1_000);
    for (const sign of signsOfLife) window.addEventListener(sign, alive, { capture: true, passive: true });
    return () => {
      clearInterval(look);
      for (const sign of signsOfLife) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [isOn]);
}
