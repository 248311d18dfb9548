import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PrintKind } from './bridge.ts';
import { type PageFoot, pageMark, pagesMark } from './page-size.ts';

type Props = {
  /** Decides width and text size on paper. */
  kind: PrintKind;
  /** at the bottom of each page; not on a roll */
  foot?: PageFoot;
  children: ReactNode;
};

/** What is put on paper. Not seen on the screen; on paper it is all that is seen. A page may hold one of each kind. */
export function PrintArea({ kind, foot, children }: Props) {
  return createPortal(
    <div
      className="print-area"
      data-print-area
      data-kind={kind}
      data-foot-text={foot?.text}
      data-foot-page={foot?.page(pageMark, pagesMark)}
      aria-hidden="true"
    >
      {children}
    </div>,
    document.body,
  );
}
