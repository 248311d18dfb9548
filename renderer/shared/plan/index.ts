export { PlanOnPaper, type PlanPaper } from './PlanOnPaper.tsx';
export { PlanOnScreen } from './PlanOnScreen.tsx';
export { byTheme, hostOf, makePlan, type PersonalPlan, type PlanItem, type PlanSource, wordsIn } from './plan.ts';
export { SourceLine } from './SourceLine.tsx';
export { usePrintPlan } from './use-print-plan.tsx';
