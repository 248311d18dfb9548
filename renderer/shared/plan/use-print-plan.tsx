import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalPlan } from '../../../domain/plan/plan.ts';
import { PrintArea, type PrintResult, useDevice } from '../device/index.ts';
import { useVisitorSettings } from '../display/index.ts';
import { useKit } from '../ui/index.ts';
import { PlanOnPaper, type PlanPaper } from './PlanOnPaper.tsx';

export interface PlanPrinting {
  readonly print: (kind: 'planA4' | 'plan80') => void;
  readonly isPrinting: boolean;
  /** how the last print went; null before the first */
  readonly result: PrintResult | null;
  /** stands in the page while it prints; render it anywhere */
  readonly area: ReactNode;
}

/** Prints a plan. The sheet is in large print when she reads large text on the screen. */
export function usePrintPlan(plan: PersonalPlan): PlanPrinting {
  const { t } = useTranslation('plan');
  const { t: tCommon } = useTranslation('common');
  const device = useDevice();
  const { municipality, place } = useKit();
  const isLarge = useVisitorSettings((state) => state.textSize === 'XL');
  const [kind, setKind] = useState<'planA4' | 'plan80' | null>(null);
  const [result, setResult] = useState<PrintResult | null>(null);
  const title = t(($) => $.paper.title);

  // Printed once the paper stands in the page.
  useEffect(() => {
    if (kind === null) return;
    let isHere = true;
    void device.print({ kind, title }).then((answer) => {
      if (!isHere) return;
      setResult(answer);
      setKind(null);
    });
    return () => {
      isHere = false;
    };
  }, [kind, device, title]);

  const paper: PlanPaper = kind === 'plan80' ? 'roll' : isLarge ? 'a4-large' : 'a4';
  const from = [place ?? tCommon(($) => $.place), municipality].filter((part) => part !== '').join(', ');
  return {
    print: useCallback((next: 'planA4' | 'plan80') => {
      setResult(null);
      setKind(next);
    }, []),
    isPrinting: kind !== null,
    result,
    area: kind !== null && (
      <PrintArea kind={kind}>
        <PlanOnPaper plan={plan} paper={paper} place={from} />
      </PrintArea>
    ),
  };
}
