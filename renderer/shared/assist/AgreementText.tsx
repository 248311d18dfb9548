import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, useHub } from '../api/index.ts';
import { type Language, languageOf } from '../i18n/index.ts';
import { Button, Notice, Select } from '../ui/index.ts';

export type ShownText = Outputs['content']['agreement'];

export type AgreementTextProps = {
  /** Danish when there is none in the language that was asked for */
  text: ShownText;
  /** the language that was asked for */
  language: string;
  languages: readonly Language[];
  onLanguage: (language: string) => void;
};

/** The agreement as the citizen reads it: large, in her language, and turned over for a screen that lies flat. */
export function AgreementText({ text, language, languages, onLanguage }: AgreementTextProps) {
  const { t } = useTranslation('assist');
  const { me } = useHub();
  const [isTurned, setTurned] = useState(false);
  // At a desk she sits on the other side of the screen; at a terminal she sits in front of it.
  const isAcross = me.device.kind === 'desk';
  const shown = languageOf(text.language);
  const isMissing = text.language !== language;
  return (
    <>
      <div className="a-read-tools">
        <p className="k-hint">{isAcross ? t(($) => $.agreement.readHint) : t(($) => $.agreement.readHintHere)}</p>
        <Select
          label={t(($) => $.agreement.language)}
          items={languages.map(({ code, autonym }) => ({ id: code, label: autonym }))}
          value={language}
          onChange={onLanguage}
        />
        {isAcross && (
          <Button icon="sync" aria-pressed={isTurned} onPress={() => setTurned(!isTurned)}>
            {isTurned ? t(($) => $.agreement.turnBack) : t(($) => $.agreement.turn)}
          </Button>
        )}
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
