import { useEffect, useRef } from 'react';

/** True where typing belongs to the thing itself. */
function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/**
 * Lets a real keyboard fill an entry that has keys on the screen: hands over each key pressed anywhere on the page
 * except inside a field of its own. `onKey` returns true when it used the key.
 */
export function useTypedKeys(onKey: (key: string) => boolean, isEnabled = true): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    if (!isEnabled) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
      // Enter and Space belong to the button that has focus.
      if (event.key === 'Enter' || event.key === ' ') return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isEnabled]);
}
