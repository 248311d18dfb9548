import { useTranslation } from 'react-i18next';
import { DataTable, Dialog } from '../shared/ui/index.ts';
import { Shortcut } from './Shortcut.tsx';
import { shortcuts } from './shortcuts.ts';

/** The list of the keys. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <Dialog isOpen onClose={onClose} title={t(($) => $.shortcuts.title)}>
      <DataTable
        caption={t(($) => $.shortcuts.title)}
        hidesCaption
        rows={Object.entries(shortcuts) as [keyof typeof shortcuts, string][]}
        rowKey={([action]) => action}
        columns={[
          { id: 'key', header: t(($) => $.shortcuts.key), cell: ([, key]) => <Shortcut of={key} />, isRowHeader: true },
          { id: 'what', header: t(($) => $.shortcuts.what), cell: ([action]) => t(($) => $.shortcuts[action]) },
        ]}
      />
      <p className="k-hint">{t(($) => $.shortcuts.hint)}</p>
    </Dialog>
  );
}
