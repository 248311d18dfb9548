import { useTranslation } from 'react-i18next';
import { AlertDialog } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Visit } from '../types.ts';
import type { VisitCommands } from '../visit/commands.ts';

/** Asks once before a colleague's visit is ended: that cannot be taken back. */
export function StuckDialog({ visit, commands }: { visit: Visit; commands: VisitCommands }) {
  const { t } = useTranslation('house');
  const { t: common } = useTranslation('common');
  const close = useDesk((state) => state.closeWindow);
  return (
    <AlertDialog
      isOpen
      tone="danger"
      title={t(($) => $.stuck.title, { label: visit.label })}
      confirmLabel={t(($) => $.stuck.confirm)}
      isPending={commands.isEndingStuck}
      onConfirm={() => void commands.endStuck(visit).then(close)}
      cancelLabel={common(($) => $.action.close)}
      onCancel={close}
    >
      {t(($) => $.stuck.text)}
    </AlertDialog>
  );
}
