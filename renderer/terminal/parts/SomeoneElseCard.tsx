import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../domain/plan/plan.ts';
import { useServiceWords } from '../../shared/plan/index.ts';
import { QrCode } from '../../shared/ui/index.ts';

type Props = { item: PlanItem; service: NonNullable<PlanItem['selfService']>; lang: string };

/**
 * A self-service that somebody who is not here must do: who does it, where, and a code to pass on. It has no button,
 * since whoever opened it here would be asked to sign in for another.
 */
export function SomeoneElseCard({ item, service, lang }: Props) {
  const { t } = useTranslation('terminal');
  const { someoneElse } = useServiceWords();
  return (
    <section className="t-service" aria-label={service.name}>
      <div className="t-service-text">
        <h2 lang={lang}>{service.name}</h2>
        <p>
          <strong>{someoneElse.does}</strong>
        </p>
        <p>
          {t(($) => $.page.otherAt)} <strong>{service.host}</strong>. {service.mitId && someoneElse.mitId}
        </p>
        <ul lang={lang}>
          {item.who.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </div>
      <figure className="t-qr">
        <QrCode value={service.url} label={t(($) => $.page.qr, { name: service.name })} />
        <figcaption>{t(($) => $.page.other)}</figcaption>
      </figure>
    </section>
  );
}
