import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { ScrollMore } from './ScrollMore.tsx';

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot; a close button when left out. */
  actions?: ReactNode;
  /** `wide` for forms on desk screens. */
  width?: 'normal' | 'wide';
};

/** A window over the page that is left by its buttons, by Escape, or by pressing beside it. */
export function Dialog({ isOpen, onClose, title, children, actions, width = 'normal' }: DialogProps) {
  const { t } = useTranslation('common');
  const body = useRef<HTMLDivElement>(null);
  return (
    <ModalOverlay
      className="k-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
    >
      <Modal className="k-modal" data-width={width}>
        <AriaDialog className="k-dialog">
          <Heading slot="title" className="k-dialog-title">
            {title}
          </Heading>
          <div className="k-dialog-body" ref={body}>
            {children}
          </div>
          <div className="k-dialog-actions">
            <ScrollMore place={body} />
            {actions ?? (
              <Button icon="close" onPress={onClose}>
                {t(($) => $.action.close)}
              </Button>
            )}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
