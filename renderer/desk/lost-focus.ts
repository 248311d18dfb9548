import { useEffect, useRef } from 'react';

/** How long is waited for a window that closes to give focus back by itself (ms). */
const afterMs = 120;

/**
 * Keeps a keyboard's place: when what had focus has gone from the page (a row that was called, a window that closed, a
 * button that became another), focus goes to what `find` finds. Focus that somebody let go of is left alone, so that a
 * stray key presses nothing. Looks again whenever one of `when` changes.
 */
export function useLostFocus(find: () => HTMLElement | null, when: readonly unknown[]): void {
  const last = useRef<Element | null>(null);
  const parked = useRef<Element | null>(null);
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    const note = (event: FocusEvent) => {
      last.current = event.target instanceof Element ? event.target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      const at = document.activeElement;
      const isLost = at === document.body && !last.current?.isConnected;
      // A place that cannot be pressed is only where focus waits until there is something to press.
      const isWaiting = at !== null && at === parked.current;
      if (!isLost && !isWaiting) return;
      const to = latest.current();
      // Where focus only waits is no place to bring into sight: the page stays as it stands.
      to?.focus({ preventScroll: to.tabIndex < 0 });
      parked.current = to !== null && to.tabIndex < 0 ? to : null;
    }, afterMs);
    return () => clearTimeout(timer);
    // biome-ignore lint/correctness/useExhaustiveDependencies: the list is the caller's
  }, when);
}
