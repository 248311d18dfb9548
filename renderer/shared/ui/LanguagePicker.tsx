import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';

export type LanguagePickerProps = {
  languages: readonly Language[];
  /** Code of the language now on the screen. */
  value: string;
  onChoose: (code: string) => void;
};

/** Each language by the name its speakers use. The one now on the screen is marked in words too. */
export function LanguagePicker({ languages, value, onChoose }: LanguagePickerProps) {
  const { t } = useTranslation('common');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons
    <div className="k-languages" role="group" aria-label={t(($) => $.language.title)}>
      {languages.map(({ code, autonym, dir }) => (
        <AriaButton
          key={code}
          className="k-answer"
          data-chosen={code === value || undefined}
          aria-pressed={code === value}
          onPress={() => onChoose(code)}
        >
          <span className="k-answer-label" lang={code} dir={dir}>
            {autonym}
          </span>
          {code === value && (
            <span className="k-answer-mark">
              <Icon name="check" />
              {t(($) => $.language.now)}
            </span>
          )}
        </AriaButton>
      ))}
    </div>
  );
}
