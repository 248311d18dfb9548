import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, Icon } from '../../shared/ui/index.ts';
import type { Overview, Visit } from '../types.ts';
import { useNames } from '../words.ts';
import { givenOnTo } from './given-on.ts';

/** What staff should know of a visit before they meet the citizen: status only, never a reason. */
export function VisitBadges({ visit, overview }: { visit: Visit; overview: Overview }) {
  const { t, i18n } = useTranslation('desk');
  const names = useNames();
  const format = useFormat();
  const to = givenOnTo(visit, overview);
  const priority = overview.rules.order.priorities.find(({ id }) => id === visit.priority)?.names;
  return (
    <>
      {visit.appointmentAt !== null && (
        <Badge tone="info">
          <Icon name="time" />
          {t(($) => $.badge.appointmentAt, { time: format.time(visit.appointmentAt) })}
        </Badge>
      )}
      {priority !== undefined && <Badge tone="info">{priority[i18n.language] ?? priority.da}</Badge>}
      {to !== null && (
        <Badge tone="info">
          <Icon name="forward" />
          {to === 'me'
            ? t(($) => $.badge.toYou)
            : 'name' in to
              ? t(($) => $.badge.toStaff, { name: to.name })
              : t(($) => $.badge.toCounter, { label: names.counter(to.counter) })}
        </Badge>
      )}
      {visit.language !== 'da' && (
        <Badge tone="info">
          <Icon name="language" />
          <span lang={visit.language}>{names.language(visit.language)}</span>
        </Badge>
      )}
      {visit.situation === 'exempt' && <Badge>{t(($) => $.badge.exempt)}</Badge>}
      {visit.situation === 'for-other' && <Badge>{t(($) => $.badge['for-other'])}</Badge>}
      {visit.way === 'assisted' && <Badge>{t(($) => $.badge.assisted)}</Badge>}
      {visit.way === 'appointment' && visit.appointmentAt === null && <Badge>{t(($) => $.badge.appointment)}</Badge>}
    </>
  );
}
