import { useTranslation } from 'react-i18next';
import {
  Badge,
  Button,
  type Column,
  DataTable,
  EmptyState,
  MenuButton,
  Panel,
  RadioChips,
} from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview, Waiting } from '../types.ts';
import type { VisitCommands } from '../visit/commands.ts';
import { isForMe } from '../visit/given-on.ts';
import { TerminalBadge } from '../visit/TerminalBadge.tsx';
import { VisitBadges } from '../visit/VisitBadges.tsx';
import { useNames } from '../words.ts';
import { Left } from './Left.tsx';
import { Waited } from './Waited.tsx';

type Props = {
  overview: Overview;
  now: number;
  commands: VisitCommands;
  /** number and wait only, beside a session at a terminal */
  isShort: boolean;
};

/** Who waits, in the order they are called. */
export function WaitingList({ overview, now, commands, isShort }: Props) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { filter, setFilter, openWindow } = useDesk();
  const mine = overview.waiting.filter((visit) => isForMe(visit, overview));
  const booked = overview.waiting.filter(({ appointmentAt }) => appointmentAt !== null);
  const rows = isShort ? overview.waiting : { all: overview.waiting, mine, booked }[filter];
  const number: Column<Waiting> = {
    id: 'number',
    header: t(($) => $.queue.number),
    isRowHeader: true,
    cell: (visit) => (
      <span className="d-number-cell">
        <bdi className="d-number">{visit.label}</bdi>
        {visit.id === overview.next && <Badge tone="success">{t(($) => $.queue.next)}</Badge>}
        {isShort && <TerminalBadge visit={visit} overview={overview} />}
      </span>
    ),
  };
  const waited: Column<Waiting> = {
    id: 'waited',
    header: t(($) => $.queue.waited),
    cell: (visit) => <Waited arrivedAt={visit.arrivedAt} now={now} isShort={isShort} hasTime={!isShort} />,
  };
  const left: Column<Waiting> = {
    id: 'left',
    header: t(($) => $.queue.left),
    cell: ({ range }) => <Left range={range} />,
  };
  const rest: Column<Waiting>[] = [
    {
      id: 'errand',
      header: t(($) => $.queue.errand),
      cell: (visit) => (
        <span className="d-errand">
          <span>{names.errand(visit.errand)}</span>
          <span className="k-hint">{names.service(visit.service)}</span>
          <span className="k-row">
            <TerminalBadge visit={visit} overview={overview} />
            <VisitBadges visit={visit} overview={overview} />
            {visit.unansweredCalls > 0 && (
              <Badge tone="warning">{t(($) => $.badge.recalled, { count: visit.unansweredCalls })}</Badge>
            )}
          </span>
        </span>
      ),
    },
  ];
  const actions: Column<Waiting> = {
    id: 'actions',
    header: t(($) => $.queue.actions),
    align: 'end',
    cell: (visit) => (
      <span className="d-row-actions">
        <Button
          size="small"
          icon="notifications"
          aria-label={t(($) => $.queue.callLabel, { label: visit.label })}
          isDisabled={overview.visit !== null || commands.isBusy}
          onPress={() => void commands.call(visit)}
        >
          {t(($) => $.queue.call)}
        </Button>
        <MenuButton
          size="small"
          variant="quiet"
          aria-label={t(($) => $.queue.moreLabel, { label: visit.label })}
          items={[
            { id: 'pass-on', label: t(($) => $.queue.passOn), icon: 'forward' },
            { id: 'left', label: t(($) => $.queue.gone), icon: 'person-remove' },
            { id: 'mistake', label: t(($) => $.queue.mistake), icon: 'delete' },
          ]}
          onChoose={(what) => {
            if (what === 'pass-on') openWindow({ kind: 'pass-on', visit });
            else void (what === 'left' ? commands.leave(visit) : commands.cancel(visit));
          }}
        >
          {t(($) => $.queue.more)}
        </MenuButton>
      </span>
    ),
  };
  const empty =
    overview.waiting.length === 0 ? (
      <EmptyState icon="success" title={t(($) => $.queue.emptyTitle)}>
        {t(($) => $.queue.emptyText)}
      </EmptyState>
    ) : (
      <EmptyState
        icon="success"
        title={filter === 'booked' ? t(($) => $.queue.emptyBookedTitle) : t(($) => $.queue.emptyMineTitle)}
        action={<Button onPress={() => setFilter('all')}>{t(($) => $.queue.showAll)}</Button>}
      >
        {filter === 'booked'
          ? t(($) => $.queue.emptyBookedText)
          : t(($) => $.queue.emptyMineText, { count: overview.waiting.length })}
      </EmptyState>
    );
  return (
    <div className="d-list" data-short={isShort || undefined}>
      <Panel
        title={t(($) => $.queue.title)}
        actions={
          <Button size="small" variant="quiet" icon="info" onPress={() => openWindow({ kind: 'rule' })}>
            {t(($) => $.queue.rule)}
          </Button>
        }
      >
        {!isShort && overview.waiting.length > 0 && (
          <RadioChips
            label={t(($) => $.queue.filter)}
            items={[
              { id: 'all', label: t(($) => $.queue.all, { count: overview.waiting.length }) },
              { id: 'mine', label: t(($) => $.queue.mine, { count: mine.length }) },
              ...(booked.length > 0 || filter === 'booked'
                ? [{ id: 'booked' as const, label: t(($) => $.queue.booked, { count: booked.length }) }]
                : []),
            ]}
            value={filter}
            onChange={setFilter}
          />
        )}
        <DataTable
          // From its top when it becomes the short one: what was scrolled to before would hide who is next.
          key={isShort ? 'short' : 'long'}
          caption={t(($) => $.queue.title)}
          hidesCaption
          columns={isShort ? [number, waited] : [number, ...rest, waited, left, actions]}
          rows={rows}
          rowKey={(visit) => visit.id}
          empty={empty}
        />
      </Panel>
    </div>
  );
}
