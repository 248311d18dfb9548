import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertDialog } from '../../shared/ui/index.ts';
import { idleAfterMs, idleAnswerSeconds, useIdle } from '../idle.ts';
import { useLeave } from '../session.ts';
import { useTerminal } from '../store.ts';

/** Asks whether she is still there when nothing happens, and clears the screen when nobody answers. */
export function IdleWarning({ assisted }: { assisted: boolean }) {
  const { t } = useTranslation('terminal');
  const [isAsking, setIsAsking] = useState(false);
  const leave = useLeave();
  const after = () =>
    idleAfterMs({
      assisted,
      hasOpened: useTerminal.getState().hasOpened,
      isInFront: document.hasFocus() && !document.hidden,
    });
  useIdle(isAsking ? null : after, () => setIsAsking(true));
  const end = () => {
    setIsAsking(false);
    leave('idle');
  };
  return (
    <AlertDialog
      isOpen={isAsking}
      icon="time"
      title={t(($) => $.idle.title)}
      confirmLabel={t(($) => $.idle.yes)}
      onConfirm={() => setIsAsking(false)}
      cancelLabel={t(($) => $.idle.no)}
      onCancel={end}
      countdown={{ seconds: idleAnswerSeconds, onEnd: end }}
    >
      <p>{t(($) => $.idle.text)}</p>
    </AlertDialog>
  );
}
