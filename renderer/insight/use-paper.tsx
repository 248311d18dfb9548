import { type ReactNode, useEffect, useState } from 'react';
import { PrintArea, useDevice } from '../shared/device/index.ts';
import { useKit } from '../shared/ui/index.ts';

/** Prints a sheet on A4 through the frame this page runs in. `area` stands in the page while it prints. */
export function usePaper(title: string, sheet: ReactNode) {
  const device = useDevice();
  const { municipality } = useKit();
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
    area: isPrinting && (
      <PrintArea kind="planA4">
        <div className="i-paper">
          <p>{municipality}</p>
          {sheet}
        </div>
      </PrintArea>
    ),
  };
}
