import { useEffect, useRef, useState } from 'react';

/** The list with its names is covered after so long without use (ms); a minute before, the person is asked. */
export const coverAfterMs = 5 * 60_000;
export const answerSeconds = 60;

export type Idle = 'in-use' | 'asking' | 'cover';

/** What time without use means. */
export function idleAfter(unusedMs: number): Idle {
  if (unusedMs >= coverAfterMs) return 'cover';
  return unusedMs >= coverAfterMs - answerSeconds * 1_000 ? 'asking' : 'in-use';
}

const lastUseKey = 'sidemand.library.last-use';

const signsOfUse = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Watches whether the page is used. The time is also kept for the tab, so that a page woken from sleep or opened again
 * by the browser knows how long nobody was there. `onCover` is called once.
 */
export function useIdle(isOn: boolean, onCover: () => void): { isAsking: boolean; stay: () => void } {
  const [isAsking, setAsking] = useState(false);
  const stay = useRef(() => {});
  const latest = useRef(onCover);
  latest.current = onCover;

  useEffect(() => {
    setAsking(false);
    if (!isOn) return;
    let last = Number(window.sessionStorage.getItem(lastUseKey)) || Date.now();
    let written = 0;
    let covered = false;
    const use = () => {
      last = Date.now();
      setAsking(false);
      if (last - written < 2_000) return;
      written = last;
      window.sessionStorage.setItem(lastUseKey, String(last));
    };
    const look = () => {
      const idle = idleAfter(Date.now() - last);
      setAsking(idle === 'asking');
      if (idle !== 'cover' || covered) return;
      covered = true;
      latest.current();
    };
    // Being looked at after a sleep is no use yet: first the time is looked at, then what was pressed counts.
    const used = () => {
      look();
      if (!covered) use();
    };
    stay.current = use;
    look();
    const timer = setInterval(look, 1_000);
    for (const sign of signsOfUse) window.addEventListener(sign, used, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const sign of signsOfUse) window.removeEventListener(sign, used, { capture: true });
      document.removeEventListener('visibilitychange', look);
      window.sessionStorage.removeItem(lastUseKey);
    };
  }, [isOn]);

  return { isAsking, stay: () => stay.current() };
}
