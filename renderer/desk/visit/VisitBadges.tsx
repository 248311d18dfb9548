import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, Icon } from '../../shared/ui/index.ts';
import type { Visit } from '../types.ts';
import { useNames } from '../words.ts';

/** What staff should know of a visit before they meet the citizen: status only, never a reason. */
export function VisitBadges({ visit }: { visit: Visit }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const format = useFormat();
  return (
    <>
      {visit.language !== 'da' && (
        <Badge tone="info">
          <Icon name="language" />
          <span lang={visit.language}>{names.language(visit.language)}</span>
        </Badge>
      )}
      {visit.situation === 'exempt' && <Badge>{t(($) => $.badge.exempt)}</Badge>}
      {visit.situation === 'for-other' && <Badge>{t(($) => $.badge['for-other'])}</Badge>}
      {visit.way === 'assisted' && <Badge>{t(($) => $.badge.assisted)}</Badge>}
      {visit.appointmentAt !== null && (
        <Badge tone="info">{t(($) => $.badge.bookedAt, { time: format.time(visit.appointmentAt) })}</Badge>
      )}
      {visit.way === 'appointment' && visit.appointmentAt === null && <Badge>{t(($) => $.badge.appointment)}</Badge>}
    </>
  );
}
