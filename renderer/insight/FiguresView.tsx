import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../domain/calendar/local-time.ts';
import { fewestStaff } from '../../domain/insight/counter-type.ts';
import { type Measure, measures } from '../../domain/insight/record.ts';
import { fewest } from '../../domain/insight/spread.ts';
import { useHubQuery } from '../shared/api/index.ts';
import { useFormat } from '../shared/i18n/index.ts';
import {
  Button,
  EmptyState,
  Loading,
  Notice,
  Panel,
  RadioChips,
  StaffScreen,
  type StaffScreenProps,
} from '../shared/ui/index.ts';
import { Explain, ExplainAll } from './Definition.tsx';
import { Headlines } from './Headlines.tsx';
import { HourChart } from './HourChart.tsx';
import { type Choice, chosenPeriod, PeriodPicker } from './PeriodPicker.tsx';
import { CounterTable, EndingsTable, HourTable, PromiseTable, ServiceTable, TimesTable } from './tables.tsx';
import type { QueueAnswer } from './types.ts';
import { useCsv } from './use-csv.ts';
import { useFigureWords } from './use-figure-words.ts';
import { usePaper } from './use-paper.tsx';

export type Frame = Omit<StaffScreenProps, 'title' | 'actions' | 'children'>;

/** How often the figures of a period that is not over are made anew (ms). */
const freshMs = 60_000;

/** The queue in figures over the days the manager chooses. */
export function FiguresView({ frame }: { frame: Frame }) {
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  const today = localDate(new Date());
  const [choice, setChoice] = useState<Choice>({ name: 'this-week', from: null, to: null });
  const period = chosenPeriod(choice, today);
  const isPeriod = typeof period !== 'string';
  const asked = isPeriod ? period : { from: today, to: today };
  const query = useHubQuery(['insight.queue', asked], (api) => api.insight.queue.query(asked), {
    enabled: isPeriod,
    refetchInterval: asked.to === today ? freshMs : false,
  });
  const answer = isPeriod && query.data?.ok ? query.data : null;
  const csv = useCsv();
  const title = t(($) => $.nav.figures);
  const paper = usePaper(title, answer && <Report answer={answer} />);
  return (
    <StaffScreen
      {...frame}
      title={title}
      actions={
        <>
          <ExplainAll />
          <Button icon="print" isDisabled={answer === null} isPending={paper.isPrinting} onPress={paper.print}>
            {t(($) => $.action.print)}
          </Button>
          <Button
            icon="download"
            isDisabled={!answer || answer.figures.counts.all === 0}
            isPending={csv.isPending}
            onPress={() => csv.download(asked)}
          >
            {t(($) => $.action.csv)}
          </Button>
        </>
      }
    >
      <PeriodPicker choice={choice} onChange={setChoice} today={today} />
      {csv.failed && <Notice tone="error" live="assertive" title={t(($) => $.csv.failed)} />}
      {paper.failed && <Notice tone="error" live="assertive" title={t(($) => $.paper.failed)} />}
      {paper.area}
      {!isPeriod ? (
        <EmptyState icon="calendar-month" title={t(($) => $.period.choose)} />
      ) : answer ? (
        <>
          <h2 className="i-when">{words.period(answer)}</h2>
          {answer.figures.counts.all === 0 ? (
            <EmptyState icon="analytics" title={t(($) => $.empty.title)}>
              {t(($) => $.empty.text)}
            </EmptyState>
          ) : (
            <OnScreen answer={answer} />
          )}
        </>
      ) : query.isError ? (
        <Notice
          tone="error"
          title={t(($) => $.failed.title)}
          actions={<Button onPress={() => void query.refetch()}>{t(($) => $.failed.again)}</Button>}
        >
          <p>{t(($) => $.failed.text)}</p>
        </Notice>
      ) : (
        <Loading />
      )}
    </StaffScreen>
  );
}

function OnScreen({ answer: { figures, at } }: { answer: QueueAnswer }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const [measure, setMeasure] = useState<Measure>('wait');
  const hasServices = measure !== 'prep';
  const name = t(($) => $.measure[measure]);
  return (
    <>
      <Headlines figures={figures} />
      <FewWords />
      <div className="i-two">
        <Panel title={t(($) => $.times.title)}>
          <TimesTable figures={figures} />
        </Panel>
        <Panel title={t(($) => $.endings.title)}>
          <EndingsTable figures={figures} />
          {figures.counts.neverCalled > 0 && (
            <p>{t(($) => $.endings.neverCalled, { count: figures.counts.neverCalled })}</p>
          )}
          {figures.counts.unreliable > 0 && (
            <p className="i-soft">{t(($) => $.endings.unreliable, { count: figures.counts.unreliable })}</p>
          )}
        </Panel>
      </div>
      <Panel title={t(($) => $.group.title)}>
        <RadioChips
          label={t(($) => $.group.measure)}
          items={measures.map((id) => ({ id, label: t(($) => $.measure[id]) }))}
          value={measure}
          onChange={setMeasure}
        />
        <h3>{t(($) => $.group.hourCaption, { measure: name })}</h3>
        <HourChart
          title={t(($) => $.group.hourCaption, { measure: name })}
          hours={figures.byHour.map(({ hour, times }) => ({ hour, spread: times[measure] }))}
        />
        <HourTable figures={figures} measure={measure} />
        {hasServices ? (
          <>
            <h3 className="i-named">
              {t(($) => $.group.serviceCaption, { measure: name })} <Explain of="services" />
            </h3>
            <ServiceTable figures={figures} measure={measure} />
            <h3 className="i-named">
              {t(($) => $.group.counterCaption, { measure: name })} <Explain of="counterType" />
            </h3>
            {figures.byCounterType.length > 0 ? (
              <CounterTable figures={figures} measure={measure} />
            ) : (
              <p className="i-soft">{t(($) => $.group.noCounter)}</p>
            )}
          </>
        ) : (
          <p className="i-soft">{t(($) => $.group.prepOnly)}</p>
        )}
      </Panel>
      <Panel title={t(($) => $.promise.title)}>
        <PromiseTable figures={figures} />
      </Panel>
      <p className="i-soft">{t(($) => $.madeAt, { time: format.time(at) })}</p>
    </>
  );
}

/** The two words that stand in place of a figure, explained once. */
function FewWords() {
  const { t } = useTranslation('insight');
  return <p className="i-soft">{t(($) => $.few.legend, { few: fewest, staff: fewestStaff })}</p>;
}

/** The same on paper, where nothing can be chosen: waiting and service by hour and by service. */
function Report({ answer }: { answer: QueueAnswer }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const words = useFigureWords();
  const { figures, at } = answer;
  const parts = { figures, onPaper: true } as const;
  return (
    <>
      <h1>{t(($) => $.nav.figures)}</h1>
      <p>{words.period(answer)}</p>
      <p>{t(($) => $.paper.made, { time: format.dateTime(at) })}</p>
      <EndingsTable {...parts} />
      <TimesTable {...parts} />
      <PromiseTable {...parts} />
      <HourTable {...parts} measure="wait" />
      <ServiceTable {...parts} measure="wait" />
      <ServiceTable {...parts} measure="serve" />
      {figures.byCounterType.length > 0 && <CounterTable {...parts} measure="serve" />}
      <FewWords />
      <p>{t(($) => $.paper.nobody)}</p>
    </>
  );
}
