import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { WallLayout } from '../../domain/announcement/settings.ts';
import { useHub } from '../shared/api/index.ts';
import { formatMinutes } from '../shared/i18n/index.ts';
import { Icon } from '../shared/ui/index.ts';
import { Both } from './Both.tsx';
import type { Board } from './board.ts';
import { noteOf, noteOfAll, type ServiceNote } from './service-notes.ts';
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
  const shared = noteOfAll(services);
  const shown = services.slice(turn * perPage, (turn + 1) * perPage);
  return (
    <section className="d-services" aria-label={t(($) => $.services.title)}>
      {shared !== null && (
        <p className="d-services-note">
          <Icon name="info" />
          <Both words={(words) => noteIn(shared, words)} />
        </p>
      )}
      <Captions columns={Math.min(2, shown.length)} hasWait={shared === null} />
      <ul>
        {shown.map((row) => (
          <ServiceRow key={row.service} row={row} note={shared === null ? noteOf(row) : null} />
        ))}
      </ul>
    </section>
  );
}

/** What the figures are, above each column of them. Who listens hears it with each figure. */
function Captions({ columns, hasWait }: { columns: number; hasWait: boolean }) {
  const { t } = useTranslation('display');
  return (
    <div className="d-captions" aria-hidden="true">
      {Array.from({ length: columns }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are their positions
        <div className="d-caption" key={at}>
          <span>{t(($) => $.services.caption.waiting)}</span>
          {hasWait && <span>{t(($) => $.services.caption.wait)}</span>}
        </div>
      ))}
    </div>
  );
}

/** A note in words. */
function noteIn(note: ServiceNote, words: TFunction<'display'>): string {
  switch (note.kind) {
    case 'paused':
      return note.why === 'other'
        ? words(($) => $.services.pausedOther)
        : words(($) => $.services.paused, { why: words(($) => $.services.why[note.why as 'meeting']) });
    case 'quota':
      return words(($) => $.services.quota);
    case 'shut':
      return words(($) => $.services.shut);
    case 'no-counter':
      return words(($) => $.services.noCounter);
  }
}

function ServiceRow({ row, note }: { row: Board['services'][number]; note: ServiceNote | null }) {
  const { t } = useTranslation('display');
  const english = useEnglish();
  const { me } = useHub();
  // A service that has been renamed or taken away since still has its line.
  const names = me.centre.services.find(({ id }) => id === row.service)?.names ?? {};
  const { range, waiting } = row;
  const isShown = noteOf(row) === null && range?.kind === 'range';
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
      <span className="d-service-count" data-nobody={waiting === 0 || undefined}>
        <span className="k-hidden">{t(($) => $.services.waiting, { count: waiting })}</span>
        <span aria-hidden="true">{waiting}</span>
      </span>
      {isShown && (
        <span className="d-service-range">
          <span className="k-hidden">{t(($) => $.services.caption.wait)}</span>
          {formatMinutes({ from: range.low, to: range.high }, 'da', 'short')}
        </span>
      )}
      {note !== null && (
        <span className="d-service-note" data-note={note.kind}>
          {note.kind !== 'no-counter' && <Icon name="info" />}
          <Both words={(words) => noteIn(note, words)} />
        </span>
      )}
    </li>
  );
}
