import { useTranslation } from 'react-i18next';
import { useVisitorSettings } from '../shared/display/index.ts';
import { Button } from '../shared/ui/index.ts';

/** Turns the desk's own words to the other language; the guides keep the one chosen for them. */
export function OtherLanguage() {
  const { t, i18n } = useTranslation('content');
  const setLanguage = useVisitorSettings((settings) => settings.setLanguage);
  const other = i18n.language === 'en' ? 'da' : 'en';
  return (
    <Button size="small" variant="quiet" icon="language" onPress={() => setLanguage(other)}>
      <span lang={other}>{t(($) => $.otherLanguage)}</span>
    </Button>
  );
}
