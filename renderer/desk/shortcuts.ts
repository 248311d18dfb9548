import { useEffect, useRef } from 'react';

/**
 * The keys of the desk. Function keys, because they are never text; without those a browser or the system uses (F1 help,
 * F3 search, F5 reload, F6 address, F7 caret, F10 menu, F11 full screen, F12 tools). To take something back is what it is
 * everywhere.
 */
export const shortcuts = {
  callNext: 'F2',
  callAgain: 'F4',
  advance: 'F8',
  park: 'Shift+F8',
  give: 'F9',
  passOn: 'Shift+F9',
  undo: 'Ctrl+Z',
} as const;
export type Shortcuts = { readonly [action in keyof typeof shortcuts]: () => void };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Which of the desk's actions a key press means, null: none of them. */
export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): keyof typeof shortcuts | null {
  if (metaKey || altKey) return null;
  const said = [ctrlKey ? 'Ctrl' : '', shiftKey ? 'Shift' : '', key.length === 1 ? key.toUpperCase() : key]
    .filter((part) => part !== '')
    .join('+');
  return (Object.keys(shortcuts) as (keyof typeof shortcuts)[]).find((one) => shortcuts[one] === said) ?? null;
}

/** Over the page stands a window or an open list: the keys are its own. */
const covered = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Hears the desk's keys, except while a window is open over the page and except while a key is held down. */
export function useShortcuts(actions: Shortcuts): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === null) return;
      // In a field of text it takes back what was typed.
      if (action === 'undo' && event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      event.preventDefault();
      if (event.repeat || document.querySelector(covered) !== null) return;
      latest.current[action]();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
