import { useTranslation } from 'react-i18next';
import { Badge, Icon } from '../../shared/ui/index.ts';
import type { Visit } from '../types.ts';
import { useNames } from '../words.ts';

/** What staff should know of a visit before they meet the citizen: status only, never a reason. */
export function VisitBadges({ visit }: { visit: Visit }) {
  const { t } = useTranslation('desk');
  const names = useNames();
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
      {visit.way === 'appointment' && <Badge>{t(($) => $.badge.appointment)}</Badge>}
    </>
  );
}
