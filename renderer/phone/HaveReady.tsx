import { useTranslation } from 'react-i18next';
import { useContent } from '../shared/api/index.ts';
import type { Ticket } from './ticket-view.ts';

/** What to have ready for the errand. Nothing at all when the errand needs nothing. */
export function HaveReady({ ticket }: { ticket: Pick<Ticket, 'errand' | 'way'> }) {
  const { t } = useTranslation('phone');
  const { t: words, ready, i18n } = useTranslation('errands');
  const content = useContent(['content.errands'], (api) => api.content.errands.query());
  const errand = content.data?.errands.find(({ id }) => id === ticket.errand);
  if (!errand || !ready) return null;
  const atCounter = ticket.way === 'counter' || ticket.way === 'appointment';
  const items = [...new Set([...errand.bring, ...(atCounter ? errand.bringToCounter : [])])].filter((id) =>
    i18n.exists(`bring.${id}`, { ns: 'errands' }),
  );
  if (items.length === 0) return null;
  return (
    <section className="p-ready">
      <h2>{t(($) => $.haveReady)}</h2>
      <ul>
        {items.map((id) => (
          <li key={id}>{words(($) => $.bring[id as keyof typeof $.bring])}</li>
        ))}
      </ul>
    </section>
  );
}
