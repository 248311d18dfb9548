import da from '../../locales/da/shell.json' with { type: 'json' };
import en from '../../locales/en/shell.json' with { type: 'json' };

export type ShellLanguage = 'da' | 'en';
export type ShellText = typeof da;

const texts: Readonly<Record<ShellLanguage, ShellText>> = { da, en };

export function shellText(language: ShellLanguage): ShellText {
  return texts[language];
}

/** The language of the shell's own few words for a page's `lang`: Danish where nothing is said, English for the rest. */
export function shellLanguage(tag: string): ShellLanguage {
  const language = tag.toLowerCase().split('-')[0];
  return language === '' || language === 'da' ? 'da' : 'en';
}
