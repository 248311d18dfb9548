import { useTranslation } from 'react-i18next';
import { useHub } from '../shared/api/index.ts';
import { useRefusal } from '../shared/assist/index.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { Button } from '../shared/ui/index.ts';
import { useDesk } from './store.ts';
import { useDeskCommand } from './use-desk-command.ts';

/** At the end of the header: who and where, sound, language, close the counter, sign out. */
export function DeskHeader({ counter }: { counter: string | null }) {
  const { t, i18n } = useTranslation('desk');
  const { me, signOut } = useHub();
  const words = useRefusal();
  const { sound, setSound, say, openWindow } = useDesk();
  const setLanguage = useVisitorSettings((settings) => settings.setLanguage);
  const close = useDeskCommand((api, input: object & { key: string }) => api.queue.closeCounter.mutate(input));
  const leave = async () => {
    const answer = await signOut();
    if (!answer.ok) say('error', words(answer));
  };
  const label = me.centre.counters.find(({ id }) => id === counter)?.label;
  return (
    <>
      {me.staff !== null && (
        <span className="d-who">
          {label !== undefined && <strong>{t(($) => $.counter.label, { label })}</strong>} {me.staff.name}
        </span>
      )}
      {counter !== null && (
        <>
          <Button size="small" variant="quiet" icon="tune" onPress={() => openWindow({ kind: 'counter' })}>
            {t(($) => $.counter.change)}
          </Button>
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
      {counter !== null && (
        <Button
          size="small"
          icon="lock"
          isPending={close.isPending}
          onPress={() =>
            void close.act(
              {},
              t(($) => $.counter.closed),
            )
          }
        >
          {t(($) => $.counter.close)}
        </Button>
      )}
      {me.staff !== null && (
        <Button size="small" icon="exit" onPress={() => void leave()}>
          {t(($) => $.counter.signOut)}
        </Button>
      )}
    </>
  );
}
