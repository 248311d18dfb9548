import { useTranslation } from 'react-i18next';
import { addDays } from '../../../domain/calendar/dates.ts';
import {
  type AnswerError,
  type AnswerValue,
  dateRange,
  exclusiveOption,
  type GuideWords,
  optionIds,
  type Question,
} from '../../../domain/guide/engine.ts';
import { AnswerButtons, DateEntry, Notice } from '../ui/index.ts';

type Props = {
  question: Question;
  words: GuideWords;
  /** ISO day */
  today: string;
  /** the question, for those who listen */
  title: string;
  /** the answer given before */
  given: AnswerValue | undefined;
  /** several options or a date, while they are being chosen */
  draft: AnswerValue | null;
  setDraft: (value: AnswerValue | null) => void;
  /** one choice answers by a press */
  send: (value: AnswerValue) => void;
  /** where the screen is small */
  digitsFirst?: boolean;
};

/** What one question is answered with, on a terminal and on a phone. Needs the words of `guide`. */
export function AnswerField({ question, words, today, title, given, draft, setDraft, send, digitsFirst }: Props) {
  const { t } = useTranslation('guide');
  const options = optionIds(question).map((id) => ({ id, label: words.questions[question.id]?.options?.[id] ?? id }));
  if (question.type === 'date') {
    const { from, to } = dateRange(question, today);
    const quick = (isSoon(question) ? quickDays(today) : [])
      .filter(({ value }) => value >= from && value <= to)
      .map(({ name, value }) => ({ label: t(($) => $.question[name]), value }));
    return (
      <DateEntry
        label={quick.length > 0 ? t(($) => $.question.dateLabelOrChoose) : t(($) => $.question.dateLabel)}
        value={typeof draft === 'string' ? draft : null}
        onChange={setDraft}
        min={from}
        max={to}
        digitsFirst={digitsFirst}
        quick={quick}
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

/** Why the guide does not take an answer. */
export function AnswerRefused({ error }: { error: AnswerError }) {
  const { t } = useTranslation('guide');
  return (
    <Notice tone="error" live="assertive">
      {t(($) => $.question.error[error])}
    </Notice>
  );
}

/** Whether a date is one of this year or the next: nobody retires or loses a licence "tomorrow". */
const isSoon = ({ minDays, maxDays }: Question & { type: 'date' }) => minDays >= -400 && maxDays <= 400;

/** Days many people mean, each once: on the last day of a month "tomorrow" is the first of the next. */
function quickDays(today: string): { name: 'today' | 'tomorrow' | 'inTwoWeeks' | 'nextMonth'; value: string }[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const nextMonth = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const days = [
    { name: 'today', value: today },
    { name: 'tomorrow', value: addDays(today, 1) },
    { name: 'inTwoWeeks', value: addDays(today, 14) },
    { name: 'nextMonth', value: nextMonth },
  ] as const;
  return days.filter(({ value }, at) => days.findIndex((other) => other.value === value) === at);
}
