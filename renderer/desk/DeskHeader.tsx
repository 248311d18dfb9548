import { useTranslation } from 'react-i18next';
import { useHub } from '../shared/api/index.ts';
import { useRefusal } from '../shared/assist/index.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { Button } from '../shared/ui/index.ts';
import { PresenceMenu } from './counter/PresenceMenu.tsx';
import { useDesk } from './store.ts';
import type { Overview } from './types.ts';

/** At the end of the header: who and where, my counter, sound, language, sign out. */
export function DeskHeader({ mine }: { mine: Overview['mine'] }) {
  const { t, i18n } = useTranslation('desk');
  const { me, signOut } = useHub();
  const words = useRefusal();
  const { sound, setSound, say } = useDesk();
  const setLanguage = useVisitorSettings((settings) => settings.setLanguage);
  const leave = async () => {
    const answer = await signOut();
    if (!answer.ok) say('error', words(answer));
  };
  return (
    <>
      {me.staff !== null && <span className="d-who">{me.staff.name}</span>}
      {mine !== null && (
        <>
          <PresenceMenu mine={mine} />
          <Button
            size="small"
            variant="quiet"
            icon={sound ? 'volume' : 'volume-off'}
            aria-pressed={!sound}
            onPress={() => setSound(!sound)}
          >
            {sound ? t(($) => $.header.soundOn) : t(($) => $.header.soundOff)}
          </Button>
        </>
      )}
      <Button
        size="small"
        variant="quiet"
        icon="language"
        onPress={() => setLanguage(i18n.language === 'en' ? 'da' : 'en')}
      >
        <span lang={i18n.language === 'en' ? 'da' : 'en'}>{t(($) => $.header.language)}</span>
      </Button>
      {me.staff !== null && (
        <Button size="small" icon="exit" onPress={() => void leave()}>
          {t(($) => $.counter.signOut)}
        </Button>
      )}
    </>
  );
}
