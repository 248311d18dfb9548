import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDayOfYear,
  formatDayShort,
  formatDaySpan,
  formatMinutes,
  formatNumber,
  formatTime,
} from './format.ts';

/** The formatting helpers, bound to the language of the words around them. */
export function useFormat() {
  const { language } = useTranslation().i18n;
  return useMemo(
    () => ({
      date: (moment: Date | number | string) => formatDate(moment, language),
      day: (isoDay: string) => formatDay(isoDay, language),
      dayShort: (isoDay: string) => formatDayShort(isoDay, language),
      dayOfYear: (isoDay: string) => formatDayOfYear(isoDay, language),
      daySpan: (from: string, to: string) => formatDaySpan(from, to, language),
      time: (moment: Date | number | string) => formatTime(moment, language),
      dateTime: (moment: Date | number | string) => formatDateTime(moment, language),
      minutes: (range: { from: number; to: number }, width?: 'long' | 'short') => formatMinutes(range, language, width),
      number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language, options),
    }),
    [language],
  );
}
