import { useTranslation } from 'react-i18next';
import { useHub } from '../../shared/api/index.ts';
import { Badge, MenuButton, Panel } from '../../shared/ui/index.ts';
import { useSince } from '../queue/since.ts';
import { useDesk } from '../store.ts';
import type { Overview } from '../types.ts';
import type { VisitCommands } from '../visit/commands.ts';

type Props = { overview: Overview; now: number; commands: VisitCommands };

/**
 * Who is at which counter, doing what since when. A visit that is stuck at a colleague's counter, or at one that nobody
 * has open any more, can be taken over or ended from here.
 */
export function Counters({ overview, now, commands }: Props) {
  const { t } = useTranslation('house');
  const { t: desk } = useTranslation('desk');
  const { me } = useHub();
  const since = useSince();
  const openWindow = useDesk((state) => state.openWindow);
  return (
    <Panel title={t(($) => $.counters.title)}>
      <ul className="d-people">
        {me.centre.counters.map(({ id, label }) => {
          const open = overview.counters.find((session) => session.counter === id);
          const visit = overview.atCounters.find((one) => one.counter === id);
          const isMine = open !== undefined && open.staff === me.staff?.id;
          return (
            <li key={id} data-wide>
              <span className="d-counter">{desk(($) => $.counter.label, { label })}</span>
              <span className={open === undefined ? 'k-hint' : undefined}>
                {open === undefined
                  ? t(($) => $.counters.closed)
                  : isMine
                    ? `${open.name} (${t(($) => $.counters.you)})`
                    : open.name}
              </span>
              <span className="d-row-actions">
                {visit !== undefined ? (
                  open === undefined ? (
                    <Badge tone="warning">{t(($) => $.counters.stuck, { label: visit.label })}</Badge>
                  ) : (
                    <Badge tone="info">
                      {t(($) => $.counters[visit.state === 'called' ? 'called' : 'serving'], {
                        label: visit.label,
                        since: since(visit.phaseSince, now),
                      })}
                    </Badge>
                  )
                ) : (
                  open !== undefined &&
                  (open.presence === 'open' ? (
                    <Badge tone="success">{t(($) => $.counters.free)}</Badge>
                  ) : (
                    <Badge>
                      {t(($) => $.counters[open.presence as 'break'], { since: since(open.presenceSince, now) })}
                    </Badge>
                  ))
                )}
                {visit !== undefined && !isMine && (
                  <MenuButton
                    size="small"
                    variant="quiet"
                    aria-label={t(($) => $.counters.more, { label: visit.label, counter: label })}
                    items={[
                      {
                        id: 'take',
                        icon: 'support-agent',
                        label: t(($) => $.stuck.takeOver),
                        hint: overview.visit === null ? t(($) => $.stuck.takeOverHint) : t(($) => $.stuck.busyHint),
                        isDisabled: overview.visit !== null || commands.isBusy,
                      },
                      {
                        id: 'end',
                        icon: 'close',
                        label: t(($) => $.stuck.end),
                        hint: t(($) => $.stuck.endHint),
                      },
                    ]}
                    onChoose={(what) =>
                      what === 'take' ? void commands.takeOver(visit) : openWindow({ kind: 'stuck', visit })
                    }
                  >
                    {desk(($) => $.queue.more)}
                  </MenuButton>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
