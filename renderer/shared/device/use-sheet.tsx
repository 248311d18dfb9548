import { type ReactNode, useEffect, useState } from 'react';
import { useDevice } from './device-context.ts';
import { PrintArea } from './PrintArea.tsx';
import type { PageFoot } from './page-size.ts';

type Paper = { readonly kind?: 'planA4' | 'drawingA4'; readonly foot?: PageFoot };

/** Prints a sheet on A4 through the frame this page runs in. `area` stands in the page while it prints. */
export function useSheet(title: string, sheet: ReactNode, { kind = 'planA4', foot }: Paper = {}) {
  const device = useDevice();
  const [isPrinting, setPrinting] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    let isHere = true;
    void device.print({ kind, title }).then((answer) => {
      if (!isHere) return;
      setFailed(!answer.ok && answer.reason !== 'cancelled');
      setPrinting(false);
    });
    return () => {
      isHere = false;
    };
  }, [isPrinting, device, kind, title]);
  return {
    print: () => {
      setFailed(false);
      setPrinting(true);
    },
    isPrinting,
    failed,
    area: isPrinting && (
      <PrintArea kind={kind} foot={foot}>
        {sheet}
      </PrintArea>
    ),
  };
}
