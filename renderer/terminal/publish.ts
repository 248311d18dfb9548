import { useEffect } from 'react';
import type { Inputs } from '../shared/api/index.ts';
import { useConnection, useHub } from '../shared/api/index.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { useTerminal } from './store.ts';
import type { Visit } from './visit.ts';

/** How long moves are gathered before they are shown to staff (ms). */
const gatherMs = 250;

/** What the desk beside her is told: codes and dates of the guide, and where she is. */
export function positionOf(visit: Visit, language: string): Inputs['assist']['show'] {
  const answers = Object.fromEntries(
    Object.entries(visit.answers).map(([id, value]) => [id, typeof value === 'string' ? value : [...value]]),
  );
  return { session: visit.session, answers, view: visit.view, done: [...visit.done], language };
}

/**
 * Shows each move to the desk. Nothing waits for it and nobody is told when it fails: a lost move is made good by the
 * next one, and when the line is back the place is shown anew.
 */
export function usePublish(): void {
  const { api } = useHub();
  const visit = useTerminal((state) => state.visit);
  const language = useVisitorSettings((state) => state.language);
  const isOnline = useConnection((connection) => connection.state !== 'offline');
  useEffect(() => {
    if (visit === null || !isOnline) return;
    const timer = setTimeout(() => {
      api.assist.show.mutate(positionOf(visit, language)).catch(() => undefined);
    }, gatherMs);
    return () => clearTimeout(timer);
  }, [api, visit, language, isOnline]);
}
