import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useVisitorSettings } from '../shared/display/index.ts';
import { Icon, useKit } from '../shared/ui/index.ts';
import { ClosedAltogether } from './Closed.tsx';
import { Frame } from './Frame.tsx';
import { open } from './journey.ts';
import { useReading } from './Reading.tsx';
import { useKiosk } from './store.ts';
import { useWaits } from './use-waits.ts';

/** The languages whose welcome is written out; the others show their own name alone. */
const isWelcomed = (code: string): code is 'da' | 'en' => code === 'da' || code === 'en';

/** The first screen: she chooses her language, and that is the beginning. */
export function Welcome() {
  const { t } = useTranslation('kiosk');
  const { languages } = useKit();
  const step = useKiosk((kiosk) => kiosk.step);
  const setLanguage = useVisitorSettings((settings) => settings.setLanguage);
  const { closed } = useWaits();
  const reading = useReading(t(($) => $.closed.reading));
  const welcomed = languages.filter(({ code }) => isWelcomed(code));
  return (
    <Frame
      view={closed === null ? 'welcome' : 'welcome-closed'}
      title={t(($) => $.welcome.title)}
      lead={welcomed.map(({ code }) => (
        <p key={code} lang={code}>
          {isWelcomed(code) && t(($) => $.welcome.press[code])}
        </p>
      ))}
      info={
        closed !== null &&
        reading.place(welcomed.map(({ code }) => <ClosedAltogether key={code} refusal={closed} language={code} />))
      }
    >
      {closed !== null && reading.button}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons */}
      <div className="k-tiles" data-columns="1" role="group" aria-label={t(($) => $.welcome.title)}>
        {languages.map(({ code, autonym, dir }) => (
          <AriaButton
            key={code}
            className="k-tile"
            onPress={() => {
              setLanguage(code);
              step((journey) => open(journey, { name: 'groups' }));
            }}
          >
            <Icon name="language" size="l" />
            <span className="k-tile-text" lang={code} dir={dir}>
              <span className="k-tile-title">{autonym}</span>
              {isWelcomed(code) && <span className="k-tile-hint">{t(($) => $.welcome.start[code])}</span>}
            </span>
          </AriaButton>
        ))}
      </div>
    </Frame>
  );
}
