import { useTranslation } from 'react-i18next';
import { AlertDialog } from '../shared/ui/index.ts';

type Props = { isOpen: boolean; seconds: number; onStay: () => void; onEnd: () => void };

/** Asks whether she is still there before her answers are erased. As often as she likes. */
export function IdleWarning({ isOpen, seconds, onStay, onEnd }: Props) {
  const { t } = useTranslation('kiosk');
  return (
    <AlertDialog
      isOpen={isOpen}
      icon="time"
      title={t(($) => $.idle.title)}
      confirmLabel={t(($) => $.idle.yes)}
      onConfirm={onStay}
      cancelLabel={t(($) => $.idle.no)}
      onCancel={onEnd}
      countdown={{ seconds, onEnd }}
    >
      <p>{t(($) => $.idle.text)}</p>
    </AlertDialog>
  );
}
