import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AnswerError,
  type Answers,
  type AnswerValue,
  answerQuestion,
  dateRange,
  type Guide,
  type GuideWords,
  type Question,
} from '../../../domain/guide/engine.ts';
import { AnswerField, AnswerRefused } from '../../shared/guide/index.ts';
import { Button, DateField } from '../../shared/ui/index.ts';

type Props = {
  question: Question;
  /** its place among the questions that are asked, from 1 */
  number: number;
  guide: Guide;
  words: GuideWords;
  answers: Answers;
  /** ISO day the guide is looked at */
  day: string;
  onAnswer: (answers: Answers) => void;
};

/** One question as a citizen answers it. */
export function PreviewQuestion({ question, number, guide, words, answers, day, onAnswer }: Props) {
  const { t } = useTranslation('content');
  const [draft, setDraft] = useState<AnswerValue | null>(answers[question.id] ?? null);
  const [error, setError] = useState<AnswerError | null>(null);
  const texts = words.questions[question.id];
  const title = texts?.text ?? question.id;
  const send = (value: AnswerValue) => {
    const result = answerQuestion(guide, answers, question.id, value, day);
    setError(result.ok ? null : result.error);
    if (result.ok) onAnswer(result.answers);
  };
  const isOne = question.type === 'choice' || question.type === 'yesno';
  return (
    <section className="c-question" aria-label={title}>
      <p className="c-sub">{t(($) => $.preview.question, { number })}</p>
      <h3>{title}</h3>
      {texts?.help !== undefined && <p>{texts.help}</p>}
      {error !== null && <AnswerRefused error={error} />}
      {question.type === 'date' ? (
        // An editor has a real keyboard; a citizen's large keys would fill her screen.
        <DateField
          label={t(($) => $.review.sheet.type.date)}
          value={typeof draft === 'string' ? draft : null}
          onChange={setDraft}
          {...rangeOf(question, day)}
        />
      ) : (
        <AnswerField
          question={question}
          words={words}
          today={day}
          title={title}
          given={answers[question.id]}
          draft={draft}
          setDraft={setDraft}
          send={send}
        />
      )}
      {!isOne && (
        <Button
          variant="primary"
          iconEnd="arrow-forward"
          onPress={() => send(draft ?? (question.type === 'several' ? [] : ''))}
        >
          {t(($) => $.preview.forward)}
        </Button>
      )}
    </section>
  );
}

function rangeOf(question: Question & { type: 'date' }, day: string): { min: string; max: string } {
  const { from, to } = dateRange(question, day);
  return { min: from, max: to };
}
