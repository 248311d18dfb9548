export { PlanOnPaper, type PlanPaper } from './PlanOnPaper.tsx';
export { PlanOnScreen } from './PlanOnScreen.tsx';
export { SourceLine } from './SourceLine.tsx';
export { usePrintPlan } from './use-print-plan.tsx';
