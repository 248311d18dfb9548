import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shared/ui/index.ts';
import { Both } from './Both.tsx';
import { type Board, type Called, emptyWall, layOut, orderCalled } from './board.ts';
import { useDisplay } from './store.ts';
import { useRoom } from './use-room.ts';
import { useTurn } from './use-turn.ts';

/** How long a page of numbers stands before the next takes its turn (ms). */
const pageMs = 8_000;

/** The called numbers: the newest as large as the wall allows, the rest beside it. */
export function Wall({ board }: { board: Board }) {
  const announced = useDisplay((state) => state.announcements.now?.visit ?? null);
  const { room, place } = useRoom();
  const [first, ...rest] = orderCalled(board.called);
  const onTheirWay = rest.filter(({ state }) => state === 'called');
  const met = rest.slice(onTheirWay.length);
  const { columns, metPerPage, pages, scale } = layOut(onTheirWay.length, met.length, room);
  // A number that is being called takes its page's turn.
  const calledAt = met.findIndex(({ visit }) => visit === announced);
  const turn = useTurn(pages, pageMs);
  const page = calledAt < 0 || pages < 2 ? turn : Math.floor(calledAt / metPerPage);
  const shown = [...onTheirWay, ...met.slice(page * metPerPage, (page + 1) * metPerPage)];
  if (first === undefined) return <NobodyCalled board={board} />;
  return (
    <div className="d-wall" data-columns={rest.length === 0 ? 0 : columns}>
      <section
        className="d-latest"
        data-calling={announced === first.visit || undefined}
        data-state={first.state}
        key={first.visit}
      >
        <p className="d-number">
          <bdi dir="ltr">{first.label}</bdi>
        </p>
        {first.counter !== '' && (
          <p className="d-counter">
            <Icon name="arrow-forward" />
            <Both words={(t) => t(($) => $.counter, { counter: first.counter })} />
          </p>
        )}
      </section>
      <div className="d-rest" hidden={rest.length === 0} ref={place}>
        <ul
          className="d-rows"
          data-columns={columns}
          data-size={rest.length * 2 <= room.rows ? 'large' : undefined}
          style={{ '--row-scale': scale } as CSSProperties}
        >
          {shown.map((row) => (
            <Row key={row.visit} row={row} isCalling={announced === row.visit} />
          ))}
        </ul>
        {pages > 1 && (
          <p className="d-pages">
            <Both words={(t) => t(($) => $.more, { count: rest.length - shown.length, page: page + 1, pages })} />
          </p>
        )}
      </div>
    </div>
  );
}

function Row({ row, isCalling }: { row: Called; isCalling: boolean }) {
  const { t } = useTranslation('display');
  return (
    <li className="d-row" data-calling={isCalling || undefined} data-state={row.state}>
      <bdi className="d-row-number" dir="ltr">
        {row.label}
      </bdi>
      {row.counter !== '' && (
        <>
          <Icon name="arrow-forward" />
          <span className="d-row-counter">
            <span className="k-hidden">{t(($) => $.counter, { counter: row.counter })}</span>
            <span aria-hidden="true">{row.counter}</span>
          </span>
        </>
      )}
    </li>
  );
}

function NobodyCalled({ board }: { board: Board }) {
  const words = emptyWall(board);
  return (
    <div className="d-nobody">
      <p className="d-nobody-title">
        <Both words={(t) => t(($) => $.nobody[words].title)} />
      </p>
      <p className="d-nobody-text">
        <Both words={(t) => t(($) => $.nobody[words].text)} />
      </p>
    </div>
  );
}
