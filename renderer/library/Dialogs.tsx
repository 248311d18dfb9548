import { CloseDialog } from './CloseDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { useLibrary } from './store.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** The dialog that is open, fresh each time. */
export function Dialogs({ today }: { today: string }) {
  const dialog = useLibrary((state) => state.dialog);
  if (dialog === null) return null;
  const { kind, followUp } = dialog;
  if (kind === 'contact') return <ContactDialog followUp={followUp} />;
  if (kind === 'plan') return <PlanDialog followUp={followUp} today={today} />;
  if (kind === 'close') return <CloseDialog followUp={followUp} />;
  return <WithdrawDialog followUp={followUp} />;
}
