import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../shared/ui/index.ts';
import { Shortcut } from './Shortcut.tsx';
import { shortcuts } from './shortcuts.ts';
import { useDesk } from './store.ts';

/**
 * "Undo", while the last thing done at this desk may still be taken back, with the seconds it may; nothing when it may not.
 * The seconds are for the eye only and are a figure, not something that moves: the button's name does not change.
 */
export function Undo({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation('desk');
  const { last } = useDesk();
  const seconds = useSecondsTo(last === null ? null : last.at + last.forMs);
  if (last === null || seconds === 0) return null;
  return (
    <Button size="small" icon="reply" onPress={onUndo}>
      {t(($) => $.undo.action, { label: last.label })} <Shortcut of={shortcuts.undo} />
      <span className="d-undo-left" aria-hidden="true">
        {t(($) => $.undo.left, { seconds })}
      </span>
    </Button>
  );
}

/** Whole seconds until a moment (ms, by this page's clock), 0 when it has passed; draws anew each second until then. */
function useSecondsTo(at: number | null): number {
  const [, redraw] = useState(0);
  const leftMs = at === null ? 0 : at - Date.now();
  useEffect(() => {
    if (at === null) return undefined;
    const timer = setInterval(() => {
      redraw((count) => count + 1);
      if (Date.now() >= at) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [at]);
  return Math.max(0, Math.ceil(leftMs / 1_000));
}
