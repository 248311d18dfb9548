import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useEnglish } from './use-english.ts';

/** Danish, and where the wall has it the same in English under it, smaller. */
export function Both({ words }: { readonly words: (t: TFunction<'display'>) => string }) {
  const { t } = useTranslation('display');
  const english = useEnglish();
  return (
    <span className="d-both">
      <span lang="da">{words(t)}</span>
      {english !== null && (
        <span className="d-en" lang="en">
          {words(english)}
        </span>
      )}
    </span>
  );
}
