import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../domain/calendar/dates.ts';
import {
  type AnswerError,
  type AnswerValue,
  dateRange,
  exclusiveOption,
  optionIds,
  type Question,
} from '../../../domain/guide/engine.ts';
import { AnswerButtons, type AnswerOption, Button, DateEntry, Notice, Progress } from '../../shared/ui/index.ts';
import type { TerminalHelp } from '../help.tsx';
import { OverviewButton, Side } from '../parts/Side.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';
import type { GuideNow } from '../use-guide.ts';
import { answer, back, pass, type Visit } from '../visit.ts';

type Props = { visit: Visit; guide: GuideNow; help: TerminalHelp; question: Question };

/** One question. One choice answers it by a press; several and a date are sent with "Videre". */
export function QuestionView({ visit, guide, help, question }: Props) {
  const { t } = useTranslation('terminal');
  const { t: tCommon } = useTranslation('common');
  const { change } = useTerminal.getState();
  const given = visit.answers[question.id];
  const [draft, setDraft] = useState<AnswerValue | null>(given ?? null);
  const [error, setError] = useState<AnswerError | null>(null);
  const words = guide.words.questions[question.id];
  const title = words?.text ?? '';

  const send = (value: AnswerValue) => {
    const result = answer(visit, question.id, value, guide.today);
    setError(result.ok ? null : result.error);
    if (result.ok) change(() => result.visit);
  };
  const forward = () => {
    if (question.type === 'several') send(draft ?? []);
    else if (question.type === 'date') send(draft ?? '');
    else change((now) => pass(now, question.id, guide.today));
  };
  const isOne = question.type === 'choice' || question.type === 'yesno';

  return (
    <TerminalScreen
      title={title}
      lead={words?.help === undefined ? undefined : <p lang={guide.language}>{words.help}</p>}
      info={
        <>
          <QuestionProgress guide={guide} question={question} />
          <OverviewButton visit={visit} guide={guide} help={help} />
        </>
      }
      help={help}
      side={<Side visit={visit} guide={guide} help={help} />}
      onBack={() => change((now) => back(now, guide.today))}
      bottomBar={
        (!isOne || given !== undefined) && (
          <Button variant="primary" size="large" iconEnd="arrow-forward" onPress={forward}>
            {tCommon(($) => $.action.forward)}
          </Button>
        )
      }
    >
      {error !== null && (
        <Notice tone="error" live="assertive">
          {t(($) => $.question.error[error])}
        </Notice>
      )}
      <div lang={guide.language}>
        <Answer
          question={question}
          guide={guide}
          title={title}
          given={given}
          draft={draft}
          setDraft={setDraft}
          send={send}
        />
      </div>
    </TerminalScreen>
  );
}

type AnswerProps = {
  question: Question;
  guide: GuideNow;
  title: string;
  given: AnswerValue | undefined;
  draft: AnswerValue | null;
  setDraft: (value: AnswerValue | null) => void;
  send: (value: AnswerValue) => void;
};

function Answer({ question, guide, title, given, draft, setDraft, send }: AnswerProps) {
  const { t } = useTranslation('terminal');
  const options = useOptions(question, guide);
  if (question.type === 'date') {
    const { from, to } = dateRange(question, guide.today);
    return (
      <DateEntry
        label={t(($) => $.question.dateLabel)}
        value={typeof draft === 'string' ? draft : null}
        onChange={setDraft}
        min={from}
        max={to}
        quick={quickDays(guide.today)
          .filter(({ value }) => value >= from && value <= to)
          .map(({ name, value }) => ({ label: t(($) => $.question[name]), value }))}
      />
    );
  }
  if (question.type === 'several') {
    const none = exclusiveOption(question);
    const chosen = typeof draft === 'string' || draft === null ? [] : draft;
    return (
      <AnswerButtons
        kind="several"
        label={title}
        options={options.filter(({ id }) => id !== none)}
        none={options.find(({ id }) => id === none)}
        value={chosen}
        onChange={setDraft}
      />
    );
  }
  return (
    <AnswerButtons
      kind="one"
      label={title}
      options={options}
      value={typeof given === 'string' ? given : null}
      onAnswer={send}
    />
  );
}

function useOptions(question: Question, guide: GuideNow): AnswerOption[] {
  const words = guide.words.questions[question.id]?.options;
  return optionIds(question).map((id) => ({ id, label: words?.[id] ?? id }));
}

/** Days many people mean. */
function quickDays(today: string): { name: 'today' | 'tomorrow' | 'inTwoWeeks' | 'nextMonth'; value: string }[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const nextMonth = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return [
    { name: 'today', value: today },
    { name: 'tomorrow', value: addDays(today, 1) },
    { name: 'inTwoWeeks', value: addDays(today, 14) },
    { name: 'nextMonth', value: nextMonth },
  ];
}

/** Where she is among the questions. How many will come depends on the answers, so it says the most there can be. */
function QuestionProgress({ guide, question }: { guide: GuideNow; question: Question }) {
  const { t } = useTranslation('terminal');
  const { asked, atMostLeft, next } = guide.walk;
  const number = asked.findIndex(({ id }) => id === question.id) + 1;
  const answered = asked.length - (next === null ? 0 : 1);
  const most = answered + atMostLeft;
  const left = most - number;
  return (
    <div className="t-progress">
      <Progress step={number} of={most} label={t(($) => $.answers.title)} />
      <p>
        {left === 0
          ? t(($) => $.question.progressLast, { number })
          : t(($) => $.question.progress, { number, count: left })}
      </p>
    </div>
  );
}
