import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/i18n/index.ts';
import { Badge } from '../shared/ui/index.ts';
import type { FollowUp } from './follow-up.ts';
import { type Due, daysLate, dueOf } from './list.ts';

const tones = { overdue: 'error', today: 'warning', week: 'info', later: 'plain' } as const satisfies Record<
  Due,
  string
>;

/** When something is to be done, in words; the colour only repeats them. A closed one says why it was closed. */
export function DueBadge({ followUp, today }: { followUp: FollowUp; today: string }) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation('domain');
  const format = useFormat();
  const { status, dueOn, closeReason } = followUp;
  if (status === 'closed')
    return (
      <Badge>{closeReason ? word(($) => $.closeReason[closeReason]) : word(($) => $.followUpStatus.closed)}</Badge>
    );
  const due = dueOf(dueOn, today);
  const date = format.dayShort(dueOn);
  const words =
    due === 'overdue'
      ? t(($) => $.due.overdue, { count: daysLate(dueOn, today) })
      : due === 'today'
        ? t(($) => $.due.today)
        : status === 'planned'
          ? t(($) => $.due.planned, { date })
          : t(($) => $.due.by, { date });
  return <Badge tone={tones[due]}>{words}</Badge>;
}
