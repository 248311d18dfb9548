import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export type LetterRowProps = {
  letters: readonly string[];
  value: string | null;
  onChange: (letter: string) => void;
};

/** One letter out of a few, such as the letters of the day's queues. */
export function LetterRow({ letters, value, onChange }: LetterRowProps) {
  const { t } = useTranslation('common');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons
    <div className="k-letters" role="group" aria-label={t(($) => $.entry.letters)} dir="ltr" data-say="no">
      {letters.map((letter) => (
        <AriaButton key={letter} className="k-key" aria-pressed={letter === value} onPress={() => onChange(letter)}>
          {letter}
        </AriaButton>
      ))}
    </div>
  );
}
