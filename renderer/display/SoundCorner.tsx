import { useTranslation } from 'react-i18next';
import type { AnnounceSettings } from '../../domain/announcement/settings.ts';
import { Button, Icon } from '../shared/ui/index.ts';
import { soundSign } from './sound-sign.ts';
import { useDisplay } from './store.ts';
import { useAudible } from './use-audible.ts';
import type { Sound } from './use-sound.ts';

interface SoundCornerProps {
  readonly sound: Sound;
  readonly allow: () => void;
  readonly settings: AnnounceSettings;
}

/** For whoever looks after the wall: what is wrong with its sound, as long as it is. */
export function SoundCorner({ sound, allow, settings }: SoundCornerProps) {
  const { t } = useTranslation('display');
  const { heard, voiceReady } = useDisplay();
  const sign = soundSign({ sound, audible: useAudible(settings), heard, voiceReady });
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
    </div>
  );
}
