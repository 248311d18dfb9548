import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { commandKey, useHub } from '../shared/api/index.ts';
import { useDevice } from '../shared/device/index.ts';
import { defaultChoices, useVisitorSettings } from '../shared/display/index.ts';
import { atWelcome } from './journey.ts';
import { useKiosk } from './store.ts';

/** True when nobody has done anything on this screen: there is nothing to forget. */
function isUntouched(): boolean {
  const { journey, calledHelp } = useKiosk.getState();
  const choices = useVisitorSettings.getState();
  return (
    journey === atWelcome &&
    !calledHelp &&
    (Object.keys(defaultChoices) as (keyof typeof defaultChoices)[]).every(
      (key) => choices[key] === defaultChoices[key],
    )
  );
}

/**
 * Ends the visit: answers, words typed, number, language, contrast, text size, speech, what the frame keeps. The page
 * and its line to the hub stay, so that the next visitor is welcomed also while the hub is away.
 * Somebody who ends her visit takes her call for help with her; somebody who walked away is still looked for.
 */
export function useEndVisit(): (how: 'ended' | 'idle') => void {
  const { api } = useHub();
  const device = useDevice();
  const queries = useQueryClient();
  const end = useCallback(
    (how: 'ended' | 'idle') => {
      if (isUntouched()) {
        useKiosk.getState().untouch();
        return;
      }
      if (how === 'ended' && useKiosk.getState().calledHelp) {
        void api.assist.cancelHelp.mutate({ key: commandKey() }).catch(() => undefined);
      }
      useVisitorSettings.getState().reset();
      useKiosk.getState().empty();
      queries.getMutationCache().clear();
      void device.wipe();
    },
    [api, device, queries],
  );

  // A page that is left may be kept whole by the browser and shown again by "back".
  useEffect(() => {
    const forget = () => {
      useVisitorSettings.getState().reset();
      useKiosk.getState().empty();
    };
    const shownAgain = (event: PageTransitionEvent) => {
      if (event.persisted) forget();
    };
    window.addEventListener('pagehide', forget);
    window.addEventListener('pageshow', shownAgain);
    return () => {
      window.removeEventListener('pagehide', forget);
      window.removeEventListener('pageshow', shownAgain);
    };
  }, []);
  return end;
}
