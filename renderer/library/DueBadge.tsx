import { useTranslation } from 'react-i18next';
import { formatWallTime, useFormat } from '../shared/i18n/index.ts';
import { Badge } from '../shared/ui/index.ts';
import type { FollowUp } from './follow-up.ts';
import { type Due, daysLate, dueOf } from './list.ts';

const tones = { overdue: 'error', today: 'warning', week: 'info', later: 'plain' } as const satisfies Record<
  Due,
  string
>;

/**
 * When something is to be done, in words; the colour only repeats them. An agreed time says the hour too, a closed one why
 * it was closed.
 */
export function DueBadge({ followUp, today }: { followUp: FollowUp; today: string }) {
  const { t, i18n } = useTranslation('library');
  const { t: word } = useTranslation('domain');
  const format = useFormat();
  const { status, dueOn, closeReason, planned } = followUp;
  if (status === 'closed')
    return (
      <Badge>{closeReason ? word(($) => $.closeReason[closeReason]) : word(($) => $.followUpStatus.closed)}</Badge>
    );
  const due = dueOf(dueOn, today);
  const date = format.dayShort(dueOn);
  if (status === 'planned' && planned !== null) {
    const time = formatWallTime(planned.time, i18n.language);
    const at =
      due === 'overdue'
        ? t(($) => $.due.plannedPast, { date, time })
        : due === 'today'
          ? t(($) => $.due.plannedToday, { time })
          : t(($) => $.due.planned, { date, time });
    return <Badge tone={tones[due]}>{at}</Badge>;
  }
  const words =
    due === 'overdue'
      ? t(($) => $.due.overdue, { count: daysLate(dueOn, today) })
      : due === 'today'
        ? t(($) => $.due.today)
        : status === 'new'
          ? t(($) => $.due.by, { date })
          : t(($) => $.due.again, { date });
  return <Badge tone={tones[due]}>{words}</Badge>;
}
