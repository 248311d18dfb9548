import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnounceSettings } from '../../domain/announcement/settings.ts';
import { useHub } from '../shared/api/index.ts';
import { Button } from '../shared/ui/index.ts';
import { sampleCall } from './likely-calls.ts';
import { trialSign } from './sound-sign.ts';
import { useDisplay } from './store.ts';
import { useAudible } from './use-audible.ts';
import { useAwake } from './use-awake.ts';
import type { Sound } from './use-sound.ts';

/** What came of it stands so long (ms). */
const resultMs = 10_000;

/**
 * Trying the sound, for whoever stands at the wall. It lies over the name of the centre, never over a number or a message,
 * says what came of it, and goes by itself.
 */
export function SoundTrial({ sound, settings }: { sound: Sound; settings: AnnounceSettings }) {
  const { t } = useTranslation('display');
  const { me } = useHub();
  const { tried, onTry, onTried } = useDisplay();
  const { isAwake, dismiss } = useAwake();
  const panel = useRef<HTMLDivElement>(null);
  const sign = trialSign(tried, useAudible(settings));
  const isOver = tried !== null && tried !== 'playing';
  const isShown = isAwake || tried !== null;

  useEffect(() => {
    if (!isOver) return;
    const timer = setTimeout(() => {
      onTried(null);
      dismiss();
    }, resultMs);
    return () => clearTimeout(timer);
  }, [isOver, onTried, dismiss]);

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onTried(null);
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onTried]);

  // Nobody must be left standing on a button that cannot be seen.
  useEffect(() => {
    const focused = document.activeElement;
    if (!isShown && focused instanceof HTMLElement && panel.current?.contains(focused)) focused.blur();
  }, [isShown]);

  // Before the browser has been touched there is nothing to try; the corner asks for the touch.
  if (sound === 'waiting') return null;
  return (
    <div className="d-sound-try" data-shown={isShown || undefined} ref={panel}>
      <p role="status">
        {sign === null ? t(($) => $.sound.on, { volume: settings.volume }) : t(($) => $.sound.tried[sign])}
      </p>
      <Button
        icon="volume"
        size="small"
        isDisabled={tried === 'playing'}
        onPress={() => onTry(sampleCall(me.centre), Date.now())}
      >
        {t(($) => $.sound.try)}
      </Button>
    </div>
  );
}
