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
import { GiveUp } from './GiveUp.tsx';
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
  const waits = view === 'waiting' || view === 'passed-on';
  const isCalled = view === 'called' || view === 'called-again';
  const passedTo = view === 'passed-on' ? ticket.passedOnTo : null;
  const text =
    passedTo === null
      ? t(($) => $.view[view].text, { counter })
      : t(($) => $.view['passed-on'].textTo, { counter: passedTo });

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
      lead={isCalled ? undefined : <p>{text}</p>}
      info={
        <>
          <Card ticket={ticket} />
          {isCalled && (
            <p className="p-go">
              <Icon name="arrow-forward" size="l" />
              {text}
            </p>
          )}
        </>
      }
    >
      <div role="status" className="k-hidden">
        {isCalled ? `${title}. ${text}` : ''}
      </div>
      {(waits || view === 'parked') && (
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
      {(waits || view === 'own-screen') && <HaveReady ticket={ticket} />}
      {(waits || view === 'own-screen' || view === 'parked') && <GiveUp label={ticket.label} />}
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
  if (ticket.state === 'waiting' && ticket.bookedAt !== null) {
    // Her place among those without a time says nothing of when she is called.
    lines.push({ icon: 'time', text: t(($) => $.place.booked, { time: format.time(ticket.bookedAt) }) });
  } else if (ticket.state === 'waiting' && ticket.ahead !== null) {
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
        ticket.range.kind === 'unknown'
          ? t(($) => $.wait.unknown)
          : ticket.range.low === 0
            ? t(($) => $.wait.under, { minutes: format.minutes({ from: ticket.range.high, to: ticket.range.high }) })
            : t(($) => $.wait.range, { minutes: format.minutes({ from: ticket.range.low, to: ticket.range.high }) }),
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
