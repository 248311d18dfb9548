import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useContent, useHub } from '../shared/api/index.ts';
import { Loading, Screen, useKit } from '../shared/ui/index.ts';
import { Time } from './appointment/Time.tsx';
import { Times } from './appointment/Times.tsx';
import { useOffers } from './appointment/use-offers.ts';
import { ErrandList, Groups } from './Find.tsx';
import { HelpCalls } from './HelpCalls.tsx';
import { IdleWarning, TicketWarning } from './IdleWarning.tsx';
import { patienceWith } from './idle.ts';
import type { Triage, View } from './journey.ts';
import { viewOf, worth } from './journey.ts';
import { OtherWays } from './OtherWays.tsx';
import { type Parts, PartsContext } from './parts.ts';
import { Question } from './Question.tsx';
import { Found, Search } from './Search.tsx';
import { useKiosk } from './store.ts';
import { Ticket } from './Ticket.tsx';
import { useEndVisit } from './use-end-visit.ts';
import { useFirstTouch } from './use-first-touch.ts';
import { useIdle } from './use-idle.ts';
import { Way } from './Way.tsx';
import { Welcome } from './Welcome.tsx';
import './kiosk.css';

/** The kiosk: one visitor after the other, and nothing of one left for the next. */
export function Kiosk() {
  const { t } = useTranslation('kiosk');
  const { me } = useHub();
  const parts = useLoadedParts();
  const visitor = useKiosk((kiosk) => kiosk.visitor);
  const isAway = useConnection(({ state }) => state === 'offline');

  if (me.centre.services.length === 0) {
    return (
      <Screen title={t(($) => $.empty.title)} lead={t(($) => $.empty.text)}>
        {null}
      </Screen>
    );
  }
  if (!parts) {
    if (!isAway) return <Loading />;
    return (
      <Screen title={t(($) => $.contentAway.title)} lead={t(($) => $.contentAway.text)}>
        <Loading />
      </Screen>
    );
  }
  return (
    <PartsContext value={parts}>
      <Visitor key={visitor} endVisit={parts.endVisit} />
    </PartsContext>
  );
}

/** How long until a part that did not arrive is asked for again (ms). */
const loadAgainMs = 3_000;

/** Fetches the catalogue, the rules, the search and every language at once: then the kiosk goes on without the hub. */
function useLoadedParts(): Parts | null {
  const { me } = useHub();
  const { i18n } = useTranslation();
  const { languages } = useKit();
  const endVisit = useEndVisit();
  const content = useContent(['errands'], (api) => api.content.errands.query());
  const [triage, setTriage] = useState<Triage | null>(null);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      import('./triage.ts').then(setTriage, () => {
        again = setTimeout(load, loadAgainMs);
      });
    };
    load();
    import('./search-index.ts').catch(() => undefined);
    void i18n.loadLanguages(languages.map(({ code }) => code));
    return () => clearTimeout(again);
  }, [i18n, languages]);
  return useMemo(
    () =>
      content.data && triage
        ? {
            errands: content.data.errands,
            channels: content.data.channels,
            triage,
            offer: { services: me.centre.services.map(({ id }) => id), terminals: me.centre.terminals.length },
            endVisit,
          }
        : null,
    [content.data, triage, me.centre, endVisit],
  );
}

function Visitor({ endVisit }: { endVisit: Parts['endVisit'] }) {
  const journey = useKiosk((kiosk) => kiosk.journey);
  const calledHelp = useKiosk((kiosk) => kiosk.calledHelp);
  useFirstTouch();
  const stands = worth(journey);
  const isWithoutSlip = useKiosk((kiosk) => kiosk.isWithoutSlip);
  const idleWorth =
    stands === 'clean' && calledHelp ? 'entered' : stands === 'ticket' && isWithoutSlip ? 'ticket-alone' : stands;
  const idle = useIdle(idleWorth, () => endVisit('idle'));
  const view = viewOf(journey);
  // Fetched before the first choice is drawn, so that the entrance of those with a time does not push the others down.
  useOffers();
  const isWarning = idle.stage === 'warning';
  const warnedSeconds = patienceWith(idleWorth, idle.isSlow).warning / 1000;
  return (
    <HelpCalls>
      <Shown key={`${journey.trail.length} ${view.name} ${view.name === 'way' ? view.at : ''}`} view={view} />
      <IdleWarning
        isOpen={isWarning && idleWorth === 'entered'}
        seconds={warnedSeconds}
        onStay={idle.stay}
        onEnd={() => endVisit('idle')}
      />
      {view.name === 'ticket' && (
        <TicketWarning
          isOpen={isWarning}
          number={view.ticket.label}
          seconds={warnedSeconds}
          onStay={idle.stay}
          onEnd={() => endVisit('idle')}
        />
      )}
    </HelpCalls>
  );
}

function Shown({ view }: { view: View }) {
  const ways = useKiosk(({ journey }) => journey.trail.findLast((one) => one.name === 'way'));
  switch (view.name) {
    case 'welcome':
      return <Welcome />;
    case 'groups':
      return <Groups />;
    case 'list':
      return <ErrandList group={view.group} first={view.first} />;
    case 'search':
      return <Search />;
    case 'found':
      return <Found first={view.first} />;
    case 'others':
      return ways ? <OtherWays view={ways} /> : <Welcome />;
    case 'times':
      return <Times offers={view.offers} hasLater={view.hasLater} first={view.first} />;
    case 'time':
      return <Time offer={view.offer} />;
    case 'question':
      return <Question question={view.question} />;
    case 'way':
      return <Way view={view} />;
    case 'ticket':
      return <Ticket ticket={view.ticket} bring={view.bring} />;
  }
}
