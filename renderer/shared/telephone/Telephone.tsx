import { useTranslation } from 'react-i18next';
import { useHub } from '../api/index.ts';
import { Icon } from '../ui/index.ts';
import './telephone.css';

/**
 * The way to the centre by telephone, and when it is answered. Nothing where the centre has not said how it is reached.
 * `language`: another one than the screen's.
 */
export function Telephone({ language }: { language?: string }) {
  const { t, i18n } = useTranslation('common', language === undefined ? {} : { lng: language });
  const { telephone } = useHub().me.centre;
  if (telephone === null) return null;
  const shown = language ?? i18n.language;
  const hours = telephone.hours[shown] ?? telephone.hours.da ?? '';
  return (
    <p className="k-telephone">
      <Icon name="headset" />
      <span>
        <strong>{t(($) => $.telephone.number, { number: telephone.number.replaceAll(' ', '\u00a0') })}</strong>{' '}
        {t(($) => $.telephone.hours, { hours })}
      </span>
    </p>
  );
}
