import { useTranslation } from 'react-i18next';
import { usualVisitRules } from '../../../domain/visit/decide.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, Button, Panel } from '../../shared/ui/index.ts';
import { useHubTime } from '../clock.ts';
import { Waited } from '../queue/Waited.tsx';
import { Shortcut } from '../Shortcut.tsx';
import { shortcuts } from '../shortcuts.ts';
import { useDesk } from '../store.ts';
import type { Overview, Visit } from '../types.ts';
import { useNames } from '../words.ts';
import type { VisitCommands } from './commands.ts';
import { VisitBadges } from './VisitBadges.tsx';

type Props = {
  overview: Overview;
  /** the terminal she sits at already, if any */
  terminal: string | null;
  heardAt: number;
  now: number;
  commands: VisitCommands;
};

/** The one visit at this counter and what can be done with it next; with none, the next to call. */
export function MyVisit({ overview, terminal, heardAt, now, commands }: Props) {
  const { t } = useTranslation('desk');
  const { visit } = overview;
  return (
    <div className="d-visit">
      <Panel title={t(($) => $.visit.title)} tone="strong">
        {visit === null ? (
          <NextUp overview={overview} now={now} commands={commands} />
        ) : (
          <>
            <VisitHead visit={visit} />
            {visit.state === 'called' ? (
              <Called visit={visit} terminal={terminal} overview={overview} heardAt={heardAt} commands={commands} />
            ) : (
              <Serving commands={commands} />
            )}
          </>
        )}
      </Panel>
    </div>
  );
}

function NextUp({ overview, now, commands }: Omit<Props, 'heardAt' | 'terminal'>) {
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
              <VisitBadges visit={next} />
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
export function VisitHead({ visit }: { visit: Visit }) {
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
        <VisitBadges visit={visit} />
      </span>
    </div>
  );
}

type CalledProps = Omit<Props, 'now'> & { visit: Visit };

function Called({ visit, terminal, overview, heardAt, commands }: CalledProps) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const format = useFormat();
  const openWindow = useDesk((state) => state.openWindow);
  const now = useHubTime(overview.now, heardAt, 1_000);
  const rest = visit.lastCalledAt === null ? 0 : Math.max(0, visit.lastCalledAt + usualVisitRules.recallRestMs - now);
  return (
    <>
      <p className="k-hint">
        {t(($) => $.visit.calledAt, { count: visit.calls, time: format.time(visit.lastCalledAt ?? now) })}
      </p>
      {terminal !== null && <p>{t(($) => $.visit.atTerminal, { terminal: names.terminal(terminal) })}</p>}
      <div className="d-actions">
        <Button
          variant="primary"
          size="large"
          icon="check"
          isDisabled={commands.isBusy}
          onPress={() => void commands.start(visit)}
        >
          {t(($) => $.visit.start)} <Shortcut of={shortcuts.advance} />
        </Button>
        <Button
          size="large"
          icon="notifications"
          isDisabled={rest > 0 || commands.isBusy}
          onPress={() => void commands.callAgain(visit)}
        >
          {rest > 0 ? t(($) => $.visit.callAgainIn, { seconds: Math.ceil(rest / 1_000) }) : t(($) => $.visit.callAgain)}{' '}
          <Shortcut of={shortcuts.callAgain} />
        </Button>
        {terminal === null ? (
          <Button icon="desktop" isDisabled={commands.isBusy} onPress={() => openWindow({ kind: 'assign' })}>
            {t(($) => $.visit.assign)}
          </Button>
        ) : (
          <Button
            icon="support-agent"
            isDisabled={commands.isBusy}
            onPress={() => void commands.sitBeside(visit, terminal)}
          >
            {t(($) => $.visit.sitBeside)}
          </Button>
        )}
        <Button icon="person-remove" isDisabled={commands.isBusy} onPress={() => void commands.noShow(visit)}>
          {t(($) => $.visit.noShow)}
        </Button>
        <Button icon="reply" isDisabled={commands.isBusy} onPress={() => void commands.putBack(visit)}>
          {t(($) => $.visit.putBack)}
        </Button>
      </div>
    </>
  );
}

function Serving({ commands }: { commands: VisitCommands }) {
  const { t } = useTranslation('desk');
  const openWindow = useDesk((state) => state.openWindow);
  return (
    <div className="d-actions">
      <Button variant="primary" size="large" icon="check" onPress={commands.finish}>
        {t(($) => $.visit.finish)} <Shortcut of={shortcuts.advance} />
      </Button>
      <Button size="large" icon="desktop" onPress={() => openWindow({ kind: 'assign' })}>
        {t(($) => $.visit.assign)}
      </Button>
      <Button icon="student" onPress={commands.agree}>
        {t(($) => $.visit.agree)}
      </Button>
    </div>
  );
}
