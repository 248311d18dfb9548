import { useTranslation } from 'react-i18next';
import { formatDayNear, formatWallTime } from '../shared/i18n/index.ts';
import { Notice } from '../shared/ui/index.ts';
import type { Refusal } from './closed.ts';

type Props = {
  refusal: Refusal;
  /** null: the language now on the screen */
  language: string | null;
  /** `welcome`: she has not said what she came for; `way`: beside the way she wanted */
  at: 'welcome' | 'way';
};

/** That no number is given now, why, and what she can do instead: said before she takes one. */
export function Closed({ refusal, language, at }: Props) {
  const { t, i18n } = useTranslation('kiosk', language === null ? {} : { lng: language });
  const shown = language ?? i18n.language;
  const time = (wall: string) => formatWallTime(wall, shown);
  const title = () => {
    switch (refusal.reason) {
      case 'not-open-yet':
        return t(($) => $.closed['not-open-yet'].title, { time: time(refusal.from) });
      default:
        return t(($) => $.closed[refusal.reason].title);
    }
  };
  const text = () => {
    switch (refusal.reason) {
      case 'not-open-yet':
        return t(($) => $.closed['not-open-yet'].text);
      case 'closed-today':
        return refusal.next === null
          ? t(($) => $.closed['closed-today'].textUnknown)
          : t(($) => $.closed['closed-today'].text, {
              day: formatDayNear(refusal.next.date, shown),
              time: time(refusal.next.from),
            });
      case 'queue-paused':
        return t(($) => $.closed['queue-paused'].text[refusal.why]);
      case 'quota-reached':
        return t(($) => $.closed['quota-reached'].text);
    }
  };
  const isShut = refusal.reason === 'not-open-yet' || refusal.reason === 'closed-today';
  return (
    <div lang={shown}>
      <Notice tone="warning" title={title()} live="polite">
        <p>{text()}</p>
        <p>
          {at === 'welcome' && isShut ? t(($) => $.closed.do.home) : t(($) => $.closed.do.talk)}
          {at === 'way' && isShut && ` ${t(($) => $.closed.do.homeWay)}`}
        </p>
      </Notice>
    </div>
  );
}
