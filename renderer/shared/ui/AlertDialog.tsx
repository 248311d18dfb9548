import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { Countdown } from './Countdown.tsx';
import { Icon, type IconName } from './Icon.tsx';

export type AlertDialogProps = {
  isOpen: boolean;
  title: string;
  children?: ReactNode;
  icon?: IconName;
  /** `danger` when confirming loses something. */
  tone?: 'plain' | 'danger';
  confirmLabel: string;
  onConfirm: () => void;
  /** Left out when there is nothing to choose between. */
  cancelLabel?: string;
  onCancel?: () => void;
  isPending?: boolean;
  /**
   * Time running out: shown in seconds and as a shrinking bar, chimed, and said at 60, 30 and 10 seconds.
   * Never give less than 20 seconds. `onEnd` is called once, when none is left.
   */
  countdown?: { seconds: number; onEnd: () => void };
};

/** A question that must be answered before anything else. Focus stands on the confirming button. */
export function AlertDialog({
  isOpen,
  title,
  children,
  icon = 'warning',
  tone = 'plain',
  confirmLabel,
  onConfirm,
  cancelLabel,
  onCancel,
  isPending,
  countdown,
}: AlertDialogProps) {
  return (
    <ModalOverlay
      className="k-overlay"
      data-urgent={countdown !== undefined || undefined}
      isOpen={isOpen}
      isKeyboardDismissDisabled={onCancel === undefined}
      onOpenChange={(open) => {
        if (!open) onCancel?.();
      }}
    >
      <Modal className="k-modal">
        <AriaDialog role="alertdialog" className="k-dialog" data-urgent={countdown !== undefined || undefined}>
          <Heading slot="title" className="k-dialog-title">
            <Icon name={icon} size="m" />
            {title}
          </Heading>
          {(children !== undefined || countdown !== undefined) && (
            <div className="k-dialog-body">
              {children}
              {countdown !== undefined && <Countdown {...countdown} title={title} />}
            </div>
          )}
          <div className="k-dialog-actions">
            <Button
              autoFocus={tone === 'plain'}
              variant={tone === 'danger' ? 'danger' : 'primary'}
              size="large"
              isPending={isPending}
              onPress={onConfirm}
            >
              {confirmLabel}
            </Button>
            {cancelLabel !== undefined && onCancel !== undefined && (
              <Button autoFocus={tone === 'danger'} size="large" onPress={onCancel}>
                {cancelLabel}
              </Button>
            )}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
