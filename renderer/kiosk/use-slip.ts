import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub } from '../shared/api/index.ts';
import { useDevice } from '../shared/device/index.ts';
import type { IssuedTicket } from './journey.ts';
import type { Slip } from './slip-state.ts';
import { useKiosk } from './store.ts';
import { useHubSlip } from './use-hub-slip.ts';
import { usePrint } from './use-print.ts';

/**
 * The slip of a number: printed by the hub, or by the desktop program with the hub's books, or, where no printer is set
 * up, by the page alone. While her number stands on this screen only, it stands longer.
 */
export function useSlip(ticket: IssuedTicket): Slip {
  const { t } = useTranslation('kiosk');
  const { me } = useHub();
  const { host } = useDevice();
  const { printer } = me.device;
  // A browser would open a window in front of the number, so a printer of the system's is left to her there.
  const isHubs = printer === 'escpos-tcp' || (printer === 'system' && host === 'electron');
  const title = t(($) => $.paper.title);
  const byHub = useHubSlip(ticket.visit, title, isHubs);
  const byPage = usePageSlip(title, !isHubs);
  const slip = isHubs ? byHub : byPage;

  const setWithoutSlip = useKiosk((kiosk) => kiosk.setWithoutSlip);
  const isWithout = slip.now.state === 'failed';
  useEffect(() => {
    setWithoutSlip(isWithout);
    return () => setWithoutSlip(false);
  }, [isWithout, setWithoutSlip]);
  return slip;
}

/** A slip nobody keeps books of. The desktop program prints without asking; in a browser she is asked by its dialogue. */
function usePageSlip(title: string, isMine: boolean): Slip {
  const { printing, print, host } = usePrint('ticket80', title);
  const printed = useRef(false);
  useEffect(() => {
    if (!isMine || host !== 'electron' || printed.current) return;
    printed.current = true;
    void print();
  }, [isMine, host, print]);
  // A browser says that its dialogue was closed, which tells nothing of paper.
  const isSaid = printing.state === 'failed' || host === 'electron';
  return {
    now:
      printing.state === 'failed'
        ? { state: 'failed', by: 'page', reason: printing.reason }
        : { state: isSaid ? printing.state : 'none' },
    print: () => void print(),
    refused: null,
  };
}
