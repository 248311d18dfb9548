import { useTranslation } from 'react-i18next';
import { AlertDialog } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Visit } from '../types.ts';
import { useNames } from '../words.ts';
import type { VisitCommands } from './commands.ts';

type Props = { visit: Visit; terminal: string; commands: VisitCommands };

/** Asks once before somebody who sits at a terminal is said not to have come: she is in the house. */
export function NoShowDialog({ visit, terminal, commands }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const names = useNames();
  const close = useDesk((state) => state.closeWindow);
  return (
    <AlertDialog
      isOpen
      tone="danger"
      title={t(($) => $.absent.title, { label: visit.label, terminal: names.terminal(terminal) })}
      confirmLabel={t(($) => $.visit.noShow)}
      isPending={commands.isBusy}
      onConfirm={() => void commands.noShow(visit).then(close)}
      cancelLabel={common(($) => $.action.close)}
      onCancel={close}
    >
      {t(($) => $.absent.text)}
    </AlertDialog>
  );
}
