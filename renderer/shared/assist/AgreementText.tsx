import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../api/index.ts';
import { type Language, languageOf } from '../i18n/index.ts';
import { Button, Notice, Select } from '../ui/index.ts';

export type ShownText = Outputs['content']['agreement'];

/** The languages the agreement is written in; `content.agreement` says Danish for any other. */
export type AgreementTextProps = {
  text: ShownText;
  /** the language that was asked for */
  language: string;
  languages: readonly Language[];
  onLanguage: (language: string) => void;
};

/** The agreement as the citizen reads it: large, in her language, and turned over for a screen that lies flat. */
export function AgreementText({ text, language, languages, onLanguage }: AgreementTextProps) {
  const { t } = useTranslation('assist');
  const [isTurned, setTurned] = useState(false);
  const shown = languageOf(text.language);
  const isMissing = text.language !== language;
  return (
    <>
      <div className="a-read-tools">
        <p className="k-hint">{t(($) => $.agreement.readHint)}</p>
        <Select
          label={t(($) => $.agreement.language)}
          items={languages.map(({ code, autonym }) => ({ id: code, label: autonym }))}
          value={language}
          onChange={onLanguage}
        />
        <Button icon="sync" aria-pressed={isTurned} onPress={() => setTurned(!isTurned)}>
          {isTurned ? t(($) => $.agreement.turnBack) : t(($) => $.agreement.turn)}
        </Button>
      </div>
      {isMissing && (
        <Notice tone="warning">
          {t(($) => $.agreement.notInLanguage, {
            language: languages.find(({ code }) => code === language)?.autonym ?? language,
          })}
        </Notice>
      )}
      <article className="a-read" lang={shown.code} dir={shown.dir} data-turned={isTurned || undefined}>
        <h2>{text.title}</h2>
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
    </>
  );
}
