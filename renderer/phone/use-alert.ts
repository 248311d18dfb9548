import { useEffect, useRef, useState } from 'react';
import { chime } from '../shared/speech/index.ts';
import { decideAlert, type Ticket } from './ticket-view.ts';

/** Long enough to be felt in a pocket (ms on, off, on ...). */
const buzz = [500, 200, 500, 200, 500];

/**
 * Makes the phone heard and felt when its number is called. Sound needs a touch first: `turnOn` is for a button. While it
 * is on, the phone is asked not to sleep, since a sleeping page hears nothing.
 */
export function useAlert(ticket: Ticket): { isOn: boolean; turnOn: () => void } {
  const [isOn, setOn] = useState(false);
  const heard = useRef(0);

  useEffect(() => {
    const decided = decideAlert(heard.current, ticket);
    heard.current = decided.heard;
    if (!decided.alert) return;
    navigator.vibrate?.(buzz);
    if (isOn) chime(1);
  }, [ticket, isOn]);

  useKeptAwake(isOn && ['waiting', 'called', 'on-hold'].includes(ticket.state));

  return {
    isOn,
    turnOn: () => {
      setOn(true);
      chime(0.5);
    },
  };
}

function useKeptAwake(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (got) => {
          if (ended) void got.release();
          else lock = got;
        },
        // Refused on a low battery; the number still stands on the wall.
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [wanted]);
}
