import { useTranslation } from 'react-i18next';
import { addDays, weekNumber } from '../../domain/calendar/date.ts';
import { aims, type SelfCheck, type ShownCoverage } from '../../domain/insight/self-check.ts';
import { useHubQuery } from '../shared/api/index.ts';
import {
  Badge,
  Button,
  DataTable,
  EmptyState,
  Loading,
  Notice,
  Panel,
  StaffScreen,
  type Tone,
} from '../shared/ui/index.ts';
import { Explain, ExplainAll } from './Definition.tsx';
import type { Frame } from './FiguresView.tsx';
import type { SelfCheckAnswer } from './types.ts';
import { useFigureWords } from './use-figure-words.ts';
import { usePaper } from './use-paper.tsx';

/** The self-check is of whole weeks: it is made anew every five minutes (ms). */
const freshMs = 5 * 60_000;

const tones: Readonly<Record<SelfCheck, Tone>> = {
  held: 'success',
  'too-long': 'warning',
  'too-unsure': 'info',
  unsure: 'info',
  few: 'info',
};

const checkOf = (held: ShownCoverage): SelfCheck => (held.kind === 'shown' ? held.check : 'few');

/** Week by week: did people wait as long as they were told they would? */
export function CheckView({ frame }: { frame: Frame }) {
  const { t } = useTranslation('insight');
  const { data, isError, refetch } = useHubQuery(['insight.selfCheck'], (api) => api.insight.selfCheck.query(), {
    refetchInterval: freshMs,
  });
  const title = t(($) => $.check.title);
  const paper = usePaper(
    title,
    data && (
      <>
        <h1>{title}</h1>
        <WeekTable answer={data} />
      </>
    ),
  );
  return (
    <StaffScreen
      {...frame}
      title={title}
      actions={
        <>
          <ExplainAll />
          <Button icon="print" isDisabled={!data} isPending={paper.isPrinting} onPress={paper.print}>
            {t(($) => $.action.print)}
          </Button>
        </>
      }
    >
      {paper.failed && <Notice tone="error" live="assertive" title={t(($) => $.paper.failed)} />}
      {paper.area}
      {data ? (
        data.weeks.length === 0 ? (
          <EmptyState icon="checklist" title={t(($) => $.check.empty.title)}>
            {t(($) => $.check.empty.text)}
          </EmptyState>
        ) : (
          <Weeks answer={data} />
        )
      ) : isError ? (
        <Notice
          tone="error"
          title={t(($) => $.failed.title)}
          actions={<Button onPress={() => void refetch()}>{t(($) => $.failed.again)}</Button>}
        >
          <p>{t(($) => $.failed.text)}</p>
        </Notice>
      ) : (
        <Loading />
      )}
    </StaffScreen>
  );
}

function Weeks({ answer }: { answer: SelfCheckAnswer }) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  // The running week changes by the hour; what to do is said of the last one that can be judged.
  const judged = answer.weeks.find(({ held }) => !['few', 'unsure'].includes(checkOf(held))) ?? answer.weeks[0];
  if (!judged) return null;
  const check = checkOf(judged.held);
  const { held } = judged;
  const aim = { inside: words.percent(aims.inside), longer: words.percent(aims.longer) };
  return (
    <>
      <Notice tone={tones[check]} title={t(($) => $.check.verdict[check], { week: weekNumber(judged.week) })}>
        {held.kind === 'shown' && (
          <p>
            {t(($) => $.check.verdictNote, {
              visits: words.count(held.visits),
              inside: words.percent(held.inside),
              longer: words.percent(held.longer),
            })}
          </p>
        )}
        {(check === 'too-long' || check === 'too-unsure') && (
          <>
            <p>
              <strong>{t(($) => $.check.whatToDo)}</strong>
            </p>
            <ul>
              {t(($) => $.check.advice[check], { returnObjects: true }).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      <Panel title={t(($) => $.check.weeks)} actions={<Explain of="inside" />}>
        <p>{t(($) => $.check.aim, aim)}</p>
        <WeekTable answer={answer} hasBars />
        <p className="i-soft">{t(($) => $.check.not)}</p>
      </Panel>
    </>
  );
}

function WeekTable({ answer, hasBars = false }: { answer: SelfCheckAnswer; hasBars?: boolean }) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  type Row = SelfCheckAnswer['weeks'][number];
  const share = (name: 'inside' | 'longer' | 'shorter') => ({
    id: name,
    header: t(($) => $.column[name]),
    align: 'end' as const,
    cell: ({ held }: Row) => (held.kind === 'shown' ? words.percent(held[name]) : words.untold(held.visits)),
  });
  const bars = {
    id: 'bars',
    header: t(($) => $.check.picture),
    cell: ({ held }: Row) => held.kind === 'shown' && <HeldBar held={held} />,
  };
  return (
    <DataTable
      caption={t(($) => $.check.caption)}
      hidesCaption={hasBars}
      columns={[
        {
          id: 'week',
          header: t(($) => $.column.week),
          isRowHeader: true,
          cell: ({ week }: Row) => (
            <>
              {t(($) => $.check.week, { week: weekNumber(week) })}{' '}
              <span className="i-week-days">{words.period({ from: week, to: addDays(week, 6) })}</span>
            </>
          ),
        },
        {
          id: 'visits',
          header: t(($) => $.column.compared),
          align: 'end',
          cell: ({ held }) => words.count(held.visits),
        },
        share('inside'),
        share('longer'),
        share('shorter'),
        ...(hasBars ? [bars] : []),
        {
          id: 'check',
          header: t(($) => $.column.check),
          cell: ({ held }) => <Badge tone={tones[checkOf(held)]}>{t(($) => $.check.badge[checkOf(held)])}</Badge>,
        },
      ]}
      rows={answer.weeks}
      rowKey={({ week }) => week}
    />
  );
}

/** The three shares as one bar with the aim marked on it. The figures stand beside it. */
function HeldBar({ held }: { held: Extract<ShownCoverage, { kind: 'shown' }> }) {
  const { t } = useTranslation('insight');
  const parts = ['inside', 'shorter', 'longer'] as const;
  return (
    <span className="i-held" role="img" aria-label={t(($) => $.check.barLabel)}>
      {parts.map((part) => (
        <i key={part} data-part={part} style={{ inlineSize: `${100 * held[part]}%` }} />
      ))}
      <b style={{ insetInlineStart: `${100 * aims.inside}%` }} />
      <b style={{ insetInlineStart: `${100 * (1 - aims.longer)}%` }} />
    </span>
  );
}
