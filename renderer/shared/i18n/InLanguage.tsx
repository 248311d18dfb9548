import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { languageOf } from './languages.ts';

/** A copy of the page's words that stays in one language; null until it is ready, or while it is not needed. */
export function useWordsIn(language: string, isNeeded = true): I18n | null {
  const { i18n } = useTranslation();
  const [copy, setCopy] = useState<I18n | null>(null);
  useEffect(() => {
    if (!isNeeded) return undefined;
    let left = false;
    const clone = i18n.cloneInstance({ lng: language });
    void clone.changeLanguage(language).then(() => {
      if (!left) setCopy(clone);
    });
    return () => {
      left = true;
    };
  }, [i18n, language, isNeeded]);
  return copy !== null && copy.language === language ? copy : null;
}

/** A part of a page in a language of its own: words, dates and the components' own strings. Empty until they are there. */
export function InLanguage({ language, children }: { language: string; children: ReactNode }) {
  const words = useWordsIn(language);
  const { code, intl, dir } = languageOf(language);
  if (words === null) return null;
  return (
    <I18nextProvider i18n={words}>
      <I18nProvider locale={intl}>
        <div lang={code} dir={dir}>
          {children}
        </div>
      </I18nProvider>
    </I18nextProvider>
  );
}
