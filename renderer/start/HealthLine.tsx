import { useTranslation } from 'react-i18next';
import { Icon } from '../shared/ui/index.ts';
import type { Health } from './use-health.ts';

const icons = { asking: 'sync', ok: 'success', 'database-failing': 'error', away: 'warning' } as const;

/** Whether the program runs, and which version. */
export function HealthLine({ health }: { health: Health }) {
  const { t } = useTranslation('start');
  return (
    <p className="s-health" data-state={health.state} role="status">
      <Icon name={icons[health.state]} />
      <span>
        {t(($) => $.health[health.state])}
        {'version' in health && ` ${t(($) => $.health.version, { version: health.version })}`}
      </span>
    </p>
  );
}
