import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/index.ts';
import type { TerminalHelp } from '../help.tsx';
import { OverviewButton, Side } from '../parts/Side.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';
import type { GuideNow } from '../use-guide.ts';
import { back, go, goOn, toSteps, type Visit } from '../visit.ts';

type Props = { visit: Visit; guide: GuideNow; help: TerminalHelp };

/** All she has answered, to look over before the steps. One answer can be changed; the others stay. */
export function AnswersView({ visit, guide, help }: Props) {
  const { t } = useTranslation('terminal');
  const change = useTerminal((state) => state.change);
  const { asked, next, complete } = guide.walk;
  const answered = asked.filter(({ id }) => id !== next?.id);
  return (
    <TerminalScreen
      title={t(($) => $.answers.title)}
      lead={t(($) => $.answers.lead)}
      layout="page"
      help={help}
      side={<Side visit={visit} guide={guide} help={help} />}
      onBack={() => change((now) => back(now, guide.today))}
      bottomBar={
        <>
          <OverviewButton visit={visit} guide={guide} help={help} />
          <Button
            variant="primary"
            size="large"
            iconEnd="arrow-forward"
            onPress={() => change((now) => (complete ? toSteps(now, guide.today) : goOn(now, guide.today)))}
          >
            {complete ? t(($) => $.answers.toSteps) : t(($) => $.answers.toRest)}
          </Button>
        </>
      }
    >
      {answered.length === 0 && <p>{t(($) => $.answers.none)}</p>}
      <dl className="t-answers" lang={guide.language}>
        {answered.map((question) => {
          const text = guide.words.questions[question.id]?.text ?? '';
          return (
            <div key={question.id} className="t-answers-one">
              <dt>{text}</dt>
              <dd className="t-answers-value">{guide.answerOf(question, visit.answers[question.id])}</dd>
              <dd>
                <Button
                  icon="edit"
                  aria-label={t(($) => $.answers.changeOf, { question: text })}
                  onPress={() => change((now) => go(now, { at: 'question', question: question.id }))}
                >
                  {t(($) => $.answers.change)}
                </Button>
              </dd>
            </div>
          );
        })}
      </dl>
    </TerminalScreen>
  );
}
