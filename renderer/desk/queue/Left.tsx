import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import type { Waiting } from '../types.ts';

/** How long somebody still has to wait by the hub's reckoning now: the same range her phone shows. */
export function Left({ range }: Pick<Waiting, 'range'>) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (range.kind === 'unknown') return <span className="k-hint">{t(($) => $.queue.leftUnknown)}</span>;
  const { low, high } = range;
  return (
    <span className="d-minutes">
      {low === 0
        ? t(($) => $.queue.leftUnder, { range: format.minutes({ from: high, to: high }, 'short') })
        : format.minutes({ from: low, to: high }, 'short')}
    </span>
  );
}
