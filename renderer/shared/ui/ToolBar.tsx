import { useContext, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useVisitorSettings } from '../display/index.ts';
import { useReadAloud } from '../speech/index.ts';
import { Dialog } from './Dialog.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { HelpContext, useKit } from './kit-context.ts';
import { LanguagePicker } from './LanguagePicker.tsx';
import { Notice } from './Notice.tsx';

type ToolProps = {
  icon: IconName;
  label: string;
  /** Where it stands now, in words, for those who listen. */
  state?: string;
  /** Filled and empty dots under the words: the same for those who see. */
  dots?: { at: number; of: number };
  isPressed?: boolean;
  onPress: () => void;
};

function Tool({ icon, label, state, dots, isPressed, onPress }: ToolProps) {
  return (
    <AriaButton
      className="k-tool"
      aria-pressed={isPressed}
      aria-label={state === undefined ? undefined : `${label}. ${state}`}
      onPress={onPress}
    >
      <Icon name={icon} size="m" />
      <span className="k-tool-label">{label}</span>
      {dots !== undefined && (
        <span className="k-tool-dots" aria-hidden="true">
          {Array.from({ length: dots.of }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their positions
            <span key={index} data-on={index === dots.at || undefined} />
          ))}
        </span>
      )}
    </AriaButton>
  );
}

/**
 * Larger text, contrast, read aloud, language and help: the same five in the same place on every citizen's screen.
 * Help appears when the page has a `HelpContext`.
 */
export function ToolBar() {
  const { t } = useTranslation('common');
  const { languages } = useKit();
  const help = useContext(HelpContext);
  const settings = useVisitorSettings();
  const reading = useReadAloud();
  const [choosesLanguage, setChoosesLanguage] = useState(false);

  const refusal =
    reading.refused === null
      ? null
      : reading.refused === 'refused-private'
        ? t(($) => $.speech.private)
        : reading.refused === 'no-voice'
          ? t(($) => $.speech.unavailableLanguage)
          : t(($) => $.speech.unavailable);

  return (
    <aside className="k-toolbar-place" aria-label={t(($) => $.toolbar.label)} data-say="no">
      <div className="k-toolbar-message" role="status">
        {refusal !== null && <Notice>{refusal}</Notice>}
      </div>
      <div className="k-toolbar">
        <Tool
          icon="format-size"
          label={settings.textSize === 'XL' ? t(($) => $.toolbar.textSizeBack) : t(($) => $.toolbar.textSize)}
          state={t(($) => $.toolbar.textSizeState[settings.textSize])}
          dots={{ at: ['M', 'L', 'XL'].indexOf(settings.textSize), of: 3 }}
          onPress={settings.nextTextSize}
        />
        <Tool
          icon="contrast"
          label={t(($) => $.toolbar.contrast)}
          state={t(($) => $.toolbar.contrastState[settings.contrast])}
          dots={{ at: ['light', 'highLight', 'dark'].indexOf(settings.contrast), of: 3 }}
          onPress={settings.nextContrast}
        />
        <Tool
          icon={reading.on ? 'stop' : 'volume'}
          label={reading.on ? t(($) => $.toolbar.stopReading) : t(($) => $.toolbar.readAloud)}
          onPress={reading.toggle}
        />
        {languages.length > 1 && (
          <Tool icon="language" label={t(($) => $.toolbar.language)} onPress={() => setChoosesLanguage(true)} />
        )}
        {help !== null && (
          <Tool
            icon={help.state === 'asked' ? 'check' : 'help'}
            label={help.state === 'asked' ? t(($) => $.toolbar.helpAsked) : t(($) => $.toolbar.help)}
            onPress={help.onHelp}
          />
        )}
      </div>
      <Dialog isOpen={choosesLanguage} onClose={() => setChoosesLanguage(false)} title={t(($) => $.language.title)}>
        <LanguagePicker
          languages={languages}
          value={settings.language}
          onChoose={(code) => {
            settings.setLanguage(code);
            setChoosesLanguage(false);
          }}
        />
      </Dialog>
    </aside>
  );
}
