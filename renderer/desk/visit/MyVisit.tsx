import { useTranslation } from 'react-i18next';
import { Badge, Button, Notice, Panel } from '../../shared/ui/index.ts';
import { Waited } from '../queue/Waited.tsx';
import { Shortcut } from '../Shortcut.tsx';
import { shortcuts } from '../shortcuts.ts';
import type { Overview, Visit } from '../types.ts';
import { useNames } from '../words.ts';
import { Called } from './Called.tsx';
import type { VisitCommands } from './commands.ts';
import { Serving } from './Serving.tsx';
import { TerminalBadge } from './TerminalBadge.tsx';
import { VisitBadges } from './VisitBadges.tsx';

type Props = {
  overview: Overview;
  /** the terminal she sits at already, if any */
  terminal: string | null;
  heardAt: number;
  now: number;
  commands: VisitCommands;
  /** back from a break or other work */
  onReady: () => void;
};

/** The one visit at this counter and what can be done with it next; with none, the next to call. */
export function MyVisit({ overview, terminal, heardAt, now, commands, onReady }: Props) {
  const { t } = useTranslation('desk');
  const { visit, mine } = overview;
  return (
    <div className="d-visit">
      <Panel title={t(($) => $.visit.title)} tone="strong">
        {mine !== null && mine.presence !== 'open' && (
          <Notice tone="warning" actions={<Button onPress={onReady}>{t(($) => $.visit.back)}</Button>}>
            {t(($) => $.visit.presence[mine.presence as 'break'])}
          </Notice>
        )}
        {visit === null ? (
          <NextUp overview={overview} now={now} commands={commands} />
        ) : (
          <>
            <VisitHead visit={visit} overview={overview} />
            {visit.state === 'called' ? (
              <Called visit={visit} terminal={terminal} overview={overview} heardAt={heardAt} commands={commands} />
            ) : (
              <Serving visit={visit} commands={commands} />
            )}
          </>
        )}
      </Panel>
    </div>
  );
}

function NextUp({ overview, now, commands }: Pick<Props, 'overview' | 'now' | 'commands'>) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const next = overview.waiting.find(({ id }) => id === overview.next);
  return (
    <>
      <div className="d-next">
        {next === undefined ? (
          <p>{t(($) => $.visit.nextNobody)}</p>
        ) : (
          <>
            <p className="d-next-label">{t(($) => $.visit.nextIs, { label: next.label })}</p>
            <p>{names.errand(next.errand)}</p>
            <Waited arrivedAt={next.arrivedAt} now={now} />
            <span className="k-row">
              <TerminalBadge visit={next} overview={overview} />
              <VisitBadges visit={next} overview={overview} />
            </span>
          </>
        )}
      </div>
      <div className="d-call">
        <Button
          variant="primary"
          fill
          icon="notifications"
          isDisabled={next === undefined}
          isPending={commands.isCalling}
          onPress={() => void commands.callNext()}
        >
          {t(($) => $.visit.callNext)} <Shortcut of={shortcuts.callNext} />
        </Button>
      </div>
    </>
  );
}

/** Number, errand and what to know, in large. */
function VisitHead({ visit, overview }: { visit: Visit; overview: Overview }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (
    <div className="d-visit-head">
      <p className="d-visit-number">
        <bdi>{visit.label}</bdi>{' '}
        <Badge tone={visit.state === 'called' ? 'warning' : 'success'}>
          {visit.state === 'called' ? t(($) => $.visit.called) : t(($) => $.visit.serving)}
        </Badge>
      </p>
      <p className="d-visit-errand">{names.errand(visit.errand)}</p>
      <p className="k-hint">{names.service(visit.service)}</p>
      <span className="k-row">
        {visit.state === 'called' && <TerminalBadge visit={visit} overview={overview} />}
        <VisitBadges visit={visit} overview={overview} />
      </span>
    </div>
  );
}
