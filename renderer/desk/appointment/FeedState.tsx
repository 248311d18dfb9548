import { useTranslation } from 'react-i18next';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Notice } from '../../shared/ui/index.ts';
import type { DayOfAppointments } from './types.ts';

type Props = { feed: NonNullable<DayOfAppointments['feed']>; today: string };

/** How the booking system's calendar was last heard: a line when all is well, a warning with since when it is not. */
export function FeedState({ feed, today }: Props) {
  const { t } = useTranslation('appointment');
  const format = useFormat();
  // A time of today needs no date.
  const when = (at: number) => (localDate(new Date(at)) === today ? format.time(at) : format.dateTime(at));
  const { error, failingSince, heardAt, unknown, unreadable } = feed;
  const left = [
    ...(unknown > 0 ? [t(($) => $.feed.unknown, { count: unknown })] : []),
    ...(unreadable > 0 ? [t(($) => $.feed.unreadable, { count: unreadable })] : []),
  ];
  if (error !== null && failingSince !== null) {
    const why = t(($) => $.feed.why[error]);
    return (
      <Notice tone="warning" title={t(($) => $.feed.failed, { since: when(failingSince) })}>
        {heardAt === null ? t(($) => $.feed.never, { why }) : t(($) => $.feed.stands, { time: when(heardAt), why })}
      </Notice>
    );
  }
  if (left.length > 0) return <Notice tone="info">{left.join(' ')}</Notice>;
  return (
    <p className="k-hint">
      {heardAt === null ? t(($) => $.feed.waiting) : t(($) => $.feed.ok, { time: when(heardAt) })}
    </p>
  );
}
