import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { commandKey, type HubClient, hubIsAway, type Outputs, useConnection, useHub } from '../shared/api/index.ts';
import { isClosed } from './closed.ts';
import { arrive } from './journey.ts';
import { type Asked, useKiosk, type Wish } from './store.ts';

type Refused = Extract<Outputs['queue']['issue'] | Outputs['appointment']['checkIn'], { ok: false }>;
export type Taking =
  | { readonly state: 'ready' | 'asking' | 'away' }
  | { readonly state: 'refused'; readonly answer: Refused };

/** How long a hub that says nothing is waited for, and how long until it is asked again (ms). */
const answerWithinMs = 8_000;
const askAgainMs = 4_000;

/** The same wish, whatever language it is said in now and however long she has stood here. */
const wishOf = (wish: Wish) => JSON.stringify({ ...wish, language: '', prepMs: 0 });
const isSame = (a: Wish, b: Wish) => wishOf(a) === wishOf(b);

/** A wish before what to have ready is added. */
type Without<T> = T extends unknown ? Omit<T, 'bring'> : never;
type WishToTake = Without<Wish>;

const ask = (api: HubClient, { key, input }: Asked) => {
  const patience = { signal: AbortSignal.timeout(answerWithinMs) };
  const bring = [...input.bring];
  return 'at' in input
    ? api.appointment.checkIn.mutate({ ...input, bring, key }, patience)
    : api.queue.issue.mutate({ ...input, bring, key }, patience);
};

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
    const { asked, visitor, ask: setAsked, step } = useKiosk.getState();
    if (!asked || running.current) return;
    running.current = true;
    const isGone = () => useKiosk.getState().visitor !== visitor || useKiosk.getState().asked !== asked;
    try {
      const answer = await ask(api, asked);
      if (isGone()) return;
      setAsked(null);
      if (answer.ok) step((journey) => arrive(journey, answer.ticket, bring));
      else {
        setTaking({ state: 'refused', answer });
        // What was refused is shown as it stands now, beside every other way; and as it stands later, when it opens again.
        await queries.invalidateQueries({ queryKey: ['queue.waits'] });
        if (isClosed(answer)) setTaking((before) => (before.state === 'refused' ? { state: 'ready' } : before));
      }
    } catch (error) {
      if (isGone()) return;
      // A hub that fails is as little help to her as one that is gone: her wish is kept, and it is asked again.
      if (!hubIsAway(error)) console.error('take a number', error);
      setTaking({ state: 'away' });
    } finally {
      running.current = false;
    }
  }, [api, bring, queries]);

  const take = useCallback(
    (wish: WishToTake) => {
      const input = { ...wish, bring } as Wish;
      const { asked, ask: setAsked } = useKiosk.getState();
      if (!asked || !isSame(asked.input, input)) setAsked({ key: commandKey(), input });
      setTaking((before) => (before.state === 'away' ? before : { state: 'asking' }));
      void send();
    },
    [send, bring],
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
