import { useTranslation } from 'react-i18next';
import { type Measure, measures } from '../../domain/insight/record.ts';
import type { ShownSpread } from '../../domain/insight/spread.ts';
import { type Column, DataTable } from '../shared/ui/index.ts';
import { Explain } from './Definition.tsx';
import type { Figures } from './types.ts';
import { useFigureWords } from './use-figure-words.ts';

/** The columns that tell a spread; `null` is one that would be the work of too few people. */
function useSpreadColumns<Row>(spreadOf: (row: Row) => ShownSpread | null): Column<Row>[] {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  return [
    {
      id: 'measured',
      header: t(($) => $.column.measured),
      align: 'end',
      cell: (row) => {
        const spread = spreadOf(row);
        return spread ? words.count(spread.count) : words.untold(undefined);
      },
    },
    ...(['mean', 'median', 'p90', 'longest'] as const).map(
      (figure): Column<Row> => ({
        id: figure,
        header: t(($) => $.column[figure]),
        align: 'end',
        cell: (row) => words.of(spreadOf(row), figure),
      }),
    ),
  ];
}

interface TableProps {
  readonly figures: Figures;
  /** on paper nothing can be pressed */
  readonly onPaper?: boolean;
}

/** Every kind of time over the whole period. */
export function TimesTable({ figures, onPaper }: TableProps) {
  const { t } = useTranslation('insight');
  return (
    <DataTable
      caption={t(($) => $.times.caption)}
      columns={[
        {
          id: 'measure',
          header: t(($) => $.column.time),
          isRowHeader: true,
          cell: (measure: Measure) => (
            <span className="i-named">
              {t(($) => $.measure[measure])}
              {!onPaper && <Explain of={measure} />}
            </span>
          ),
        },
        ...useSpreadColumns((measure: Measure) => figures.times[measure]),
      ]}
      rows={measures}
      rowKey={(measure) => measure}
    />
  );
}

const endings = ['finished', 'noShow', 'left', 'cancelled', 'endedByHouse', 'open'] as const;

/** How the visits ended: each counts once, so they add up. */
export function EndingsTable({ figures: { counts } }: TableProps) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  return (
    <DataTable
      caption={t(($) => $.endings.caption)}
      columns={[
        { id: 'how', header: t(($) => $.column.how), isRowHeader: true, cell: (how) => t(($) => $.endings[how]) },
        { id: 'count', header: t(($) => $.column.visits), align: 'end', cell: (how) => words.count(counts[how]) },
        {
          id: 'share',
          header: t(($) => $.column.share),
          align: 'end',
          cell: (how) => (counts.all === 0 ? words.untold(0) : words.percent(counts[how] / counts.all)),
        },
      ]}
      rows={endings}
      rowKey={(how) => how}
    />
  );
}

type Of = { readonly measure: Measure };

export function HourTable({ figures, measure, onPaper }: TableProps & Of) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  type Row = Figures['byHour'][number];
  return (
    <DataTable
      caption={t(($) => $.group.hourCaption, { measure: t(($) => $.measure[measure]) })}
      hidesCaption={!onPaper}
      columns={[
        { id: 'hour', header: t(($) => $.column.hour), isRowHeader: true, cell: ({ hour }: Row) => words.hour(hour) },
        {
          id: 'visits',
          header: t(($) => $.column.visits),
          align: 'end',
          cell: ({ counts }) => words.count(counts.all),
        },
        {
          id: 'noShow',
          header: t(($) => $.column.noShow),
          align: 'end',
          cell: ({ counts }) => words.count(counts.noShow),
        },
        ...useSpreadColumns(({ times }: Row) => times[measure]),
      ]}
      rows={figures.byHour}
      rowKey={({ hour }) => String(hour)}
    />
  );
}

type ServiceRow = Omit<Figures['byService'][number], 'service' | 'times'> & {
  readonly id: string;
  readonly times: Figures['byService'][number]['times'] | null;
};

function ServicesTable({
  rows,
  measure,
  caption,
  first,
  onPaper,
}: Of & { rows: readonly ServiceRow[]; caption: string; first: string; onPaper: boolean | undefined }) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  const number = (name: keyof ServiceRow['counts']): Column<ServiceRow> => ({
    id: name,
    header: t(($) => $.column.service[name]),
    align: 'end',
    cell: ({ counts }) => words.count(counts[name]),
  });
  return (
    <DataTable
      caption={caption}
      hidesCaption={!onPaper}
      columns={[
        { id: 'name', header: first, isRowHeader: true, cell: ({ id }: ServiceRow) => words.service(id) },
        number('all'),
        number('served'),
        number('moved'),
        number('noShow'),
        ...useSpreadColumns(({ times }: ServiceRow) => times?.[measure] ?? null),
      ]}
      rows={words.byService(rows, ({ id }) => id)}
      rowKey={({ id }) => id}
    />
  );
}

export function ServiceTable({ figures, measure, onPaper }: TableProps & Of) {
  const { t } = useTranslation('insight');
  return (
    <ServicesTable
      rows={figures.byService.map(({ service, ...row }) => ({ id: service, ...row }))}
      measure={measure}
      onPaper={onPaper}
      caption={t(($) => $.group.serviceCaption, { measure: t(($) => $.measure[measure]) })}
      first={t(($) => $.column.serviceName)}
    />
  );
}

export function CounterTable({ figures, measure, onPaper }: TableProps & Of) {
  const { t } = useTranslation('insight');
  return (
    <ServicesTable
      rows={figures.byCounterType.map(({ type, ...row }) => ({ id: type, ...row }))}
      measure={measure}
      onPaper={onPaper}
      caption={t(($) => $.group.counterCaption, { measure: t(($) => $.measure[measure]) })}
      first={t(($) => $.column.counterType)}
    />
  );
}

/** Shown against real wait, by how long a wait was shown. */
export function PromiseTable({ figures }: TableProps) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  type Row = Figures['promises']['bySize'][number];
  const share = (name: 'inside' | 'longer' | 'shorter'): Column<Row> => ({
    id: name,
    header: t(($) => $.column[name]),
    align: 'end',
    cell: ({ held }) => (held.kind === 'shown' ? words.percent(held[name]) : words.untold(held.visits)),
  });
  return (
    <DataTable
      caption={t(($) => $.promise.caption)}
      columns={[
        {
          id: 'shown',
          header: t(($) => $.column.shown),
          isRowHeader: true,
          cell: ({ above, upTo }: Row) =>
            upTo === null
              ? t(($) => $.promise.above, { minutes: above })
              : above === 0
                ? t(($) => $.promise.upTo, { minutes: upTo })
                : t(($) => $.promise.between, { from: above, to: upTo }),
        },
        ...useSpreadColumns(({ real }: Row) => real).filter(({ id }) => id !== 'mean'),
        share('inside'),
        share('longer'),
        share('shorter'),
      ]}
      rows={figures.promises.bySize}
      rowKey={({ above }) => String(above)}
      empty={<p className="i-soft">{t(($) => $.promise.empty)}</p>}
    />
  );
}
