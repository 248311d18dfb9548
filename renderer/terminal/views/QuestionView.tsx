import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerError, AnswerValue, Question } from '../../../domain/guide/engine.ts';
import { AnswerField, AnswerRefused } from '../../shared/guide/index.ts';
import { Button, Progress } from '../../shared/ui/index.ts';
import type { TerminalHelp } from '../help.tsx';
import { OverviewButton, Side } from '../parts/Side.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';
import { useEnter } from '../use-enter.ts';
import type { GuideNow } from '../use-guide.ts';
import { answer, back, pass, type Visit } from '../visit.ts';

type Props = { visit: Visit; guide: GuideNow; help: TerminalHelp; question: Question };

/** One question. One choice answers it by a press; several and a date are sent with "Videre". */
export function QuestionView({ visit, guide, help, question }: Props) {
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
  // A date is typed from anywhere on the screen, and sent from anywhere too.
  useEnter(forward, question.type === 'date');
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
      {error !== null && <AnswerRefused error={error} />}
      <div lang={guide.language}>
        <AnswerField
          question={question}
          words={guide.words}
          today={guide.today}
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
