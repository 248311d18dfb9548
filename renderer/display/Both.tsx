import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

interface BothProps {
  readonly words: (t: TFunction<'display'>) => string;
  readonly english: TFunction<'display'> | null;
}

/** Danish, and the same in English under it, smaller. */
export function Both({ words, english }: BothProps) {
  const { t } = useTranslation('display');
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
