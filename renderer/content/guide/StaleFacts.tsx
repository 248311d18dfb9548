import { useTranslation } from 'react-i18next';
import { factsOf, type Guide, type GuideWords, sentenceOf, stepIsIn } from '../../../domain/guide/engine.ts';
import { Notice } from '../../shared/ui/index.ts';

type Props = {
  guide: Guide;
  words: GuideWords | undefined;
  /** of the words */
  language: string;
  /** ISO day */
  day: string;
};

/** What may not be shown on a day any more, or not yet: sentences whose every source is too old, and steps that are not in. */
export function StaleFacts({ guide, words, language, day }: Props) {
  const { t } = useTranslation('content');
  const facts = factsOf(guide, day);
  const key = ({ step, fact }: { step: string; fact: string }) => `${step} ${fact}`;
  const holding = new Set(facts.filter(({ status }) => status === 'holds' || status === 'due').map(key));
  const here = new Set(guide.steps.filter((step) => stepIsIn(step, day)).map(({ id }) => id));
  const lost = new Map(
    facts.filter((one) => here.has(one.step) && !holding.has(key(one))).map((one) => [key(one), one]),
  );
  const away = guide.steps.filter(({ id }) => !here.has(id));
  const titleOf = (step: string) => words?.steps[step]?.title ?? step;
  if (lost.size === 0 && away.length === 0) return <p className="c-sub">{t(($) => $.preview.staleNone)}</p>;
  // Steps for different people may have the same title.
  const awayTitles = [...new Set(away.map(({ id }) => titleOf(id)))];
  return (
    <Notice
      tone={lost.size > 0 ? 'warning' : 'info'}
      title={t(($) => (lost.size > 0 ? $.preview.staleTitle : $.preview.awayTitle))}
      live="polite"
    >
      {lost.size > 0 && <p>{t(($) => $.preview.staleText)}</p>}
      <details className="c-stale">
        <summary>
          {t(($) => (lost.size > 0 ? $.guides.expired : $.preview.away), { count: lost.size || awayTitles.length })}
        </summary>
        <ul>
          {awayTitles.map((step) => (
            <li key={step}>{t(($) => $.preview.stepGone, { step })}</li>
          ))}
          {[...lost].map(([id, { step, fact }]) => {
            const texts = words?.steps[step];
            const sentence = texts && sentenceOf(fact, texts);
            return (
              <li key={id} lang={language}>
                {t(($) => $.preview.staleStep, { step: titleOf(step), fact: sentence ?? fact })}
              </li>
            );
          })}
        </ul>
      </details>
    </Notice>
  );
}
