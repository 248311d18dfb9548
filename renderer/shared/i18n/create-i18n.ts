import { type BackendModule, createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { hasWords, loadWords } from './files.ts';
import { type Language, languages } from './languages.ts';

const localFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    loadWords(language, namespace).then(
      (words) => done(null, words ?? {}),
      (error: unknown) => done(error instanceof Error ? error : new Error('words could not be loaded'), null),
    );
  },
};

export type I18nOptions = {
  /** Code of the first language; Danish when we do not have it. */
  language: string;
  /** The page's own namespaces, most used first. `common` is always there too. */
  namespaces: readonly string[];
};

/** The languages that have words for all of the namespaces: the ones a picker may offer. */
export function availableLanguages(namespaces: readonly string[]): Language[] {
  return languages.filter((language) => hasWords(language.code, ['common', ...namespaces]));
}

/**
 * A ready i18next with the words of the first language loaded. What a language lacks is shown in Danish;
 * an empty text counts as lacking. Keys are written as selectors: `t(($) => $.action.back)`.
 */
export async function createI18n({ language, namespaces }: I18nOptions): Promise<I18n> {
  const all = [...new Set([...namespaces, 'common'])];
  const instance = createInstance();
  await instance
    .use(localFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'da',
      supportedLngs: languages.map(({ code }) => code),
      ns: all,
      defaultNS: 'common',
      returnEmptyString: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  return instance;
}
