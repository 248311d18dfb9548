import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export type SheetProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  actions: ReactNode;
  /** `page`: as large as the screen, so that nothing behind it can be read. */
  size?: 'form' | 'page';
};

/**
 * A window to write in: Escape leaves it, pressing beside it does not, since that would hide what has been written. It
 * says its own language, because on a citizen's screen it is not the page's.
 */
export function Sheet({ isOpen, onClose, title, children, actions, size = 'form' }: SheetProps) {
  const { i18n } = useTranslation();
  return (
    <ModalOverlay
      className="k-overlay a-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="k-modal a-modal" data-size={size}>
        <Dialog className="k-dialog a-dialog" lang={i18n.language} dir="ltr">
          <Heading slot="title" className="k-dialog-title">
            {title}
          </Heading>
          <div className="k-dialog-body a-dialog-body">{children}</div>
          <div className="k-dialog-actions">{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
