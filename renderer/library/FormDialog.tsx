import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Notice } from '../shared/ui/index.ts';
import { useSlow } from './use-slow.ts';

interface FormDialogProps {
  readonly title: string;
  readonly saveLabel: string;
  readonly canSave: boolean;
  readonly isPending: boolean;
  /** why it was refused, in words */
  readonly refusal: string | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form over the list, with its refusal beside the button that was pressed. */
export function FormDialog({
  title,
  saveLabel,
  canSave,
  isPending,
  refusal,
  onSave,
  onClose,
  children,
}: FormDialogProps) {
  const { t } = useTranslation('library');
  const isSlow = useSlow(isPending);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      width="wide"
      actions={
        <>
          <Button variant="primary" isDisabled={!canSave} isPending={isSlow} onPress={onSave}>
            {saveLabel}
          </Button>
          <Button onPress={onClose}>{t(($) => $.action.cancel)}</Button>
        </>
      }
    >
      {children}
      {refusal !== undefined && (
        <Notice tone="error" live="assertive">
          <p>{refusal}</p>
        </Notice>
      )}
    </Dialog>
  );
}
