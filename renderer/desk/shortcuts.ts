import { useEffect, useRef } from 'react';

/**
 * The keys of the desk. Function keys, because they are never text; without those a browser or the system uses (F1 help,
 * F3 search, F5 reload, F6 address, F7 caret, F10 menu, F11 full screen, F12 tools).
 */
export const shortcuts = { callNext: 'F2', callAgain: 'F4', advance: 'F8', give: 'F9' } as const;
export type Shortcuts = { readonly [action in keyof typeof shortcuts]: () => void };

/** Hears the desk's keys, except while a window is open over the page and except while a key is held down. */
export function useShortcuts(actions: Shortcuts): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const action = (Object.keys(shortcuts) as (keyof typeof shortcuts)[]).find((one) => shortcuts[one] === event.key);
      if (action === undefined) return;
      event.preventDefault();
      if (event.repeat || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      latest.current[action]();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
