/** A language we may offer, by the name its own speakers use. `intl` is the tag for dates and numbers. */
export type Language = {
  code: string;
  autonym: string;
  /** Always Western digits and the Gregorian calendar: a number on paper must match the number on the wall. */
  intl: string;
  dir: 'ltr' | 'rtl';
};

/** Danish first, then by what people ask for. A language is offered only when its words are complete. */
export const languages: readonly Language[] = [
  { code: 'da', autonym: 'Dansk', intl: 'da-DK', dir: 'ltr' },
  { code: 'en', autonym: 'English', intl: 'en-GB', dir: 'ltr' },
  { code: 'de', autonym: 'Deutsch', intl: 'de-DE', dir: 'ltr' },
  { code: 'pl', autonym: 'Polski', intl: 'pl-PL', dir: 'ltr' },
  { code: 'uk', autonym: 'Українська', intl: 'uk-UA', dir: 'ltr' },
  { code: 'ar', autonym: 'العربية', intl: 'ar-AE-u-ca-gregory-nu-latn', dir: 'rtl' },
  { code: 'ro', autonym: 'Română', intl: 'ro-RO', dir: 'ltr' },
  { code: 'tr', autonym: 'Türkçe', intl: 'tr-TR', dir: 'ltr' },
  { code: 'fa', autonym: 'فارسی', intl: 'fa-IR-u-ca-gregory-nu-latn', dir: 'rtl' },
  { code: 'so', autonym: 'Soomaali', intl: 'so-SO', dir: 'ltr' },
];

/** The language of a code; Danish when we do not know the code. */
export function languageOf(code: string): Language {
  return languages.find((language) => language.code === code) ?? (languages[0] as Language);
}
