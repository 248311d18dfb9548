import { useCallback, useEffect } from 'react';
import { guideStatus } from '../../domain/guide/engine.ts';
import {
  commandKey,
  hubIsAway,
  type Outputs,
  useConnection,
  useContent,
  useHub,
  useHubQuery,
} from '../shared/api/index.ts';
import { useWipeVisit } from '../shared/device/index.ts';
import { defaultChoices, useVisitorSettings } from '../shared/display/index.ts';
import { useToday } from '../shared/guide/index.ts';
import { useKit } from '../shared/ui/index.ts';
import { callOf } from './call.ts';
import { endedSession, type LeaveHow, useEnded, useTerminal } from './store.ts';
import { beginVisit } from './visit.ts';

type Current = Outputs['assist']['current'];
export type Session = NonNullable<Current['session']>;

/** The session the hub has open at this terminal, or null; undefined until the hub has answered. */
export function useSession(): Session | null | undefined {
  const { data } = useHubQuery<Current>(['assist.current'], (api) => api.assist.current.query());
  const ended = useEnded((state) => state.sessions);
  if (data === undefined) return undefined;
  return data.session !== null && ended.includes(data.session.id) ? null : data.session;
}

/**
 * Keeps the screen in step with the hub: a session that opens (typed here or given by staff) begins, one that ended
 * wipes the screen. With the hub away nothing changes: what is in memory goes on.
 */
export function useSessionSync(): void {
  const session = useSession();
  const today = useToday();
  const wipe = useWipeVisit();
  const { languages } = useKit();
  const visit = useTerminal((state) => state.visit);
  const farewell = useTerminal((state) => state.farewell);
  const slug = session?.guide ?? null;
  const hash = session?.guideHash ?? null;
  const guide = useContent(
    ['guide', slug, hash],
    (api) => api.content.guide.query({ slug: slug ?? '', hash }),
    slug !== null,
  );
  const guideIsHere = slug === null || guide.isSuccess;

  useEffect(() => {
    if (session === undefined) return;
    if (visit !== null) {
      if (session?.id !== visit.session) {
        endedSession.add(visit.session);
        void wipe();
      }
      return;
    }
    if (session === null || !guideIsHere) return;
    // Somebody new sits down while the one before is being said goodbye to: first nothing is left of that one.
    if (farewell !== null) {
      void wipe();
      return;
    }
    const found = guide.data ?? null;
    const usable = found !== null && ['valid', 'review-due'].includes(guideStatus(found.guide, today)) ? found : null;
    const at = session.position;
    const language = at?.language ?? session.visit?.language ?? defaultChoices.language;
    const settings = useVisitorSettings.getState();
    if (settings.language === defaultChoices.language && languages.some(({ code }) => code === language)) {
      settings.setLanguage(language);
    }
    useTerminal.setState({ visit: beginVisit(session.id, usable, at, today) });
  }, [session, visit, farewell, guide.data, guideIsHere, today, languages, wipe]);
}

/** Tells the hub, when it is back, of those who left while it was away. */
export function useTellLater(): void {
  const { api } = useHub();
  const state = useConnection((connection) => connection.state);
  const untold = useEnded((ended) => ended.untold);
  useEffect(() => {
    if (state !== 'online') return;
    for (const { session, how } of untold) {
      api.assist.leaveTerminal.mutate({ key: commandKey(), session, how }).then(
        () => endedSession.told(session),
        (error: unknown) => {
          if (!hubIsAway(error)) endedSession.told(session);
        },
      );
    }
  }, [api, state, untold]);
}

/**
 * Ends the visit on this screen at once; the hub is told in the background, and again later if it is away. The screen
 * must be empty even when nobody can be told.
 */
export function useLeave(): (how: LeaveHow) => void {
  const { api } = useHub();
  const wipe = useWipeVisit();
  const session = useSession();
  return useCallback(
    (how: LeaveHow) => {
      const { visit } = useTerminal.getState();
      if (visit === null) return;
      endedSession.add(visit.session);
      const call = callOf(session?.visit ?? null);
      const counter = call?.at === 'called' ? call.counter : null;
      const waits = session?.visit?.state === 'waiting' || session?.visit?.state === 'called' || how === 'want-staff';
      const farewell = how === 'idle' ? null : { how, number: waits ? (session?.visit?.label ?? null) : null, counter };
      useTerminal.setState({ visit: null, farewell, hasOpened: false });
      if (how === 'idle') void wipe();
      api.assist.leaveTerminal.mutate({ key: commandKey(), session: visit.session, how }).catch((error: unknown) => {
        if (hubIsAway(error)) endedSession.couldNotTell(visit.session, how);
      });
    },
    [api, session, wipe],
  );
}
