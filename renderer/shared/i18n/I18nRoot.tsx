import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { useVisitorSettings } from '../display/index.ts';
import { languageOf } from './languages.ts';

type Props = { i18n: I18n; children: ReactNode };

/**
 * Gives the page its words, and keeps four things in step with the visitor's choice of language:
 * i18next, `<html lang dir>`, the components' own strings, and the store.
 */
export function I18nRoot({ i18n, children }: Props) {
  const language = useVisitorSettings((state) => state.language);
  const { code, intl, dir } = languageOf(language);

  useEffect(() => {
    document.documentElement.lang = code;
    document.documentElement.dir = dir;
    if (i18n.language !== code) void i18n.changeLanguage(code);
  }, [i18n, code, dir]);

  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={intl}>{children}</I18nProvider>
    </I18nextProvider>
  );
}
