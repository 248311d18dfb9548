import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { hubIsAway, type Outputs, useConnection, useHub } from '../shared/api/index.ts';
import { arrive } from './journey.ts';
import { type Asked, useKiosk } from './store.ts';

type Refused = Extract<Outputs['queue']['issue'], { ok: false }>;
export type Taking =
  | { readonly state: 'ready' | 'asking' | 'away' }
  | { readonly state: 'refused'; readonly answer: Refused };

/** How long a hub that says nothing is waited for, and how long until it is asked again (ms). */
const answerWithinMs = 8_000;
const askAgainMs = 4_000;

const isSame = (a: Asked['input'], b: Asked['input']) =>
  a.service === b.service && a.errand === b.errand && a.way === b.way && a.situation === b.situation;

/**
 * Takes a number. The key of the first touch stays with the wish until its number has come: if the hub gave the number
 * and the answer was lost, asking again brings that same number. While the hub is away it is asked again and again.
 */
export function useTakeNumber(bring: readonly string[]) {
  const { api } = useHub();
  const queries = useQueryClient();
  const connection = useConnection(({ state }) => state);
  const [taking, setTaking] = useState<Taking>({ state: 'ready' });
  const running = useRef(false);

  const send = useCallback(async () => {
    const { asked, visitor, ask, step } = useKiosk.getState();
    if (!asked || running.current) return;
    running.current = true;
    const isGone = () => useKiosk.getState().visitor !== visitor || useKiosk.getState().asked !== asked;
    try {
      const answer = await api.queue.issue.mutate(
        { ...asked.input, key: asked.key },
        { signal: AbortSignal.timeout(answerWithinMs) },
      );
      if (isGone()) return;
      ask(null);
      if (answer.ok) step((journey) => arrive(journey, answer.ticket, bring));
      else {
        setTaking({ state: 'refused', answer });
        // What was refused is shown as it stands now, beside every other way.
        void queries.invalidateQueries({ queryKey: ['queue.waits'] });
      }
    } catch (error) {
      if (isGone()) return;
      // A hub that fails is as little help to her as one that is gone: her wish is kept, and it is asked again.
      if (!hubIsAway(error)) console.error('queue.issue', error);
      setTaking({ state: 'away' });
    } finally {
      running.current = false;
    }
  }, [api, bring, queries]);

  const take = useCallback(
    (input: Asked['input']) => {
      const { asked, ask } = useKiosk.getState();
      if (!asked || !isSame(asked.input, input)) ask({ key: uuidV7(), input });
      setTaking((before) => (before.state === 'away' ? before : { state: 'asking' }));
      void send();
    },
    [send],
  );

  const isAway = taking.state === 'away';
  useEffect(() => {
    if (!isAway) return;
    if (connection === 'online') void send();
    const again = setInterval(() => void send(), askAgainMs);
    return () => clearInterval(again);
  }, [isAway, connection, send]);

  return { taking, take };
}
