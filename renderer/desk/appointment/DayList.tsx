import { useTranslation } from 'react-i18next';
import { type DayGroup, dayGroupOf, inDayOrder } from '../../../domain/appointment/appointment.ts';
import { addDays } from '../../../domain/calendar/dates.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Badge, Button, type Column, DataTable, EmptyState, RadioChips, type Tone } from '../../shared/ui/index.ts';
import { useNames } from '../words.ts';
import type { AppointmentCommands } from './commands.ts';
import { FeedState } from './FeedState.tsx';
import { HaveReady } from './HaveReady.tsx';
import type { Appointment, DayOfAppointments, Mode } from './types.ts';

const tones: Readonly<Record<Appointment['status'], Tone | 'plain'>> = {
  booked: 'plain',
  overdue: 'warning',
  here: 'info',
  called: 'info',
  serving: 'info',
  finished: 'success',
  gone: 'plain',
  missed: 'plain',
  cancelled: 'plain',
};

const filters = ['all', 'here', 'expected', 'over'] as const satisfies readonly ('all' | DayGroup)[];
/** Which of a day's appointments are listed. */
export type Filter = (typeof filters)[number];

type Props = {
  day: string;
  list: DayOfAppointments;
  commands: AppointmentCommands;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  onReopen: (one: Appointment) => void;
  onDay: (day: string) => void;
  onMode: (mode: Mode) => void;
};

/** The appointments of a day, those who are here first, then by time: where each stands, what to have ready, and what can be done. */
export function DayList({ day, list, commands, filter, onFilter, onReopen, onDay, onMode }: Props) {
  const { t } = useTranslation('appointment');
  const format = useFormat();
  const names = useNames();
  const { appointments, today } = list;
  const isHere = ({ status }: Appointment) =>
    status === 'here' || status === 'called' || status === 'serving' || status === 'finished';
  const of = (one: Filter) => appointments.filter(({ status }) => one === 'all' || dayGroupOf(status) === one);
  const rows = inDayOrder(of(filter));
  const columns: Column<Appointment>[] = [
    {
      id: 'time',
      header: t(($) => $.column.time),
      isRowHeader: true,
      cell: (one) => (
        <span className="d-appointment-time">
          <strong>{format.time(one.at)}</strong>
          <span className="k-hint">{t(($) => $.minutes, { count: one.minutes })}</span>
        </span>
      ),
    },
    {
      id: 'errand',
      header: t(($) => $.column.errand),
      cell: (one) => (
        <span className="d-appointment-errand">
          <span>{names.errand(one.errand)}</span>
          {one.reference !== null && (
            <span className="k-hint">{t(($) => $.reference, { reference: one.reference })}</span>
          )}
          <HaveReady errand={one.errand} />
        </span>
      ),
    },
    { id: 'service', header: t(($) => $.column.service), cell: (one) => names.service(one.service) },
    {
      id: 'status',
      header: t(($) => $.column.status),
      cell: (one) => (
        <span className="k-row">
          <Badge tone={tones[one.status]}>{t(($) => $.status[one.status])}</Badge>
          {one.label !== null && <bdi className="d-number">{one.label}</bdi>}
        </span>
      ),
    },
    {
      id: 'actions',
      header: t(($) => $.column.actions),
      align: 'end',
      cell: (one) => (
        <Actions of={one} isToday={day === today} commands={commands} onReopen={onReopen} onMode={onMode} />
      ),
    },
  ];
  return (
    <>
      <div className="d-appointments-head">
        <div className="k-row">
          <Button icon="arrow-back" size="small" onPress={() => onDay(addDays(day, -1))}>
            {t(($) => $.previous)}
          </Button>
          <Button size="small" isDisabled={day === today} onPress={() => onDay(today)}>
            {t(($) => $.today)}
          </Button>
          <Button iconEnd="arrow-forward" size="small" onPress={() => onDay(addDays(day, 1))}>
            {t(($) => $.next)}
          </Button>
        </div>
        <div className="k-row">
          <Button variant="primary" size="small" icon="plus" onPress={() => onMode({ kind: 'new' })}>
            {t(($) => $.new)}
          </Button>
          {list.canImport && (
            <Button size="small" icon="upload" onPress={() => onMode({ kind: 'import' })}>
              {t(($) => $.fetchFile)}
            </Button>
          )}
        </div>
      </div>
      {list.feed !== null && <FeedState feed={list.feed} today={today} />}
      <p role="status" className="d-appointments-day">
        <span className="d-appointments-date">{format.day(day)}.</span>{' '}
        {t(($) => $.summary, { count: appointments.length, here: appointments.filter(isHere).length })}
      </p>
      {appointments.length > 0 && (
        <RadioChips
          label={t(($) => $.filter)}
          items={filters.map((id) => ({ id, label: t(($) => $.group[id], { count: of(id).length }) }))}
          value={filter}
          onChange={onFilter}
        />
      )}
      <DataTable
        caption={t(($) => $.on, { day: format.day(day) })}
        hidesCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          appointments.length > 0 ? (
            <EmptyState
              icon="calendar-month"
              title={t(($) => $.emptyGroup)}
              action={<Button onPress={() => onFilter('all')}>{t(($) => $.showAll)}</Button>}
            />
          ) : (
            <EmptyState icon="calendar-month" title={t(($) => $.emptyTitle)}>
              {day < today ? t(($) => $.emptyPast) : t(($) => $.emptyText)}
            </EmptyState>
          )
        }
      />
    </>
  );
}

type ActionsProps = Pick<Props, 'commands' | 'onReopen' | 'onMode'> & { of: Appointment; isToday: boolean };

/** What can be done with an appointment as it stands; nothing with one whose visit goes its own way. */
function Actions({ of: one, isToday, commands, onReopen, onMode }: ActionsProps) {
  const { t } = useTranslation('appointment');
  const format = useFormat();
  const time = format.time(one.at);
  const isOpen = one.status === 'booked' || one.status === 'overdue';
  return (
    <span className="d-row-actions">
      {isOpen && isToday && (
        <Button
          size="small"
          icon="check"
          aria-label={t(($) => $.action.arriveLabel, { time })}
          isDisabled={commands.isBusy}
          onPress={() => void commands.arrive(one)}
        >
          {t(($) => $.action.arrive)}
        </Button>
      )}
      {isOpen && (
        <>
          <Button
            size="small"
            variant="quiet"
            aria-label={t(($) => $.action.moveLabel, { time })}
            onPress={() => onMode({ kind: 'move', appointment: one })}
          >
            {t(($) => $.action.move)}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={t(($) => $.action.cancelLabel, { time })}
            isDisabled={commands.isBusy}
            onPress={() => void commands.cancel(one)}
          >
            {t(($) => $.action.cancel)}
          </Button>
        </>
      )}
      {one.canReopen && (
        <Button
          size="small"
          variant="quiet"
          aria-label={
            one.status === 'cancelled'
              ? t(($) => $.action.undoCancelLabel, { time })
              : t(($) => $.action.rebookLabel, { time })
          }
          isDisabled={commands.isBusy}
          onPress={() => onReopen(one)}
        >
          {one.status === 'cancelled' ? t(($) => $.action.undoCancel) : t(($) => $.action.rebook)}
        </Button>
      )}
    </span>
  );
}
