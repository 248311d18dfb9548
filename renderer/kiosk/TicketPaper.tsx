import { useTranslation } from 'react-i18next';
import type { PhonePlace } from '../../domain/identity/phone-address.ts';
import { useHub } from '../shared/api/index.ts';
import { useFormat } from '../shared/i18n/index.ts';
import { QrCode } from '../shared/ui/index.ts';
import { useNowDo } from './appointment/use-now-do.ts';
import type { IssuedTicket } from './journey.ts';
import { useWaitWords } from './use-waits.ts';
import { useErrandWords } from './words.ts';

type Props = {
  ticket: IssuedTicket;
  bring: readonly string[];
  /** The ticket's own page; null: no phone gets there. */
  phone: PhonePlace | null;
  errand: string;
  service: string;
};

/** The slip of 80 mm: nothing on it tells who she is. */
export function TicketPaper({ ticket, bring, phone, errand, service }: Props) {
  const { t } = useTranslation('kiosk');
  const { me } = useHub();
  const format = useFormat();
  const words = useErrandWords();
  const wait = useWaitWords();
  const nowDo = useNowDo();
  return (
    <div className="kiosk-paper">
      <p>{me.centre.name}</p>
      <p>{t(($) => $.paper.number)}</p>
      <p className="print-number">{ticket.label}</p>
      <p>
        <strong>{service}</strong>
      </p>
      <p>{t(($) => $.ticket.for, { errand })}</p>
      <p className="kiosk-paper-now">{nowDo(ticket)}</p>
      {ticket.way !== 'self-service-here' && <p>{wait.sentence(ticket.range)}</p>}
      {bring.length > 0 && (
        <div className="print-together">
          <h2>{t(($) => $.way.bring)}</h2>
          <ul>
            {bring.map((thing) => (
              <li key={thing}>{words.bring(thing)}</li>
            ))}
          </ul>
        </div>
      )}
      {phone !== null && (
        <figure>
          <QrCode value={phone.address} label={t(($) => $.paper.follow)} />
          <figcaption>{phone.anywhere ? t(($) => $.paper.follow) : t(($) => $.paper.onlyHere)}</figcaption>
        </figure>
      )}
      <p className="kiosk-paper-date">
        {format.date(ticket.issuedAt)}. {t(($) => $.ticket.takenAt, { time: format.time(ticket.issuedAt) })}
      </p>
    </div>
  );
}
