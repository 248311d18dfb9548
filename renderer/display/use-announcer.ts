import type { TFunction } from 'i18next';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { audibleAt } from '../../domain/announcement/muted.ts';
import { type Call, hubTime, tryOut } from '../../domain/announcement/queue.ts';
import { type Called, readableLabel } from '../../domain/announcement/sentence.ts';
import type { AnnounceSettings } from '../../domain/announcement/settings.ts';
import type { VoiceLanguage } from '../../domain/announcement/voice.ts';
import { useHub, useLiveEvents } from '../shared/api/index.ts';
import { browserSpeech, createClipPlayer, gong, hubClips, speakerOf } from '../shared/speech/index.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { likelyCalls } from './likely-calls.ts';
import { useDisplay } from './store.ts';
import type { Sound } from './use-sound.ts';

/** How long a call is marked on the wall (ms); shorter while others wait to be announced. */
const markedMs = 9_000;
const markedWhenOthersWaitMs = 4_000;

const after = (milliseconds: number, callback: () => void) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/** Announces calls as they come, one at a time: mark, chime, words. */
export function useAnnouncer(
  context: AudioContext | null,
  sound: Sound,
  settings: AnnounceSettings,
  english: TFunction<'display'> | null,
): void {
  const { t } = useTranslation('display');
  const { me } = useHub();
  const now = useDisplay((state) => state.announcements.now);
  const { onMessage, onHeard, onTried, onAnnounced, onVoice } = useDisplay.getState();
  useLiveEvents((message) => onMessage(message, Date.now()));

  const textOf = ({ label, counter }: Called, language: VoiceLanguage) => {
    const words = language === 'en' && english !== null ? english : t;
    const number = readableLabel(label, settings.numbers);
    return counter === ''
      ? words(($) => $.spoken.number, { number })
      : words(($) => $.spoken.numberAndCounter, { number, counter });
  };
  const place = ({ label, counter }: Call): Called => ({
    label,
    counter: me.centre.counters.find(({ id }) => id === counter)?.label ?? '',
  });
  const latest = useRef({ sound, settings, textOf, place });
  latest.current = { sound, settings, textOf, place };

  const announcer = useMemo((): Announcer | null => {
    if (context === null) return null;
    const chime = gong(context);
    return createAnnouncer({
      chime: () => chime,
      clips: hubClips(context),
      player: createClipPlayer(speakerOf(context)),
      speech: browserSpeech(),
      textOf: (called, language) => latest.current.textOf(called, language),
      after,
    });
  }, [context]);

  useEffect(() => {
    if (announcer === null) return;
    let shown = true;
    void announcer.prepare(likelyCalls(me.centre, settings.numbers), settings).then((ready) => shown && onVoice(ready));
    return () => {
      shown = false;
    };
  }, [announcer, me.centre, settings, onVoice]);

  useEffect(() => {
    if (now === null) return;
    const begun = Date.now();
    let ended = false;
    let callOff = () => {};
    /** The mark stands a while after the sound, shorter when others wait. */
    const look = () => {
      const { announcements } = useDisplay.getState();
      const stands = announcements.queue.length > 0 || now.visit === tryOut ? markedWhenOthersWaitMs : markedMs;
      if (ended) return;
      if (Date.now() - begun >= stands) onAnnounced(Date.now());
      else callOff = after(250, look);
    };
    const say = async () => {
      const { announcements } = useDisplay.getState();
      const current = latest.current.settings;
      const instant = new Date(hubTime(announcements, begun));
      // Whoever tries the sound out wants to hear it, whatever the hour.
      const audible = audibleAt(now.visit === tryOut ? { ...current, mutedHours: [] } : current, instant);
      const heard =
        announcer === null || latest.current.sound !== 'allowed'
          ? 'nothing'
          : await announcer.announce(latest.current.place(now), current, audible);
      if (ended) return;
      if (audible.why === null) onHeard(heard);
      if (now.visit === tryOut) onTried(heard);
      look();
    };
    void say();
    return () => {
      ended = true;
      callOff();
      announcer?.stop();
    };
  }, [now, announcer, onHeard, onTried, onAnnounced]);
}
