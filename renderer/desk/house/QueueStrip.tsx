import { useTranslation } from 'react-i18next';
import { useHub } from '../../shared/api/index.ts';
import { Badge } from '../../shared/ui/index.ts';
import { useSince } from '../queue/since.ts';
import type { Overview } from '../types.ts';
import { useNames } from '../words.ts';
import { queuesNow } from './queues.ts';

const minute = 60_000;

/** Every queue in one line (there is room for one mark beside the longest wait; how many is told by the frame as well): how many wait, whether that is many, the longest wait, and whether numbers are given. */
export function QueueStrip({ overview, now }: { overview: Overview; now: number }) {
  const { t } = useTranslation('house');
  const { me } = useHub();
  const names = useNames();
  const since = useSince();
  const queues = queuesNow(
    me.centre.services.map(({ id }) => id),
    overview,
  );
  return (
    <section className="d-strip" aria-label={t(($) => $.strip.title)}>
      <ul>
        {queues.map(({ service, waiting, level, oldest, isPaused }) => (
          <li key={service} data-level={level ?? undefined}>
            <span className="d-strip-name">{names.service(service)}</span>
            <span className="d-strip-count">
              {waiting}
              <span className="k-hidden"> {t(($) => $.strip.waiting, { count: waiting })}</span>
            </span>
            {/* Also while it has none: their line is kept, so that nothing below it moves. */}
            <span className="d-strip-marks">
              {isPaused && <Badge tone="warning">{t(($) => $.strip.paused)}</Badge>}
              {level !== null && (
                <span className={isPaused ? 'k-hidden' : undefined}>
                  <Badge tone={level === 'crowded' ? 'error' : 'warning'}>{t(($) => $.strip.level[level])}</Badge>
                </span>
              )}
              {oldest !== null && now - oldest >= minute && (
                <span className="k-hint">{t(($) => $.strip.longest, { time: since(oldest, now) })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
