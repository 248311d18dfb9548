import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalPlan } from '../../../domain/plan/plan.ts';
import { PrintArea, type PrintResult, useDevice } from '../device/index.ts';
import { useKit } from '../ui/index.ts';
import { PlanOnPaper, type PlanPaper } from './PlanOnPaper.tsx';

export interface PlanPrinting {
  readonly print: (paper: PlanPaper) => void;
  readonly isPrinting: boolean;
  /** how the last print went; null before the first */
  readonly result: PrintResult | null;
  /** stands in the page while it prints; render it anywhere */
  readonly area: ReactNode;
}

/** Prints a plan through the system, on the paper that is asked for. */
export function usePrintPlan(plan: PersonalPlan): PlanPrinting {
  const { t } = useTranslation('plan');
  const { t: tCommon } = useTranslation('common');
  const device = useDevice();
  const { municipality, place } = useKit();
  const [paper, setPaper] = useState<PlanPaper | null>(null);
  const kind = paper === null ? null : paper === 'roll' ? 'plan80' : 'planA4';
  const [result, setResult] = useState<PrintResult | null>(null);
  const title = t(($) => $.paper.title);

  // Printed once the paper stands in the page.
  useEffect(() => {
    if (kind === null) return;
    let isHere = true;
    void device.print({ kind, title }).then((answer) => {
      if (!isHere) return;
      setResult(answer);
      setPaper(null);
    });
    return () => {
      isHere = false;
    };
  }, [kind, device, title]);

  const from = [place ?? tCommon(($) => $.place), municipality].filter((part) => part !== '').join(', ');
  return {
    print: useCallback((next: PlanPaper) => {
      setResult(null);
      setPaper(next);
    }, []),
    isPrinting: paper !== null,
    result,
    area: kind !== null && paper !== null && (
      <PrintArea kind={kind}>
        <PlanOnPaper plan={plan} paper={paper} place={from} />
      </PrintArea>
    ),
  };
}
