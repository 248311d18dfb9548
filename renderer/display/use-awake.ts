import { useCallback, useEffect, useState } from 'react';

/** Somebody is at the screen for so long after the last movement or key (ms). */
const awakeMs = 10_000;
/** After Escape no movement counts for a while: the hand that pressed it still lies on the mouse. */
const dismissedMs = 3_000;

/**
 * Whether somebody is at the screen: a wall shows its controls only then. Escape and `dismiss` put them away at once; they
 * go by themselves also while the pointer or the focus is left on them.
 */
export function useAwake(): { isAwake: boolean; dismiss: () => void } {
  const [isAwake, setAwake] = useState(false);
  const dismiss = useCallback(() => setAwake(false), []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let deafUntil = 0;
    const wake = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') {
        deafUntil = performance.now() + dismissedMs;
        clearTimeout(timer);
        setAwake(false);
        return;
      }
      if (event.type === 'pointermove' && performance.now() < deafUntil) return;
      setAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), awakeMs);
    };
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const sign of signs) window.addEventListener(sign, wake);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, wake);
    };
  }, []);
  return { isAwake, dismiss };
}
