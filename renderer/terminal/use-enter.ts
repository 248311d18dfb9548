import { useEffect, useRef } from 'react';

/**
 * Enter sends. On a button it belongs to the button, unless she has just typed: focus may stand on something she pressed
 * with the mouse before that.
 */
export function useEnter(send: () => void, isEnabled: boolean): void {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (!isEnabled) return;
    let hasJustTyped = false;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') {
        hasJustTyped = /^[a-zæøå\d]$/i.test(event.key) || event.key === 'Backspace';
        return;
      }
      const inOther =
        event.target instanceof Element &&
        event.target.closest('button, a, summary, [role="dialog"], [role="alertdialog"]') !== null;
      if (inOther && !hasJustTyped) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    const forget = () => {
      hasJustTyped = false;
    };
    document.addEventListener('keydown', listen, { capture: true });
    document.addEventListener('pointerdown', forget, { capture: true });
    return () => {
      document.removeEventListener('keydown', listen, { capture: true });
      document.removeEventListener('pointerdown', forget, { capture: true });
    };
  }, [isEnabled]);
}
