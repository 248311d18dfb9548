import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCode, useConnection, useHub, useHubQuery } from '../shared/api/index.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { useFormat } from '../shared/i18n/index.ts';
import {
  Button,
  Icon,
  Loading,
  Notice,
  Screen,
  StatusBanner,
  TicketCard,
  type TicketLine,
} from '../shared/ui/index.ts';
import { KitContext, useKit } from '../shared/ui/kit-context.ts';
import { HaveReady } from './HaveReady.tsx';
import { NoTicket } from './NoTicket.tsx';
import { type Ticket, viewOf } from './ticket-view.ts';
import { useAlert } from './use-alert.ts';

/** A citizen's own number on her own phone. It knows the number and nothing about her. */
export function TicketPage() {
  const ticket = useHubQuery(['queue.myTicket'], (api) => api.queue.myTicket.query(), { refetchInterval: 30_000 });
  const { refetch } = ticket;

  // A phone taken out of a pocket has slept: it asks at once.
  useEffect(() => {
    const awake = () => {
      if (document.visibilityState === 'visible') void refetch();
    };
    document.addEventListener('visibilitychange', awake);
    return () => document.removeEventListener('visibilitychange', awake);
  }, [refetch]);

  // A number lives one day: then the hub no longer knows the link.
  const isGone = ticket.data === null || errorCode(ticket.error) === 'UNAUTHORIZED';
  return (
    <AtCentre>
      {isGone ? <NoTicket reason="wrong-code" /> : ticket.data ? <TicketScreen ticket={ticket.data} /> : <Loading />}
    </AtCentre>
  );
}

/** Puts the centre's names into the header. */
function AtCentre({ children }: { children: ReactNode }) {
  const { me } = useHub();
  const kit = useKit();
  const { name, municipality } = me.centre;
  const here = useMemo(() => ({ ...kit, municipality, place: name }), [kit, municipality, name]);
  return <KitContext value={here}>{children}</KitContext>;
}

function TicketScreen({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('phone');
  const connection = useConnection((state) => state.state);
  const alert = useAlert(ticket);
  const view = viewOf(ticket);
  const counter = ticket.counter ?? '';
  const title = t(($) => $.view[view].title);
  const isWaiting = view === 'waiting' || view === 'own-screen';

  // The number stands first, so that it can be read on a narrow tab. Set after the screen has set its own.
  useEffect(() => {
    document.title = `${ticket.label}: ${title}`;
  }, [ticket.label, title]);

  return (
    <Screen
      layout="page"
      title={title}
      banner={
        <StatusBanner state={connection === 'offline' ? 'offline' : 'online'}>{t(($) => $.offline)}</StatusBanner>
      }
      lead={view === 'called' ? undefined : <p>{t(($) => $.view[view].text, { counter })}</p>}
      info={
        <>
          <Card ticket={ticket} />
          {view === 'called' && (
            <p className="p-go">
              <Icon name="arrow-forward" size="l" />
              {t(($) => $.view.called.text, { counter })}
            </p>
          )}
        </>
      }
    >
      <div role="status" className="k-hidden">
        {view === 'called' ? `${title}. ${t(($) => $.view.called.text, { counter })}` : ''}
      </div>
      {isWaiting && <HaveReady ticket={ticket} />}
      {view === 'waiting' && (
        <section className="p-alert">
          {alert.isOn ? (
            <Notice tone="success" live="polite">
              <p>{t(($) => $.alert.on)}</p>
            </Notice>
          ) : (
            <>
              <Button icon="notifications" size="large" fill onPress={alert.turnOn}>
                {t(($) => $.alert.turnOn)}
              </Button>
              <p>{t(($) => $.alert.hint)}</p>
            </>
          )}
        </section>
      )}
      <p className="p-private">{t(($) => $.private)}</p>
    </Screen>
  );
}

function Card({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('phone');
  const { me } = useHub();
  const format = useFormat();
  const language = useVisitorSettings((state) => state.language);
  const names = me.centre.services.find(({ id }) => id === ticket.service)?.names;
  const lines: TicketLine[] = [];
  if (ticket.state === 'waiting' && ticket.ahead !== null) {
    lines.push({
      icon: 'persons',
      text:
        ticket.ahead === 0
          ? t(($) => $.place.next)
          : t(($) => $.place.ahead, { count: ticket.ahead, place: ticket.ahead + 1 }),
    });
  }
  if (ticket.state === 'waiting' && ticket.range !== null) {
    lines.push({
      icon: 'time',
      text:
        ticket.range.kind === 'range'
          ? t(($) => $.wait.range, { minutes: format.minutes({ from: ticket.range.low, to: ticket.range.high }) })
          : t(($) => $.wait.unknown),
    });
  }
  return (
    <TicketCard
      number={ticket.label}
      service={names?.[language] ?? names?.da}
      state={ticket.state === 'called' ? 'called' : 'waiting'}
      lines={lines}
    />
  );
}
