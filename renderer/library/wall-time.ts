import { languageOf } from '../shared/i18n/index.ts';

/** A time of day `hh:mm` as the language writes it: 10.00 in Danish, 10:00 in English. */
export function wallTime(time: string, language: string): string {
  return new Intl.DateTimeFormat(languageOf(language).intl, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(new Date(`2000-01-01T${time}:00Z`));
}
