import { useTranslation } from 'react-i18next';
import { AlertDialog } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { VisitCommands } from '../visit/commands.ts';

/** Asks once before a number is taken off the list: it cannot be undone. */
export function GoneDialog({ visit, label, commands }: { visit: string; label: string; commands: VisitCommands }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const close = useDesk((state) => state.closeWindow);
  return (
    <AlertDialog
      isOpen
      tone="danger"
      title={t(($) => $.queue.goneTitle, { label })}
      confirmLabel={t(($) => $.queue.goneConfirm, { label })}
      isPending={commands.isLeaving}
      onConfirm={() => void commands.leave({ id: visit, label }).then(close)}
      cancelLabel={common(($) => $.action.cancel)}
      onCancel={close}
    >
      {t(($) => $.queue.goneText)}
    </AlertDialog>
  );
}
