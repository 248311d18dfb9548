import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, Icon } from '../../shared/ui/index.ts';
import { waitOf } from './wait.ts';

type Props = {
  arrivedAt: number;
  now: number;
  /** the words of a long wait are left to those who listen, where there is no room */
  isShort?: boolean;
  /** with the time she came */
  hasTime?: boolean;
};

/** How long somebody has waited; a long wait has its colour, its sign and its words. */
export function Waited({ arrivedAt, now, isShort, hasTime = false }: Props) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { minutes, mark } = waitOf(arrivedAt, now);
  const words =
    minutes === 0
      ? t(($) => $.wait.justNow)
      : minutes < 60
        ? t(($) => $.wait.minutes, { count: minutes })
        : t(($) => $.wait.hours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <span className="d-waited" data-lines={hasTime || undefined}>
      <span className="d-wait-line">
        <span className="d-minutes">{words}</span>
        {mark !== null && (
          <Badge tone={mark === 'veryLong' ? 'error' : 'warning'}>
            <Icon name={mark === 'veryLong' ? 'warning' : 'time'} />
            <span className={isShort ? 'k-hidden' : 'd-wait-words'}>{t(($) => $.wait[mark])}</span>
          </Badge>
        )}
      </span>
      {hasTime && <span className="k-hint">{t(($) => $.queue.arrived, { time: format.time(arrivedAt) })}</span>}
    </span>
  );
}
