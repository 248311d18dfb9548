import { useTranslation } from 'react-i18next';
import { explainOrder, type OrderRule } from '../../../domain/queue/policy.ts';
import { Dialog } from '../../shared/ui/index.ts';
import type { Overview } from '../types.ts';

/** The rule of the order that is in force here, in plain words, so that whoever is asked at a counter can say it. */
export function RuleDialog({ overview, onClose }: { overview: Overview; onClose: () => void }) {
  const { t, i18n } = useTranslation('queue-rule');
  const say = (rule: OrderRule): string => {
    switch (rule.key) {
      case 'appointment-early':
      case 'appointment-late':
      case 'preferred':
      case 'quick':
        return t(($) => $.rule[rule.key], { count: rule.values.count });
      case 'priority':
        return t(($) => $.rule.priority, rule.values);
      default:
        return t(($) => $.rule[rule.key]);
    }
  };
  return (
    <Dialog isOpen onClose={onClose} width="wide" title={t(($) => $.title)}>
      <ul className="d-rules">
        {explainOrder(overview.rules.order, i18n.language).map((rule) => {
          const line = say(rule);
          return <li key={line}>{line}</li>;
        })}
      </ul>
    </Dialog>
  );
}
