import { useTranslation } from 'react-i18next';
import { Button, Dialog, Stack } from '../../shared/ui/index.ts';

type Props<Id extends string> = {
  title: string;
  note?: string;
  choices: readonly { id: Id; label: string }[];
  onPick: (id: Id) => void;
  onClose: () => void;
};

/** One of a few reasons; choosing it does it. */
export function PickDialog<Id extends string>({ title, note, choices, onPick, onClose }: Props<Id>) {
  const { t } = useTranslation('common');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={<Button onPress={onClose}>{t(($) => $.action.cancel)}</Button>}
    >
      <Stack gap="tight">
        {choices.map(({ id, label }) => (
          <Button
            key={id}
            fill
            onPress={() => {
              onPick(id);
              onClose();
            }}
          >
            {label}
          </Button>
        ))}
        {note !== undefined && <p>{note}</p>}
      </Stack>
    </Dialog>
  );
}
