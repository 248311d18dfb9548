import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, Panel } from '../../shared/ui/index.ts';
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
                  <VisitBadges visit={visit} overview={overview} />
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
