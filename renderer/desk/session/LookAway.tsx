import { useTranslation } from 'react-i18next';
import { Icon } from '../../shared/ui/index.ts';

/** The citizen signs in: nothing on this page matters more than that nobody looks. */
export function LookAway() {
  const { t } = useTranslation('desk');
  return (
    <div className="d-look-away" role="alert">
      <Icon name="visibility-off" size="xl" />
      <div>
        <p className="d-look-away-title">{t(($) => $.session.lookAwayTitle)}</p>
        <p>{t(($) => $.session.lookAwayText)}</p>
      </div>
    </div>
  );
}
