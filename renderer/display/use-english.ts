import type { TFunction } from 'i18next';
import { createContext, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type EnglishWords = TFunction<'display'> | null;

/** The wall's words in English; null until they are loaded. */
export function useLoadedEnglish(): EnglishWords {
  const { i18n } = useTranslation('display');
  const [english, setEnglish] = useState<EnglishWords>(null);
  useEffect(() => {
    let shown = true;
    void i18n.loadLanguages('en').then(() => {
      if (shown) setEnglish(() => i18n.getFixedT('en', 'display'));
    });
    return () => {
      shown = false;
    };
  }, [i18n]);
  return english;
}

/** The words for the line under the Danish one; null where the wall is Danish only. */
export const EnglishContext = createContext<EnglishWords>(null);

export const useEnglish = (): EnglishWords => useContext(EnglishContext);
