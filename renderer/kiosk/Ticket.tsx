import { useTranslation } from 'react-i18next';
import type { PhonePlace } from '../../domain/identity/phone-address.ts';
import { useHub } from '../shared/api/index.ts';
import { PrintArea } from '../shared/device/index.ts';
import { Button, Icon, QrCode, TicketCard } from '../shared/ui/index.ts';
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
};

/** Her number, what happens now, and how to take it with her. */
export function Ticket({ ticket, bring }: Props) {
  const { t, i18n } = useTranslation('kiosk');
  const words = useErrandWords();
  const service = useServiceName();
  const wait = useWaitWords();
  const nowDo = useNowDo();
  const { endVisit } = useParts();
  const reading = useReading(t(($) => $.ticket.about));
  const slip = useSlip(ticket);

  const { phonePlace } = useHub().me;
  const phone: PhonePlace | null = phonePlace && {
    address: `${phonePlace.address}/phone/#t=${ticket.phone}&l=${i18n.language}`,
    anywhere: phonePlace.anywhere,
  };
  const isSelf = ticket.way === 'self-service-here';
  return (
    <>
      <Frame
        view="ticket"
        title={t(($) => $.ticket.title)}
        offersTalk={isSelf}
        info={
          <>
            <TicketCard
              number={ticket.label}
              service={service(ticket.service)}
              aside={phone === null ? undefined : <PhoneCode phone={phone} />}
            />
            {reading.place(
              <>
                <ul className="kiosk-reasons">
                  <li>
                    <Icon name={isSelf ? 'desktop' : 'notifications'} />
                    <span>{nowDo(ticket)}</span>
                  </li>
                  {!isSelf && (
                    <li>
                      <Icon name="time" />
                      <span>{wait.sentence(ticket.range)}</span>
                    </li>
                  )}
                </ul>
                <Bring bring={bring} />
              </>,
            )}
          </>
        }
        bottomBar={
          <Button variant="primary" size="large" icon="check" onPress={() => endVisit('ended')}>
            {t(($) => $.ticket.done)}
          </Button>
        }
      >
        {reading.button}
        <Slip slip={slip} />
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

/** The way to her number on her own phone: beside the number, so that it is in view whatever the size of the letters. */
function PhoneCode({ phone }: { phone: PhonePlace }) {
  const { t } = useTranslation('kiosk');
  return (
    <div className="kiosk-phone-code">
      <QrCode value={phone.address} label={t(($) => $.ticket.phone)} />
      <h2>{t(($) => $.ticket.phone)}</h2>
      <p>{phone.anywhere ? t(($) => $.ticket.phoneHow) : t(($) => $.ticket.phoneHere)}</p>
    </div>
  );
}
