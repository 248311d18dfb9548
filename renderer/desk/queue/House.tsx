import { useTranslation } from 'react-i18next';
import { useHub } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, Button, Panel } from '../../shared/ui/index.ts';
import type { Overview } from '../types.ts';
import type { VisitCommands } from '../visit/commands.ts';
import { VisitBadges } from '../visit/VisitBadges.tsx';
import { useNames } from '../words.ts';

type Props = { overview: Overview; commands: VisitCommands };

/** Those who work on their own at a terminal; one press and staff sit beside them. */
export function OnTheirOwn({ overview, commands }: Props) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const format = useFormat();
  // Once somebody sits beside her she is at that counter, not on her own.
  const alone = overview.onTheirOwn.filter((visit) => visit.counter === null);
  return (
    <Panel title={t(($) => $.alone.title)}>
      {alone.length === 0 && <p className="k-hint">{t(($) => $.alone.empty)}</p>}
      <ul className="d-people">
        {alone.map((visit) => {
          const terminal = overview.terminals.find((session) => session.visit === visit.id)?.terminal;
          return (
            <li key={visit.id}>
              <bdi className="d-number">{visit.label}</bdi>
              <span className="d-errand">
                <span>{names.errand(visit.errand)}</span>
                <span className="k-hint">
                  {terminal === undefined
                    ? t(($) => $.alone.onTheWay)
                    : t(($) => $.alone.at, { terminal: names.terminal(terminal) })}
                  , {t(($) => $.alone.since, { time: format.time(visit.arrivedAt) })}
                </span>
                <span className="k-row">
                  <VisitBadges visit={visit} />
                </span>
              </span>
              {terminal === undefined || visit.state !== 'serving' ? (
                <Button
                  size="small"
                  icon="notifications"
                  aria-label={t(($) => $.queue.callLabel, { label: visit.label })}
                  isDisabled={overview.visit !== null || commands.isBusy}
                  onPress={() => void commands.call(visit)}
                >
                  {t(($) => $.queue.call)}
                </Button>
              ) : (
                <Button
                  size="small"
                  icon="support-agent"
                  aria-label={t(($) => $.alone.joinLabel, { label: visit.label })}
                  isDisabled={overview.visit !== null || commands.isBusy}
                  onPress={() => void commands.join(visit, terminal)}
                >
                  {t(($) => $.alone.join)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Those who did not come when they were called, and may come yet. */
export function NoShows({ overview, commands }: Props) {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (
    <Panel title={t(($) => $.noShows.title)}>
      {overview.noShows.length === 0 && <p className="k-hint">{t(($) => $.noShows.empty)}</p>}
      <ul className="d-people">
        {overview.noShows.map((visit) => (
          <li key={visit.id}>
            <bdi className="d-number">{visit.label}</bdi>
            <span>{names.errand(visit.errand)}</span>
            <Button
              size="small"
              icon="reply"
              aria-label={t(($) => $.noShows.bringBackLabel, { label: visit.label })}
              onPress={() => void commands.bringBack(visit)}
            >
              {t(($) => $.noShows.bringBack)}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Who sits at which counter, and with whom. */
export function House({ overview }: { overview: Overview }) {
  const { t } = useTranslation('desk');
  const { me } = useHub();
  return (
    <Panel title={t(($) => $.house.title)}>
      <ul className="d-people">
        {me.centre.counters.map(({ id, label }) => {
          const open = overview.counters.find((session) => session.counter === id);
          const visit = overview.atCounters.find((one) => one.counter === id);
          return (
            <li key={id}>
              <span className="d-counter">{t(($) => $.counter.label, { label })}</span>
              <span className={open === undefined ? 'k-hint' : undefined}>
                {open === undefined
                  ? t(($) => $.house.closed)
                  : open.staff === me.staff?.id
                    ? `${open.name} (${t(($) => $.house.you)})`
                    : open.name}
              </span>
              {open !== undefined &&
                (visit === undefined ? (
                  <Badge tone="success">{t(($) => $.house.free)}</Badge>
                ) : (
                  <Badge tone="info">
                    {visit.label}, {visit.state === 'called' ? t(($) => $.visit.called) : t(($) => $.visit.serving)}
                  </Badge>
                ))}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
