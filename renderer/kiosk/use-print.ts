import { useCallback, useState } from 'react';
import { type PrintFailure, type PrintKind, useDevice } from '../shared/device/index.ts';

export type Printing =
  | { readonly state: 'none' | 'printing' | 'printed' }
  | { readonly state: 'failed'; readonly reason: PrintFailure };

/** Prints what stands in the page's print area. The title holds no errand and no name: it is seen in the print queue. */
export function usePrint(kind: PrintKind, title: string) {
  const device = useDevice();
  const [printing, setPrinting] = useState<Printing>({ state: 'none' });
  const print = useCallback(async () => {
    setPrinting({ state: 'printing' });
    const result = await device.print({ kind, title });
    setPrinting(result.ok ? { state: 'printed' } : { state: 'failed', reason: result.reason });
  }, [device, kind, title]);
  return { printing, print, host: device.host };
}
