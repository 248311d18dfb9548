import { type RefObject, useEffect, useRef } from 'react';
import { useLibrary } from './store.ts';

/**
 * Takes focus, and so the view, along where list and person are shown one at a time: to the person when a row is chosen,
 * and back to that row, or to the list when she is no longer on it.
 */
export function useTurn(isNarrow: boolean, columns: RefObject<HTMLElement | null>): { back: () => void } {
  const { selected, select } = useLibrary();
  const shownBefore = useRef(selected);
  const from = useRef<string | null>(null);

  useEffect(() => {
    const before = shownBefore.current;
    shownBefore.current = selected;
    if (!isNarrow || before === selected) return;
    const find = (what: string) => columns.current?.querySelector<HTMLElement>(what);
    if (selected !== null) {
      find('.l-side')?.scrollIntoView({ block: 'start' });
      find('#l-name')?.focus({ preventScroll: true });
    } else if (from.current !== null) {
      const row = find(`.l-person[data-key="${CSS.escape(from.current)}"]`);
      from.current = null;
      (row ?? find('.l-list, .l-nobody'))?.focus();
    }
  }, [isNarrow, selected, columns]);

  return {
    back: () => {
      from.current = selected;
      select(null);
    },
  };
}
