import { useTranslation } from 'react-i18next';
import { languageOf } from '../shared/i18n/index.ts';

/** The name of a language in the page's own; one we have no word for by the name its speakers use. */
export function useLanguageName(): (code: string) => string {
  const { t } = useTranslation('content');
  return (code) => (code === 'da' || code === 'en' ? t(($) => $.language[code]) : languageOf(code).autonym);
}
