import { useTranslation } from 'react-i18next';
import { formatDayNear, formatWallTime } from '../shared/i18n/index.ts';
import { Telephone } from '../shared/telephone/index.ts';
import { Notice } from '../shared/ui/index.ts';
import { isShut, type Refusal } from './closed.ts';

/**
 * Why no number is given, in a language (null: the one now on the screen). `only`: the queue alone that gives none, by
 * name; null: none of them does, and no name is needed.
 */
export function useClosedWords(language: string | null = null) {
  const { t, i18n } = useTranslation('kiosk', language === null ? {} : { lng: language });
  const shown = language ?? i18n.language;
  const time = (wall: string) => formatWallTime(wall, shown);
  return {
    shown,
    title: (refusal: Refusal, only: string | null) => {
      switch (refusal.reason) {
        case 'not-open-yet':
          return t(($) => $.closed['not-open-yet'].title, { time: time(refusal.from) });
        case 'closed-today':
          return t(($) => $.closed['closed-today'].title);
        default:
          return only === null
            ? t(($) => $.closed[refusal.reason].title)
            : t(($) => $.closed[refusal.reason].titleOf, { service: only });
      }
    },
    text: (refusal: Refusal) => {
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
    },
    /** what she can do all the same; `welcome`: before she has said what she came for */
    todo: (refusal: Refusal, at: 'welcome' | 'way') => {
      const talk = t(($) => $.closed.do.talk);
      if (!isShut(refusal)) return talk;
      return at === 'welcome' ? t(($) => $.closed.do.home) : `${talk} ${t(($) => $.closed.do.homeWay)}`;
    },
    others: t(($) => $.closed.do.other),
  };
}

type Props = { refusal: Refusal; language: string };

/** That no number at all is given now, why, and what she can do instead: said before she has touched anything. */
export function ClosedAltogether({ refusal, language }: Props) {
  const words = useClosedWords(language);
  return (
    <div lang={words.shown}>
      <Notice tone="warning" title={words.title(refusal, null)} live="polite">
        <p>{words.text(refusal)}</p>
        <p>{words.todo(refusal, 'welcome')}</p>
        <Telephone language={words.shown} />
      </Notice>
    </div>
  );
}
