export { ClosedReason, useClosedText } from './ClosedReason.tsx';
export { PlanOnPaper, type PlanPaper } from './PlanOnPaper.tsx';
export { PlanOnScreen } from './PlanOnScreen.tsx';
export { Sources } from './Sources.tsx';
export { StaleNotice } from './StaleNotice.tsx';
export { usePdf } from './use-pdf.ts';
export { usePrintPlan } from './use-print-plan.tsx';
export { useServiceWords } from './use-service-words.ts';
