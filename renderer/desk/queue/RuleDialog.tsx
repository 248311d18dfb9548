import { useTranslation } from 'react-i18next';
import { RuleList } from '../../shared/queue-rule/RuleList.tsx';
import { Dialog } from '../../shared/ui/index.ts';
import type { Overview } from '../types.ts';

/** The rule of the order that is in force here, so that whoever is asked at a counter can say it. */
export function RuleDialog({ overview, onClose }: { overview: Overview; onClose: () => void }) {
  const { t } = useTranslation('queue-rule');
  return (
    <Dialog isOpen onClose={onClose} width="wide" title={t(($) => $.title)}>
      <RuleList policy={overview.rules.order} />
    </Dialog>
  );
}
