import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PrintKind } from './bridge.ts';

type Props = {
  /** Decides width and text size on paper. */
  kind: PrintKind;
  children: ReactNode;
};

/** What is put on paper. Not seen on the screen; on paper it is all that is seen. A page may hold one of each kind. */
export function PrintArea({ kind, children }: Props) {
  return createPortal(
    <div className="print-area" data-print-area data-kind={kind} aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
