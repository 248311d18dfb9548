import { useTranslation } from 'react-i18next';
import { MenuButton, Panel } from '../../shared/ui/index.ts';
import type { Overview } from '../types.ts';
import type { VisitCommands } from '../visit/commands.ts';
import { TerminalBadge } from '../visit/TerminalBadge.tsx';
import { useNames } from '../words.ts';
import { usePlaces } from './places.ts';

/** Those who did not come when they were called, and may come yet. */
export function NoShows({ overview, commands }: { overview: Overview; commands: VisitCommands }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const places = usePlaces();
  return (
    <Panel title={t(($) => $.noShows.title)}>
      {overview.noShows.length === 0 && <p className="k-hint">{t(($) => $.noShows.empty)}</p>}
      <ul className="d-people">
        {overview.noShows.map((visit) => (
          <li key={visit.id}>
            <bdi className="d-number">{visit.label}</bdi>
            <span className="d-errand">
              <span>{names.errand(visit.errand)}</span>
              <span className="k-row">
                <TerminalBadge visit={visit} overview={overview} />
              </span>
            </span>
            <MenuButton
              size="small"
              icon="reply"
              aria-label={t(($) => $.noShows.bringBackLabel, { label: visit.label })}
              items={places}
              onChoose={(place) => void commands.bringBack(visit, place)}
            >
              {t(($) => $.noShows.bringBack)}
            </MenuButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
