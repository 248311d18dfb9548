import { useTranslation } from 'react-i18next';
import type { Answers, GuideWords, Question } from '../../../domain/guide/engine.ts';
import { answerWords } from '../../shared/guide/index.ts';
import { languageOf, useFormat } from '../../shared/i18n/index.ts';
import { Button } from '../../shared/ui/index.ts';

type Props = {
  questions: readonly Question[];
  answers: Answers;
  words: GuideWords;
  onChange: (question: string) => void;
  onAgain: () => void;
};

/** What was answered in the preview. One answer can be changed; the others stay. */
export function GivenAnswers({ questions, answers, words, onChange, onAgain }: Props) {
  const { t, i18n } = useTranslation('content');
  const format = useFormat();
  const list = new Intl.ListFormat(languageOf(i18n.language).intl, { type: 'conjunction' });
  return (
    <section aria-label={t(($) => $.preview.answers)}>
      <h3>{t(($) => $.preview.answers)}</h3>
      {questions.length === 0 ? (
        <p>{t(($) => $.preview.noAnswers)}</p>
      ) : (
        <>
          <dl className="c-given">
            {questions.map((question) => {
              const text = words.questions[question.id]?.text ?? question.id;
              const write = { day: format.day, list: (all: readonly string[]) => list.format(all) };
              return (
                <div key={question.id}>
                  <dt>{text}</dt>
                  <dd>{answerWords(question, answers[question.id], words, write)}</dd>
                  <dd>
                    <Button
                      size="small"
                      icon="edit"
                      aria-label={t(($) => $.preview.changeOf, { question: text })}
                      onPress={() => onChange(question.id)}
                    >
                      {t(($) => $.preview.change)}
                    </Button>
                  </dd>
                </div>
              );
            })}
          </dl>
          <Button size="small" icon="sync" onPress={onAgain}>
            {t(($) => $.preview.again)}
          </Button>
        </>
      )}
    </section>
  );
}
