import { useCallback, useEffect, useRef, useState } from 'react';
import { useVisitorSettings } from '../shared/display/index.ts';
import { type Stage, stageOf, type Worth } from './idle.ts';

const looksEveryMs = 250;
/** Keys that walk: who uses them reaches everything more slowly. Letters typed into the search are not walking. */
const walking = /^(Tab|Arrow(Up|Down|Left|Right))$/;

/**
 * Watches over an untouched screen. `worth` is what it would lose. While she is warned only `stay` counts: a touch beside
 * the dialog is no answer to it.
 */
export function useIdle(
  worth: Worth,
  onOver: () => void,
): { stage: Stage; secondsLeft: number; isSlow: boolean; stay: () => void } {
  const listens = useVisitorSettings(({ readAloud }) => readAloud);
  const [walks, setWalks] = useState(false);
  const isSlow = listens || walks;
  const touchedAt = useRef(performance.now());
  const [now, setNow] = useState<{ stage: Stage; secondsLeft: number }>({ stage: 'quiet', secondsLeft: 0 });
  const over = useRef(onOver);
  over.current = onOver;
  const stay = useCallback(() => {
    touchedAt.current = performance.now();
    setNow((before) => (before.stage === 'quiet' ? before : { stage: 'quiet', secondsLeft: 0 }));
  }, []);

  // Another kind of screen has another patience, and it begins when the screen appears.
  // biome-ignore lint/correctness/useExhaustiveDependencies: starts again when the worth changes
  useEffect(stay, [worth]);

  useEffect(() => {
    const touched = (event: Event) => {
      const rested = performance.now() - touchedAt.current;
      if (worth !== 'clean' && stageOf(worth, isSlow, rested).stage !== 'quiet') return;
      if (event instanceof KeyboardEvent && walking.test(event.key)) setWalks(true);
      stay();
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touched, { capture: true, passive: true });
    const look = setInterval(() => {
      const found = stageOf(worth, isSlow, performance.now() - touchedAt.current);
      if (found.stage === 'over') {
        touchedAt.current = performance.now();
        over.current();
      }
      setNow((before) =>
        before.stage === found.stage && (found.stage === 'quiet' || before.secondsLeft === found.secondsLeft)
          ? before
          : found,
      );
    }, looksEveryMs);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touched, { capture: true });
      clearInterval(look);
    };
  }, [worth, isSlow, stay]);

  return { ...now, isSlow, stay };
}
