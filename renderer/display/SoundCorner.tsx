import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audibleAt } from '../../domain/announcement/muted.ts';
import { hubTime } from '../../domain/announcement/queue.ts';
import type { AnnounceSettings } from '../../domain/announcement/settings.ts';
import { useHub } from '../shared/api/index.ts';
import { Button, Icon } from '../shared/ui/index.ts';
import { sampleCall } from './likely-calls.ts';
import { soundSign } from './sound-sign.ts';
import { useDisplay } from './store.ts';
import { useAwake } from './use-awake.ts';
import type { Sound } from './use-sound.ts';

/** Muted hours begin and end on the minute; this often is looked (ms). */
const lookMs = 5_000;

interface SoundCornerProps {
  readonly sound: Sound;
  readonly allow: () => void;
  readonly settings: AnnounceSettings;
}

/** For whoever looks after the wall: what is wrong with the sound, and, while somebody is at the screen, trying it. */
export function SoundCorner({ sound, allow, settings }: SoundCornerProps) {
  const { t } = useTranslation('display');
  const { me } = useHub();
  const { heard, voiceReady, announcements, onTry } = useDisplay();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), lookMs);
    return () => clearInterval(timer);
  }, []);
  const isAwake = useAwake();
  const audible = audibleAt(settings, new Date(hubTime(announcements, now)));
  const sign = soundSign({ sound, audible, heard, voiceReady });
  return (
    <div className="d-sound">
      {sign === 'touch' ? (
        <Button icon="volume-off" size="small" onPress={allow}>
          {t(($) => $.sound.touch)}
        </Button>
      ) : (
        sign !== null && (
          <p className="d-sound-sign" data-sign={sign}>
            <Icon name={sign === 'chime' ? 'warning' : 'volume-off'} />
            {t(($) => $.sound[sign])}
          </p>
        )
      )}
      {sign !== 'touch' && (
        <div className="d-sound-try" data-awake={isAwake || undefined}>
          {sign === null && <p>{t(($) => $.sound.on, { volume: settings.volume })}</p>}
          <Button icon="volume" size="small" onPress={() => onTry(sampleCall(me.centre), Date.now())}>
            {t(($) => $.sound.try)}
          </Button>
        </div>
      )}
    </div>
  );
}
