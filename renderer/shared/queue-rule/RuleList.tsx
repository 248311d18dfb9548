import { useTranslation } from 'react-i18next';
import { explainOrder, type OrderPolicy, type OrderRule } from '../../../domain/queue/policy.ts';
import './queue-rule.css';

/** The rule of the order that is in force in a centre, in plain words, line by line. */
export function RuleList({ policy }: { policy: OrderPolicy }) {
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
    <ul className="k-rules">
      {explainOrder(policy, i18n.language).map((rule) => {
        const line = say(rule);
        return <li key={line}>{line}</li>;
      })}
    </ul>
  );
}
