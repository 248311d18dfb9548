import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../shared/ui/index.ts';
import { Shortcut } from './Shortcut.tsx';
import { shortcuts } from './shortcuts.ts';
import { useDesk } from './store.ts';

/** "Undo", while the last thing done at this desk may still be taken back; nothing when it may not. */
export function Undo({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation('desk');
  const { last } = useDesk();
  const isOver = useIsOver(last === null ? null : last.at + last.forMs);
  if (last === null || isOver) return null;
  return (
    <Button size="small" icon="reply" onPress={onUndo}>
      {t(($) => $.undo.action, { label: last.label })} <Shortcut of={shortcuts.undo} />
    </Button>
  );
}

/** Whether a moment (ms, by this page's clock) has passed; draws anew when it does. */
function useIsOver(at: number | null): boolean {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (at === null) return undefined;
    const timer = setTimeout(() => redraw((count) => count + 1), Math.max(0, at - Date.now()) + 1);
    return () => clearTimeout(timer);
  }, [at]);
  return at !== null && Date.now() >= at;
}
