import { useTranslation } from 'react-i18next';
import { exclusiveOption, type GuideWords, optionIds, type Question } from '../../../domain/guide/engine.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { useConditionWords } from '../guide/use-condition-words.ts';
import type { ServedGuide } from '../types.ts';
import { ReviewStep } from './ReviewStep.tsx';

type Props = {
  served: ServedGuide;
  words: GuideWords;
  language: string;
  /** ISO day */
  today: string;
};

/** Everything a guide can say to anybody, with when it says it and where it is from. */
export function ReviewSheet({ served, words, language, today }: Props) {
  const { t } = useTranslation('content');
  const format = useFormat();
  const { guide, version, hash } = served;
  const number = (id: string) => guide.questions.findIndex((one) => one.id === id) + 1;
  return (
    <article className="c-sheet c-review" lang={language}>
      <header>
        <p>{t(($) => $.review.sheet.head)}</p>
        <h2 className="c-review-title">{words.title}</h2>
        <p>
          {t(($) => $.review.sheet.version, { version, from: format.dayShort(guide.validFrom) })}.{' '}
          {t(($) => $.review.sheet.made, { date: format.dayShort(today) })}.
        </p>
        <p className="c-hash">
          {t(($) => $.review.sheet.hash)}: <code>{hash}</code>
        </p>
        <p>
          {t(($) => $.review.sheet.liveGuide)}: <bdi>{guide.liveGuideUrl}</bdi>
        </p>
        <p>
          <em>{t(($) => $.review.sheet.how)}</em>
        </p>
      </header>
      <section>
        <h3>{t(($) => $.review.sheet.intro)}</h3>
        <p>{words.intro}</p>
      </section>
      <section>
        <h3>{t(($) => $.review.sheet.questions)}</h3>
        {guide.questions.map((question) => (
          <QuestionPart key={question.id} question={question} number={number(question.id)} words={words} />
        ))}
      </section>
      <section>
        <h3>{t(($) => $.review.sheet.steps)}</h3>
        {guide.steps.map((step, at) => (
          <div key={step.id}>
            {step.theme !== guide.steps[at - 1]?.theme && (
              <h4 className="c-review-theme">{words.themes[step.theme]}</h4>
            )}
            <ReviewStep step={step} number={at + 1} words={words} />
          </div>
        ))}
      </section>
      <Signature />
    </article>
  );
}

function QuestionPart({ question, number, words }: { question: Question; number: number; words: GuideWords }) {
  const { t } = useTranslation('content');
  const conditions = useConditionWords(words);
  const texts = words.questions[question.id];
  const none = exclusiveOption(question);
  const dayWords = (days: number) =>
    days === 0
      ? t(($) => $.review.sheet.rangeDay.today)
      : t(($) => (days < 0 ? $.review.sheet.rangeDay.before : $.review.sheet.rangeDay.after), {
          count: Math.abs(days),
        });
  return (
    <section className="c-review-part print-together">
      <h4>
        {number}. {texts?.text}
      </h4>
      <p className="c-sub">
        {question.when === undefined
          ? t(($) => $.flow.askedAlways)
          : t(($) => $.review.sheet.only, { condition: conditions.whole(question.when) })}
      </p>
      {texts?.help !== undefined && (
        <p>
          {t(($) => $.review.sheet.help)}: {texts.help}
        </p>
      )}
      <p>{t(($) => $.review.sheet.type[question.type])}:</p>
      {question.type === 'date' ? (
        <p>{t(($) => $.review.sheet.range, { from: dayWords(question.minDays), to: dayWords(question.maxDays) })}</p>
      ) : (
        <ul className="c-boxes">
          {optionIds(question).map((id) => (
            <li key={id}>
              {texts?.options?.[id]}
              {id === none && <> ({t(($) => $.review.sheet.exclusive)})</>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Room for what was found, and a line to sign on. */
function Signature() {
  const { t } = useTranslation('content');
  return (
    <section className="c-sign print-together">
      <h3>{t(($) => $.review.sheet.signature)}</h3>
      <p>{t(($) => $.review.sheet.findings)}:</p>
      <div className="c-sign-room" />
      <p>{t(($) => $.review.sheet.signText)}</p>
      <dl>
        <div>
          <dt>{t(($) => $.review.sheet.name)}</dt>
          <dd />
        </div>
        <div>
          <dt>{t(($) => $.review.sheet.date)}</dt>
          <dd />
        </div>
        <div>
          <dt>{t(($) => $.review.sheet.signature)}</dt>
          <dd />
        </div>
      </dl>
    </section>
  );
}
