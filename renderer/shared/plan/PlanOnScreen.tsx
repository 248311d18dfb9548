import './plan.css';
import { useTranslation } from 'react-i18next';
import { byTheme, type PersonalPlan, type PlanItem } from '../../../domain/plan/plan.ts';
import { useFormat } from '../i18n/index.ts';
import { Badge, Icon } from '../ui/index.ts';

type Props = {
  plan: PersonalPlan;
  /** Makes each step's title a button. */
  onOpen?: (step: string) => void;
};

/** The plan as a list to read on a screen: steps by theme with their dates. */
export function PlanOnScreen({ plan, onOpen }: Props) {
  return (
    <div className="p-screen" lang={plan.language}>
      {byTheme(plan.items).map(({ theme, items }) => (
        <section key={theme} className="p-theme">
          <h2>{theme}</h2>
          <ol className="p-list">
            {items.map((item) => (
              <li key={item.id} className="p-item" data-done={item.isDone || undefined}>
                <Item item={item} onOpen={onOpen} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Item({ item, onOpen }: { item: PlanItem; onOpen?: (step: string) => void }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const title = (
    <>
      <Icon name={item.isDone ? 'success' : 'chevron-right'} />
      <span>{item.title}</span>
    </>
  );
  return (
    <>
      <h3 className="p-item-title">
        {onOpen === undefined ? (
          <span className="p-item-name">{title}</span>
        ) : (
          <button type="button" className="p-item-name" onClick={() => onOpen(item.id)}>
            {title}
          </button>
        )}
        {item.isDone ? (
          <Badge tone="success">{t(($) => $.done)}</Badge>
        ) : (
          item.timing === 'late' && <Badge tone="warning">{t(($) => $.passed)}</Badge>
        )}
      </h3>
      <p>{item.action}</p>
      {item.dates.map((date) => (
        <p key={date.id} className="p-item-date">
          {date.label}: <strong>{format.day(date.date)}</strong>
        </p>
      ))}
    </>
  );
}
