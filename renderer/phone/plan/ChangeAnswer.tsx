import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AnswerError,
  type Answers,
  type AnswerValue,
  answerQuestion,
  type Guide,
  type GuideWords,
  type Question,
} from '../../../domain/guide/engine.ts';
import { AnswerField, AnswerRefused } from '../../shared/guide/index.ts';
import { Button, Screen } from '../../shared/ui/index.ts';

type Props = {
  guide: Guide;
  answers: Answers;
  question: Question;
  words: GuideWords;
  /** the language the words are in */
  language: string;
  given: AnswerValue | undefined;
  today: string;
  onAnswer: (value: AnswerValue) => void;
  onBack: () => void;
};

/** One question of the guide, asked again. The other answers stay. */
export function ChangeAnswer({ guide, answers, question, words, language, given, today, onAnswer, onBack }: Props) {
  const { t } = useTranslation('common');
  const [draft, setDraft] = useState<AnswerValue | null>(given ?? null);
  const [error, setError] = useState<AnswerError | null>(null);
  const title = words.questions[question.id]?.text ?? '';
  const help = words.questions[question.id]?.help;
  const isOne = question.type === 'choice' || question.type === 'yesno';
  const send = (value: AnswerValue) => {
    const result = answerQuestion(guide, answers, question.id, value, today);
    setError(result.ok ? null : result.error);
    if (result.ok) onAnswer(value);
  };
  return (
    <Screen
      layout="page"
      title={title}
      lead={help === undefined ? undefined : <p lang={language}>{help}</p>}
      onBack={onBack}
      bottomBar={
        !isOne && (
          <Button
            variant="primary"
            size="large"
            iconEnd="arrow-forward"
            onPress={() => send(draft ?? (question.type === 'several' ? [] : ''))}
          >
            {t(($) => $.action.forward)}
          </Button>
        )
      }
    >
      {error !== null && <AnswerRefused error={error} />}
      <div lang={language}>
        <AnswerField
          question={question}
          words={words}
          today={today}
          title={title}
          given={given}
          draft={draft}
          setDraft={setDraft}
          send={send}
          digitsFirst
        />
      </div>
    </Screen>
  );
}
