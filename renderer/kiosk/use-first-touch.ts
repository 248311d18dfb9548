import { useEffect } from 'react';
import { useKiosk } from './store.ts';

/** How long somebody stands here at most (ms), as the hub takes it: longer, and it was somebody else who began. */
export const longestPrepMs = 30 * 60_000;

/** Whole ms from the first touch to `now` (both by the clock that only goes forward), within what the hub takes. */
export const prepMs = (touchedAt: number | null, now: number): number =>
  touchedAt === null ? 0 : Math.round(Math.min(longestPrepMs, Math.max(0, now - touchedAt)));

/** Notes when this visitor first touches the screen or a key. */
export function useFirstTouch(): void {
  const touch = useKiosk((kiosk) => kiosk.touch);
  useEffect(() => {
    const note = () => touch(performance.now());
    const kinds = ['pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, note, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, note, { capture: true });
    };
  }, [touch]);
}
