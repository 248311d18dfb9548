import './plan.css';
import { useTranslation } from 'react-i18next';
import { byTheme, hostOf, type PersonalPlan, type PlanItem } from '../../../domain/plan/plan.ts';
import { useFormat } from '../i18n/index.ts';
import { Badge, Icon } from '../ui/index.ts';
import { ClosedReason } from './ClosedReason.tsx';

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
                <Item item={item} liveGuideUrl={plan.liveGuideUrl} onOpen={onOpen} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type ItemProps = { item: PlanItem; liveGuideUrl: string; onOpen?: (step: string) => void };

function Item({ item, liveGuideUrl, onOpen }: ItemProps) {
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
      {item.isStale && (
        <p className="p-item-stale">
          <Icon name="warning" />
          <span>{t(($) => $.stale, { host: hostOf(liveGuideUrl) })}</span>
        </p>
      )}
      {item.dates.map((date) => (
        <div key={date.id} className="p-item-date">
          <p>
            {date.label}: <strong>{format.day(date.date)}</strong>
          </p>
          <ClosedReason date={date} />
        </div>
      ))}
    </>
  );
}
