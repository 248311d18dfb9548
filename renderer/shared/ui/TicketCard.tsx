import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon.tsx';

export type TicketLine = { icon?: IconName; text: ReactNode };

export type TicketCardProps = {
  /** Such as P104. Shown left to right in every language. */
  number: string;
  /** What it is for, such as "Pas". */
  service?: string;
  state?: 'waiting' | 'called';
  /** Short lines: how many are ahead, how long it takes, where to sit. */
  lines?: readonly TicketLine[];
  /** A QR code or a button beside the number. */
  aside?: ReactNode;
};

/** The visitor's number, as large as the place allows. */
export function TicketCard({ number, service, state = 'waiting', lines = [], aside }: TicketCardProps) {
  const { t } = useTranslation('common');
  return (
    <section className="k-ticket" data-state={state} aria-label={`${t(($) => $.ticket.yourNumber)} ${number}`}>
      <div className="k-ticket-main">
        <p className="k-ticket-caption">
          {state === 'called' ? t(($) => $.ticket.calledNow) : t(($) => $.ticket.yourNumber)}
        </p>
        <p className="k-ticket-number">
          <bdi dir="ltr">{number}</bdi>
        </p>
        {service !== undefined && <p className="k-ticket-service">{service}</p>}
        {lines.length > 0 && (
          <ul className="k-ticket-lines">
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines are their positions
              <li key={index}>
                {line.icon !== undefined && <Icon name={line.icon} />}
                <span>{line.text}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {aside !== undefined && <div className="k-ticket-aside">{aside}</div>}
    </section>
  );
}
