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

/** The same before her number is cleared away. The number stands in the window: she may be about to write it down. */
export function TicketWarning({ isOpen, number, seconds, onStay, onEnd }: Props & { number: string }) {
  const { t } = useTranslation('kiosk');
  return (
    <AlertDialog
      isOpen={isOpen}
      icon="time"
      title={t(($) => $.idle.title)}
      confirmLabel={t(($) => $.ticket.stay)}
      onConfirm={onStay}
      cancelLabel={t(($) => $.ticket.done)}
      onCancel={onEnd}
      countdown={{ seconds, onEnd }}
    >
      <p className="kiosk-warned-number">
        <bdi dir="ltr">{number}</bdi>
      </p>
      <p>{t(($) => $.ticket.clearing)}</p>
    </AlertDialog>
  );
}
