export { availableLanguages, createI18n, type I18nOptions } from './create-i18n.ts';
export {
  centreTimeZone,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayNear,
  formatDayShort,
  formatMinutes,
  formatNumber,
  formatTime,
  formatWallTime,
} from './format.ts';
export { I18nRoot } from './I18nRoot.tsx';
export { InLanguage, useWordsIn } from './InLanguage.tsx';
export { type Language, languageOf, languages } from './languages.ts';
export { useFormat } from './use-format.ts';
