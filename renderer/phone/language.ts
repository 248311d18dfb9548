const languageKey = 'sidemand.phone.language';

/**
 * The language to begin in: the one chosen before in this tab, else the one the link says (`l=en`, the language the
 * number was drawn in), else Danish.
 */
export function firstLanguage(fragment: string, storage: Pick<Storage, 'getItem'>, offered: readonly string[]): string {
  const wished = [storage.getItem(languageKey), new URLSearchParams(fragment.replace(/^#/, '')).get('l')];
  return wished.find((code) => code !== null && offered.includes(code)) ?? 'da';
}

export const rememberLanguage = (code: string, storage: Pick<Storage, 'setItem'>): void =>
  storage.setItem(languageKey, code);
