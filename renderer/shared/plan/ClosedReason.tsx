import { useTranslation } from 'react-i18next';
import { closedDays } from '../../../domain/plan/closed-day.ts';
import type { PlanDate } from '../../../domain/plan/plan.ts';
import { useFormat } from '../i18n/index.ts';

type Moved = Pick<PlanDate, 'date' | 'closedOn'>;

/** The sentence that says why a date for coming in person is another than the rule's. Null: it is not. */
export function useClosedText(): (date: Moved) => string | null {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return (date) => {
    const closed = closedDays(date);
    return closed && t(($) => $.closed[closed.key], { from: format.day(closed.from), day: format.day(closed.day) });
  };
}

/** The same under a date, in the page's language. Nothing when the date was not moved. */
export function ClosedReason({ date }: { date: Moved }) {
  const { i18n } = useTranslation();
  const text = useClosedText()(date);
  return text === null ? null : <p lang={i18n.language}>{text}</p>;
}
