import { useEffect } from 'react';
import { useWipeVisit } from '../shared/device/index.ts';
import { defaultChoices, useVisitorSettings } from '../shared/display/index.ts';
import { HelpContext } from '../shared/ui/index.ts';
import { useTerminalHelp, useToolBarHelp } from './help.tsx';
import { useIdle } from './idle.ts';
import { CallNotice } from './parts/CallNotice.tsx';
import { usePublish } from './publish.ts';
import { useSession, useSessionSync, useTellLater } from './session.ts';
import { StaffSide } from './staff/StaffSide.tsx';
import { StripSignIn } from './staff/StripSignIn.tsx';
import { useTerminal } from './store.ts';
import { Farewell } from './views/Farewell.tsx';
import { IdleWarning } from './views/IdleWarning.tsx';
import { VisitView } from './views/VisitView.tsx';
import { Welcome } from './views/Welcome.tsx';

/** How long a choice made on the empty screen stands when nobody goes on (ms). */
const forgetChoicesAfterMs = 60_000;

/** The terminal: empty with a number to type, or the visit of the one who sits there. */
export function Terminal() {
  useSessionSync();
  usePublish();
  useTellLater();
  const help = useTerminalHelp();
  const toolBarHelp = useToolBarHelp(help);
  const visit = useTerminal((state) => state.visit);
  const farewell = useTerminal((state) => state.farewell);
  const isSigningIn = useTerminal((state) => state.isSigningIn);
  const session = useSession();
  useForgetChoices(visit === null && farewell === null);
  // The address never says anything of a visit, and it must not begin to.
  useEffect(() => window.history.replaceState(null, '', window.location.pathname), []);

  return (
    <HelpContext value={toolBarHelp}>
      {visit !== null && session ? (
        <>
          <div className="t-frame">
            <div className="t-citizen">
              {isSigningIn ? (
                <StripSignIn />
              ) : (
                <>
                  <CallNotice key={session.id} visit={session.visit} />
                  <VisitView visit={visit} session={session} help={help} />
                </>
              )}
            </div>
            <StaffSide visit={visit} />
          </div>
          <IdleWarning assisted={session.assisted} />
        </>
      ) : farewell === null ? (
        <Welcome help={help} />
      ) : (
        <Farewell farewell={farewell} />
      )}
    </HelpContext>
  );
}

/** Language, contrast and a number half typed on the empty screen are the passer-by's: they go when nobody goes on. */
function useForgetChoices(isEmpty: boolean): void {
  const wipe = useWipeVisit();
  useIdle(isEmpty ? () => forgetChoicesAfterMs : null, () => {
    const { language, textSize, contrast, readAloud } = useVisitorSettings.getState();
    const isUntouched =
      language === defaultChoices.language &&
      textSize === defaultChoices.textSize &&
      contrast === defaultChoices.contrast &&
      !readAloud &&
      !useTerminal.getState().hasTyped;
    if (!isUntouched) void wipe();
  });
}
