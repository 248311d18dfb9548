import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, MenuButton, Panel } from '../../shared/ui/index.ts';
import type { Overview } from '../types.ts';
import type { VisitCommands } from '../visit/commands.ts';
import { useNames } from '../words.ts';
import { usePlaces } from './places.ts';
import { useSince } from './since.ts';

type Props = { overview: Overview; now: number; commands: VisitCommands };

/**
 * Those who were set aside: by which counter and for how long. Whoever sees that somebody is ready takes her in. Who has
 * given her number up on her phone is told here, so that nobody waits for her.
 */
export function Parked({ overview, now, commands }: Props) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const places = usePlaces();
  const since = useSince();
  const format = useFormat();
  return (
    <Panel title={t(($) => $.parked.title)}>
      {overview.onHold.length === 0 && <p className="k-hint">{t(($) => $.parked.empty)}</p>}
      <ul className="d-people">
        {overview.onHold.map((visit) => (
          <li key={visit.id} data-wide>
            <bdi className="d-number">{visit.label}</bdi>
            <span>
              {names.errand(visit.errand)}
              <span className="k-hint d-line">
                {t(($) => $.parked.by, {
                  label: names.counter(visit.parkedBy),
                  since: since(visit.phaseSince, now),
                })}
              </span>
            </span>
            <span className="d-row-actions">
              <Button
                size="small"
                icon="check"
                aria-label={t(($) => $.parked.takeLabel, { label: visit.label })}
                isDisabled={overview.visit !== null || commands.isBusy}
                onPress={() => void commands.resume(visit)}
              >
                {t(($) => $.parked.take)}
              </Button>
              <MenuButton
                size="small"
                aria-label={t(($) => $.parked.backLabel, { label: visit.label })}
                isDisabled={commands.isBusy}
                items={[...places, { id: 'left' as const, label: t(($) => $.queue.gone) }]}
                onChoose={(place) => void (place === 'left' ? commands.leave(visit) : commands.putBack(visit, place))}
              >
                {t(($) => $.parked.back)}
              </MenuButton>
            </span>
          </li>
        ))}
      </ul>
      {overview.gaveUp.map(({ visit, label, at }) => (
        <p className="k-hint" key={visit}>
          {t(($) => $.parked.gaveUp, { label, time: format.time(at) })}
        </p>
      ))}
    </Panel>
  );
}
