import { useTranslation } from 'react-i18next';
import { localDate } from '../../domain/calendar/local-time.ts';
import { Dialog } from '../shared/ui/index.ts';
import { AppointmentsWindow } from './appointment/AppointmentsWindow.tsx';
import { CounterForm } from './counter/CounterForm.tsx';
import { CallDialog } from './house/CallDialog.tsx';
import { PauseDialog } from './house/PauseDialog.tsx';
import { StuckDialog } from './house/StuckDialog.tsx';
import { WallDialog } from './house/WallDialog.tsx';
import { GiveNumber } from './queue/GiveNumber.tsx';
import { RuleDialog } from './queue/RuleDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { AssignDialog } from './session/AssignDialog.tsx';
import { useDesk } from './store.ts';
import type { Overview } from './types.ts';
import type { VisitCommands } from './visit/commands.ts';
import { NextErrandDialog } from './visit/NextErrandDialog.tsx';
import { NoShowDialog } from './visit/NoShowDialog.tsx';
import { PassOnDialog } from './visit/PassOnDialog.tsx';

type Props = { overview: Overview; now: number; commands: VisitCommands };

/** The window that is open over the page, if any. One at a time. */
export function Windows({ overview, now, commands }: Props) {
  const { t } = useTranslation('desk');
  const { window, closeWindow } = useDesk();
  const { visit } = overview;
  switch (window?.kind) {
    case undefined:
      return null;
    case 'counter':
      return (
        <Dialog isOpen onClose={closeWindow} width="wide" title={t(($) => $.counter.change)} actions={[]}>
          <CounterForm overview={overview} onDone={closeWindow} />
        </Dialog>
      );
    case 'give':
      return <GiveNumber commands={commands} canCall={visit === null} />;
    case 'assign':
      return visit && <AssignDialog overview={overview} visit={visit} commands={commands} />;
    case 'next-errand':
      return visit && <NextErrandDialog visit={visit} commands={commands} />;
    case 'pass-on':
      return <PassOnDialog overview={overview} visit={window.visit} commands={commands} />;
    case 'stuck':
      return <StuckDialog visit={window.visit} commands={commands} />;
    case 'absent':
      return <NoShowDialog visit={window.visit} terminal={window.terminal} commands={commands} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeWindow} />;
    case 'rule':
      return <RuleDialog overview={overview} onClose={closeWindow} />;
    case 'pauses':
      return <PauseDialog overview={overview} />;
    case 'wall':
      return <WallDialog overview={overview} now={now} />;
    case 'appointments':
      return <AppointmentsWindow today={localDate(new Date(now))} onClose={closeWindow} />;
    case 'call':
      return <CallDialog overview={overview} />;
  }
}
