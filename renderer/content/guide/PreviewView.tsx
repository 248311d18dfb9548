import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { type Answers, guideStatus, type Question, type Walk, walkGuide } from '../../../domain/guide/engine.ts';
import { makePlan, type PersonalPlan, wordsIn } from '../../../domain/plan/plan.ts';
import { InLanguage } from '../../shared/i18n/index.ts';
import { PlanOnScreen } from '../../shared/plan/index.ts';
import { Button, DateField, Notice, Panel, RadioChips, Row } from '../../shared/ui/index.ts';
import type { ServedGuide } from '../types.ts';
import { useLanguageName } from '../words.ts';
import { GivenAnswers } from './GivenAnswers.tsx';
import { PreviewQuestion } from './PreviewQuestion.tsx';
import { StaleFacts } from './StaleFacts.tsx';
import { StepText } from './StepText.tsx';

/**
 * The guide as a citizen meets it, in any language and as of any day. It runs here only: nothing is sent, counted or
 * stored.
 */
export function PreviewView({ served }: { served: ServedGuide }) {
  const { t, i18n } = useTranslation('content');
  const languageName = useLanguageName();
  const today = localDate(new Date());
  const codes = Object.keys(served.words);
  const [language, setLanguage] = useState(codes.includes(i18n.language) ? i18n.language : 'da');
  const [typed, setTyped] = useState<string | null>(today);
  const day = typed ?? today;
  const status = guideStatus(served.guide, day);
  return (
    <Panel title={t(($) => $.preview.title)}>
      <p>{t(($) => $.preview.lead)}</p>
      <Row align="end">
        <DateField label={t(($) => $.preview.day)} value={typed} onChange={setTyped} />
        <Button isDisabled={typed === today} onPress={() => setTyped(today)}>
          {t(($) => $.preview.today)}
        </Button>
        <RadioChips
          label={t(($) => $.preview.language)}
          items={codes.map((id) => ({ id, label: languageName(id) }))}
          value={language}
          onChange={setLanguage}
        />
      </Row>
      {status !== 'valid' && (
        <Notice tone={status === 'review-due' ? 'warning' : 'error'} live="polite">
          {t(($) => $.preview.status[status])}
        </Notice>
      )}
      <StaleFacts guide={served.guide} words={served.words[language]} language={language} day={day} />
      <InLanguage language={language}>
        <Try served={served} language={language} day={day} />
      </InLanguage>
    </Panel>
  );
}

type TryProps = { served: ServedGuide; language: string; day: string };

function Try({ served, language, day }: TryProps) {
  const { t } = useTranslation('content');
  const [answers, setAnswers] = useState<Answers>({});
  const [asked, setAsked] = useState<string | null>(null);
  // Each choice anew, also of the same step: its text stands below the plan, and she is brought to it.
  const [chosen, setChosen] = useState<{ readonly step: string } | null>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    text.current?.focus({ preventScroll: true });
    text.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  const { guide, words } = served;
  const found = wordsIn(words, language);
  const walk = walkGuide(guide, answers, day);
  const plan = makePlan({ ...served, language, steps: walk.steps, done: [], today: day });
  if (found === null || plan === null) return null;
  const question = walk.asked.find(({ id }) => id === asked) ?? walk.next;
  const item = plan.items.find(({ id }) => id === chosen?.step);
  return (
    <div className="c-try">
      <div className="c-try-ask">
        {question === null ? (
          <Notice tone="success">{t(($) => $.preview.allAnswered)}</Notice>
        ) : (
          <PreviewQuestion
            key={question.id}
            question={question}
            number={walk.asked.indexOf(question) + 1}
            guide={guide}
            words={found.words}
            answers={answers}
            day={day}
            onAnswer={(next) => {
              setAnswers(next);
              setAsked(null);
            }}
          />
        )}
        <GivenAnswers
          questions={answered(walk)}
          answers={answers}
          words={found.words}
          onChange={setAsked}
          onAgain={() => {
            setAnswers({});
            setAsked(null);
            setChosen(null);
          }}
        />
      </div>
      <div className="c-try-plan">
        <Plan plan={plan} isWhole={walk.complete} onOpen={(step) => setChosen({ step })} />
        {item !== undefined && (
          <div ref={text} tabIndex={-1}>
            <StepText item={item} talkingPoints={talkingPoints(served, language, item.id)} />
          </div>
        )}
      </div>
    </div>
  );
}

const answered = (walk: Walk): readonly Question[] => walk.asked.filter(({ id }) => id !== walk.next?.id);

const talkingPoints = ({ guide, words }: ServedGuide, language: string, step: string): string[] => {
  const texts = (words[language] ?? words.da)?.steps[step]?.talkingPoints ?? {};
  return (guide.steps.find(({ id }) => id === step)?.talkingPoints ?? []).map((id) => texts[id] ?? id);
};

function Plan({ plan, isWhole, onOpen }: { plan: PersonalPlan; isWhole: boolean; onOpen: (step: string) => void }) {
  const { t } = useTranslation('content');
  return (
    <section aria-label={t(($) => $.preview.planWhole)}>
      <h3 aria-live="polite">{t(($) => (isWhole ? $.preview.planWhole : $.preview.planSoFar))}</h3>
      {plan.items.length === 0 ? (
        <p>{t(($) => $.preview.planEmpty)}</p>
      ) : (
        <>
          <p className="c-sub">{t(($) => $.preview.stepPick)}</p>
          <PlanOnScreen plan={plan} onOpen={onOpen} />
        </>
      )}
    </section>
  );
}
