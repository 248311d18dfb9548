import './assist.css';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/index.ts';

/** Stands where the agreement is offered, once there is one. */
export function Agreed() {
  const { t } = useTranslation('assist');
  return (
    <span className="a-agreed">
      <Icon name="success" /> {t(($) => $.strip.agreed)}
    </span>
  );
}
