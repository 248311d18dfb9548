import { useTranslation } from 'react-i18next';
import type { AnswerValue, GuideWords, Question } from '../../../domain/guide/engine.ts';
import type { OpenedPlan } from '../../../domain/plan/open-plan.ts';
import { byTheme, stepsLeft } from '../../../domain/plan/plan.ts';
import type { SavedPlan } from '../../../domain/plan/plan-code.ts';
import type { HubClient } from '../../shared/api/index.ts';
import { answerWords } from '../../shared/guide/index.ts';
import { languageOf, useFormat } from '../../shared/i18n/index.ts';
import { Button, Notice, Screen } from '../../shared/ui/index.ts';
import { OutLink } from './OutLink.tsx';
import { StepCard } from './StepCard.tsx';
import { TakeAlong } from './TakeAlong.tsx';

type Props = {
  opened: Extract<OpenedPlan, { ok: true }>;
  /** the plan in the language it is shown in */
  saved: SavedPlan;
  words: GuideWords;
  today: string;
  api: HubClient;
  onAsk: (question: string) => void;
  onMark: (step: string, isDone: boolean) => void;
};

/** The plan, large and simple: what to do, when, and what to take along. */
export function PlanView({ opened, saved, words, today, api, onAsk, onMark }: Props) {
  const { t } = useTranslation('my-plan');
  const format = useFormat();
  const { plan, walk, hasChanged } = opened;
  const left = stepsLeft(plan.items);
  return (
    <Screen
      layout="page"
      title={t(($) => $.title, { guide: plan.title })}
      lead={
        <>
          <p>{left === 0 ? t(($) => $.allDone) : t(($) => $.left, { count: left })}</p>
          <p>{t(($) => $.made, { date: format.dayShort(plan.madeOn) })}</p>
        </>
      }
    >
      {hasChanged && (
        <Notice tone="warning" title={t(($) => $.changed.title)}>
          <p>{t(($) => $.changed.text)}</p>
        </Notice>
      )}
      {walk.next !== null && (
        <Notice
          tone="warning"
          title={t(($) => $.unanswered.title)}
          actions={
            <Button variant="primary" onPress={() => onAsk(walk.next?.id ?? '')}>
              {t(($) => $.unanswered.answer)}
            </Button>
          }
        >
          <p>{t(($) => $.unanswered.text)}</p>
        </Notice>
      )}
      {plan.status === 'review-due' && <Notice tone="warning">{t(($) => $.reviewDue)}</Notice>}
      {byTheme(plan.items).map(({ theme, items }) => (
        <section key={theme} className="p-plan-theme">
          <h2 lang={plan.language}>{theme}</h2>
          {items.map((item) => (
            <StepCard key={item.id} item={item} plan={plan} onMark={onMark} />
          ))}
        </section>
      ))}
      {walk.complete && <TakeAlong plan={plan} saved={saved} today={today} api={api} />}
      <TheAnswers
        words={words}
        language={plan.language}
        asked={walk.asked}
        answers={saved.answers}
        next={walk.next?.id}
        onAsk={onAsk}
      />
      <section className="p-plan-part">
        <h2>{t(($) => $.live.title)}</h2>
        <p>{t(($) => $.live.text)}</p>
        <p>
          <OutLink url={plan.liveGuideUrl}>{t(($) => $.live.open)}</OutLink>
        </p>
      </section>
      <p className="p-private">{t(($) => $.private)}</p>
    </Screen>
  );
}

type AnswersProps = {
  words: GuideWords;
  language: string;
  asked: readonly Question[];
  answers: Readonly<Record<string, AnswerValue>>;
  /** the question that waits for its answer */
  next: string | undefined;
  onAsk: (question: string) => void;
};

/** All she has answered. One answer can be changed; the others stay. */
function TheAnswers({ words, language, asked, answers, next, onAsk }: AnswersProps) {
  const { t } = useTranslation('my-plan');
  const format = useFormat();
  const list = new Intl.ListFormat(languageOf(language).intl, { type: 'conjunction' });
  const write = { day: format.day, list: (all: readonly string[]) => list.format(all) };
  return (
    <section className="p-plan-part">
      <h2>{t(($) => $.answers.title)}</h2>
      <p>{t(($) => $.answers.text)}</p>
      <dl className="p-plan-answers" lang={language}>
        {asked
          .filter(({ id }) => id !== next)
          .map((question) => {
            const text = words.questions[question.id]?.text ?? '';
            return (
              <div key={question.id}>
                <dt>{text}</dt>
                <dd className="p-plan-answer">{answerWords(question, answers[question.id], words, write)}</dd>
                <dd>
                  <Button
                    size="small"
                    icon="edit"
                    aria-label={t(($) => $.answers.changeOf, { question: text })}
                    onPress={() => onAsk(question.id)}
                  >
                    {t(($) => $.answers.change)}
                  </Button>
                </dd>
              </div>
            );
          })}
      </dl>
    </section>
  );
}
