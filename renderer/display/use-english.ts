import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The wall's words in English, for the line under the Danish one; null until they are loaded. */
export function useEnglish(): TFunction<'display'> | null {
  const { i18n } = useTranslation('display');
  const [english, setEnglish] = useState<TFunction<'display'> | null>(null);
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
