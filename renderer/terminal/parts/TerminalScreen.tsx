import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useHub } from '../../shared/api/index.ts';
import { Icon, Screen, type ScreenProps, StatusBanner, ToolBar } from '../../shared/ui/index.ts';
import { HelpNotice, type TerminalHelp } from '../help.tsx';
import { useTerminal } from '../store.ts';

type Props = Omit<ScreenProps, 'tools' | 'banner' | 'name'> & {
  help?: TerminalHelp;
  /** beside the screen, such as the list of steps */
  side?: ReactNode;
};

/** A screen of the terminal: what the connection and a call for help have to say above it, and the staff's way in below. */
export function TerminalScreen({ help, side, ...screen }: Props) {
  const { t } = useTranslation('terminal');
  const isOffline = useConnection((connection) => connection.state === 'offline');
  const hasVisit = useTerminal((state) => state.visit !== null);
  const { me } = useHub();
  return (
    <div className="t-screen">
      <Screen
        {...screen}
        name={me.device.label}
        banner={
          <>
            <StatusBanner state={isOffline ? 'offline' : 'online'}>
              {hasVisit ? t(($) => $.offline.visit) : t(($) => $.offline.welcome)}
            </StatusBanner>
            {help !== undefined && <HelpNotice help={help} />}
          </>
        }
        tools={
          <div className="t-tools" data-say="no">
            <ToolBar />
            {hasVisit && <StaffButton />}
          </div>
        }
      />
      {side}
    </div>
  );
}

function StaffButton() {
  const { t } = useTranslation('terminal');
  const { me } = useHub();
  const isSigningIn = useTerminal((state) => state.isSigningIn);
  if (me.staff !== null || isSigningIn) return null;
  return (
    <button type="button" className="t-staff-button" onClick={() => useTerminal.setState({ isSigningIn: true })}>
      <Icon name="lock" />
      {t(($) => $.staff.button)}
    </button>
  );
}
