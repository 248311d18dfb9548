import { useTranslation } from 'react-i18next';
import { type Guide, type GuideWords, optionIds, type Question, type Walk } from '../../../domain/guide/engine.ts';
import type { Position } from '../../shared/assist/index.ts';
import { formatDay, languageOf } from '../../shared/i18n/index.ts';
import { Icon } from '../../shared/ui/index.ts';
import { MirrorStep } from './MirrorStep.tsx';

type Props = { guide: Guide; walk: Walk; words: GuideWords; language: string; position: Position };

/** What stands on the citizen's screen, in one language. It is for reading: nothing in it can be pressed. */
export function MirrorBody({ guide, walk, words, language, position }: Props) {
  const { t } = useTranslation('desk');
  const { code, dir } = languageOf(language);
  const { view, answers, done } = position;
  const answered = (question: Question) => answers[question.id];
  const steps = walk.steps;
  return (
    <div className="d-mirror-body" lang={code} dir={dir}>
      {view.at === 'welcome' && (
        <>
          <h3>{words.title}</h3>
          <p>{words.intro}</p>
        </>
      )}
      {view.at === 'question' && <MirrorQuestion {...{ guide, words, language, position }} id={view.question} />}
      {view.at === 'answers' && (
        <dl className="d-dates">
          {walk.asked.map((question) => (
            <div key={question.id}>
              <dt>{words.questions[question.id]?.text}</dt>
              <dd>{answerWords(question, answered(question), words, language) ?? t(($) => $.session.notAnswered)}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.at === 'step' && <StepOf walk={walk} id={view.step} words={words} language={language} />}
      {(view.at === 'plan' || view.at === 'done') && (
        <>
          <h3>{words.title}</h3>
          {view.at === 'done' && <p>{t(($) => $.session.doneText)}</p>}
          <p>
            {t(($) => $.session.planText, {
              count: steps.length,
              done: steps.filter(({ id }) => done.includes(id)).length,
            })}
          </p>
          <ul className="d-plan">
            {steps.map(({ id }) => (
              <li key={id}>
                <Icon
                  name={done.includes(id) ? 'success' : 'minus'}
                  label={done.includes(id) ? t(($) => $.session.stepDone) : t(($) => $.session.stepLeft)}
                />
                {words.steps[id]?.title}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function StepOf({ walk, id, words, language }: { walk: Walk; id: string; words: GuideWords; language: string }) {
  const step = walk.steps.find((one) => one.id === id);
  return step === undefined ? null : <MirrorStep step={step} words={words} language={language} />;
}

type QuestionProps = Pick<Props, 'guide' | 'words' | 'language' | 'position'> & { id: string };

function MirrorQuestion({ guide, words, language, position, id }: QuestionProps) {
  const { t } = useTranslation('desk');
  const question = guide.questions.find((one) => one.id === id);
  const its = words.questions[id];
  if (question === undefined || its === undefined) return null;
  const value = position.answers[id];
  const isChosen = (option: string) =>
    typeof value === 'string' ? value === option : (value?.includes(option) ?? false);
  return (
    <>
      <h3>{its.text}</h3>
      {its.help !== undefined && <p>{its.help}</p>}
      {question.type === 'date' ? (
        <p className="d-mirror-action">
          {typeof value === 'string' ? formatDay(value, language) : t(($) => $.session.notAnswered)}
        </p>
      ) : (
        <ul className="d-options">
          {optionIds(question).map((option) => (
            <li key={option} data-chosen={isChosen(option) || undefined}>
              {isChosen(option) && <Icon name="check" label={t(($) => $.session.chosen)} />}
              {its.options?.[option]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function answerWords(
  question: Question,
  value: Position['answers'][string] | undefined,
  words: GuideWords,
  language: string,
): string | null {
  if (value === undefined) return null;
  if (question.type === 'date') return typeof value === 'string' ? formatDay(value, language) : null;
  const chosen = typeof value === 'string' ? [value] : value;
  return chosen.map((id) => words.questions[question.id]?.options?.[id] ?? id).join(', ');
}
