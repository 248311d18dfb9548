import { useTranslation } from 'react-i18next';
import type { WallLayout } from '../../domain/announcement/settings.ts';
import { useHub } from '../shared/api/index.ts';
import { formatMinutes } from '../shared/i18n/index.ts';
import { Icon } from '../shared/ui/index.ts';
import { Both } from './Both.tsx';
import type { Board } from './board.ts';
import { useEnglish } from './use-english.ts';
import { useTurn } from './use-turn.ts';

/** So many services stand at a time; more take turns, each for so long (ms). */
const perPage = 6;
const pageMs = 10_000;

/** Who waits: each service with its waiting time, or one number for all. */
export function Waiting({ board, show }: { board: Board; show: WallLayout['waiting'] }) {
  const { t } = useTranslation('display');
  const services = show === 'services' && Array.isArray(board.services) ? board.services : [];
  const pages = Math.ceil(services.length / perPage);
  const turn = useTurn(pages, pageMs);
  if (show === 'none') return null;
  if (services.length === 0) {
    return (
      <p className="d-total">
        <Icon name="persons" />
        <Both words={(words) => words(($) => $.waiting, { count: board.waiting })} />
      </p>
    );
  }
  return (
    <section className="d-services" aria-label={t(($) => $.services.title)}>
      <ul>
        {services.slice(turn * perPage, (turn + 1) * perPage).map((row) => (
          <ServiceRow key={row.service} row={row} />
        ))}
      </ul>
    </section>
  );
}

function ServiceRow({ row }: { row: Board['services'][number] }) {
  const { t } = useTranslation('display');
  const english = useEnglish();
  const { me } = useHub();
  // A service that has been renamed or taken away since still has its line.
  const names = me.centre.services.find(({ id }) => id === row.service)?.names ?? {};
  const { range } = row;
  return (
    <li className="d-service">
      <span className="d-service-name">
        <span lang="da">{names.da ?? row.service}</span>
        {english !== null && names.en !== undefined && (
          <span className="d-service-en" lang="en">
            {names.en}
          </span>
        )}
      </span>
      <span className="d-service-count" data-nobody={row.waiting === 0 || undefined}>
        <Icon name="persons" />
        <span className="k-hidden">{t(($) => $.services.waiting, { count: row.waiting })}</span>
        <span aria-hidden="true">{row.waiting}</span>
      </span>
      <span className="d-service-range">
        <Icon name="time" label={t(($) => $.services.range)} />
        {range?.kind === 'range'
          ? formatMinutes({ from: range.low, to: range.high }, 'da', 'short')
          : t(($) => $.services.unknown)}
      </span>
    </li>
  );
}
