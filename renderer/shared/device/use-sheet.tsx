import { type ReactNode, useEffect, useState } from 'react';
import { useDevice } from './device-context.ts';
import { PrintArea } from './PrintArea.tsx';

/** Prints a sheet on A4 through the frame this page runs in. `area` stands in the page while it prints. */
export function useSheet(title: string, sheet: ReactNode) {
  const device = useDevice();
  const [isPrinting, setPrinting] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    let isHere = true;
    void device.print({ kind: 'planA4', title }).then((answer) => {
      if (!isHere) return;
      setFailed(!answer.ok && answer.reason !== 'cancelled');
      setPrinting(false);
    });
    return () => {
      isHere = false;
    };
  }, [isPrinting, device, title]);
  return {
    print: () => {
      setFailed(false);
      setPrinting(true);
    },
    isPrinting,
    failed,
    area: isPrinting && <PrintArea kind="planA4">{sheet}</PrintArea>,
  };
}
