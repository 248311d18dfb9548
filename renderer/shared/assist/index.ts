export { Agreed } from './Agreed.tsx';
export { AssistStrip, type AssistStripProps } from './AssistStrip.tsx';
export { useDrafts } from './drafts.ts';
export type { Position } from './position.ts';
export { useHasAgreement } from './use-agreement.ts';
export { type RefusalAnswer, useRefusal } from './use-refusal.ts';
export { type Failed, type Trouble, useSend } from './use-send.ts';
export { useSession, VisitWindows, type VisitWindowsProps } from './VisitWindows.tsx';
export { useWindows } from './windows.ts';
