import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintArea } from '../shared/device/index.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { chime } from '../shared/speech/index.ts';
import { Button, QrCode, TicketCard } from '../shared/ui/index.ts';
import { useNowDo } from './appointment/use-now-do.ts';
import { Bring } from './Bring.tsx';
import { Frame } from './Frame.tsx';
import type { IssuedTicket } from './journey.ts';
import { useParts } from './parts.ts';
import { useReading } from './Reading.tsx';
import { PrintButton, Slip } from './Slip.tsx';
import { TicketPaper } from './TicketPaper.tsx';
import { useSlip } from './use-slip.ts';
import { useWaitWords } from './use-waits.ts';
import { useErrandWords, useServiceName } from './words.ts';

type Props = {
  ticket: IssuedTicket;
  bring: readonly string[];
  /** Seconds until the screen is cleared, once it is time to say so. */
  secondsLeft: number | null;
  onStay: () => void;
};

/** Her number, what happens now, and how to take it with her. */
export function Ticket({ ticket, bring, secondsLeft, onStay }: Props) {
  const { t, i18n } = useTranslation('kiosk');
  const words = useErrandWords();
  const service = useServiceName();
  const wait = useWaitWords();
  const nowDo = useNowDo();
  const { endVisit } = useParts();
  const reading = useReading(t(($) => $.ticket.about));
  const slip = useSlip(ticket);

  const isClosing = secondsLeft !== null;
  useEffect(() => {
    if (isClosing) chime(useVisitorSettings.getState().volume);
  }, [isClosing]);

  const phone = `${window.location.origin}/phone/#t=${ticket.phone}&l=${i18n.language}`;
  const isSelf = ticket.way === 'self-service-here';
  return (
    <>
      <Frame
        view="ticket"
        title={t(($) => $.ticket.title)}
        offersTalk={isSelf}
        info={reading.place(
          <>
            <TicketCard
              number={ticket.label}
              service={service(ticket.service)}
              lines={[
                { icon: isSelf ? 'desktop' : 'notifications', text: nowDo(ticket) },
                ...(isSelf ? [] : [{ icon: 'time' as const, text: wait.sentence(ticket.range) }]),
              ]}
            />
            <Bring bring={bring} />
            <div className="kiosk-code">
              <QrCode value={phone} label={t(($) => $.ticket.phone)} />
              <div>
                <h2>{t(($) => $.ticket.phone)}</h2>
                <p>{t(($) => $.ticket.phoneHow)}</p>
              </div>
            </div>
          </>,
        )}
        bottomBar={
          <Button variant="primary" size="large" icon="check" onPress={() => endVisit('ended')}>
            {t(($) => $.ticket.done)}
          </Button>
        }
      >
        {reading.button}
        <Slip slip={slip} />
        <div className="kiosk-closing" data-say="no">
          {isClosing && (
            <>
              <p>{t(($) => $.ticket.closing, { count: secondsLeft })}</p>
              <Button onPress={onStay}>{t(($) => $.ticket.stay)}</Button>
            </>
          )}
        </div>
        <PrintButton slip={slip} />
      </Frame>
      <PrintArea kind="ticket80">
        <TicketPaper
          ticket={ticket}
          bring={bring}
          phone={phone}
          errand={words.title(ticket.errand)}
          service={service(ticket.service)}
        />
      </PrintArea>
    </>
  );
}
