import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub, useLiveEvents } from '../shared/api/index.ts';
import { browserSpeech, chime } from '../shared/speech/index.ts';
import { spokenParts } from './board.ts';
import { useDisplay } from './store.ts';
import type { Sound } from './use-sound.ts';

/** How long a call is marked on the wall (ms); shorter while others wait to be announced. */
const markedMs = 9_000;
const markedWhenOthersWaitMs = 4_000;

/** The chime ends before the words begin (ms). */
const chimeMs = 700;

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Announces calls as they come: mark, chime, and the number in Danish where the machine has a Danish voice. */
export function useAnnouncer(sound: Sound): void {
  const { t } = useTranslation('display');
  const { me } = useHub();
  const onMessage = useDisplay((state) => state.onMessage);
  const onAnnounced = useDisplay((state) => state.onAnnounced);
  const now = useDisplay((state) => state.announcing.now);
  const speech = useMemo(browserSpeech, []);
  useLiveEvents((message) => onMessage(message, Date.now()));

  const say = ({ label, counter }: { label: string; counter: string }) => {
    const place = me.centre.counters.find(({ id }) => id === counter)?.label ?? '';
    const words = spokenParts(label);
    return place === ''
      ? t(($) => $.spoken.number, words)
      : t(($) => $.spoken.numberAndCounter, { ...words, counter: place });
  };
  const latest = useRef({ sound, say });
  latest.current = { sound, say };

  useEffect(() => {
    if (now === null) return;
    const stop = new AbortController();
    const announce = async () => {
      const begun = Date.now();
      if (latest.current.sound === 'allowed') {
        chime(1);
        await wait(chimeMs, stop.signal);
        if (!stop.signal.aborted)
          await speech?.speak([{ text: latest.current.say(now), language: 'da' }], { volume: 1 });
      }
      const enough = () =>
        Date.now() - begun >= (useDisplay.getState().announcing.queue.length > 0 ? markedWhenOthersWaitMs : markedMs);
      while (!stop.signal.aborted && !enough()) await wait(250, stop.signal);
      if (!stop.signal.aborted) onAnnounced();
    };
    void announce();
    return () => {
      stop.abort();
      speech?.cancel();
    };
  }, [now, speech, onAnnounced]);
}
