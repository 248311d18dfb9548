import { useTranslation } from 'react-i18next';

/** How long something has gone on, in short words: "12 min", "1 t 5 min". Both in ms since epoch. */
export function useSince(): (since: number, now: number) => string {
  const { t } = useTranslation('desk');
  return (since, now) => {
    const minutes = Math.max(0, Math.floor((now - since) / 60_000));
    if (minutes === 0) return t(($) => $.wait.underOne);
    return minutes < 60
      ? t(($) => $.wait.minutes, { count: minutes })
      : t(($) => $.wait.hours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  };
}
