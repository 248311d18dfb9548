import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../domain/guide/condition.ts';
import { type GuideWords, pagesOf, type Source, type Step, sentenceOf } from '../../../domain/guide/engine.ts';
import type { Deadline } from '../../../domain/guide/model.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { useConditionWords } from '../guide/use-condition-words.ts';

type Props = { step: Step; number: number; words: GuideWords };

/** A step with all it may say, each part with the condition under which it says it, and the sources with their days. */
export function ReviewStep({ step, number, words }: Props) {
  const { t } = useTranslation('content');
  const { t: domain } = useTranslation('domain');
  const conditions = useConditionWords(words);
  const texts = words.steps[step.id];
  if (texts === undefined) return null;
  const only = (when: Condition | undefined) =>
    when === undefined ? null : (
      <em className="c-only"> {t(($) => $.review.sheet.only, { condition: conditions.whole(when) })}</em>
    );
  const list = (
    parts: readonly { id: string; when?: Condition | undefined }[],
    all: Readonly<Record<string, string>> = {},
  ) => (
    <ul className="c-boxes">
      {parts.map(({ id, when }) => (
        <li key={id}>
          {all[id]}
          {only(when)}
        </li>
      ))}
    </ul>
  );
  const { selfService, attendance } = step;
  return (
    <section className="c-review-part">
      <h5>
        {number}. {texts.title}
      </h5>
      <p className="c-sub">
        {step.when === undefined
          ? t(($) => $.flow.stepAlways)
          : t(($) => $.review.sheet.only, { condition: conditions.whole(step.when) })}{' '}
        <Validity step={step} />
      </p>
      <p className="c-box">{texts.action}</p>
      {texts.explain !== undefined && <p className="c-box">{texts.explain}</p>}
      <dl>
        {step.deadlines.length > 0 && (
          <Part title={t(($) => $.step.dates)}>
            <ul className="c-boxes">
              {step.deadlines.map((deadline) => (
                <li key={deadline.id}>
                  {t(($) => (deadline.kind === 'earliest' ? $.step.earliest : $.step.latest))}:{' '}
                  <DeadlineText deadline={deadline} words={words} />. {texts.deadlines?.[deadline.id]?.label}
                  {deadline.inPerson && <> {t(($) => $.review.sheet.inPerson)}</>}
                  {only(deadline.when)}
                  {texts.deadlines?.[deadline.id]?.late !== undefined && (
                    <>
                      <br />
                      {t(($) => $.review.sheet.late)}: {texts.deadlines[deadline.id]?.late}
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Part>
        )}
        {selfService !== undefined && (
          <Part title={t(($) => $.step.selfService)}>
            <p className="c-box">
              {texts.selfService}: <bdi className="c-url">{selfService.url}</bdi>.{' '}
              {t(($) => (selfService.mitId ? $.step.mitId : $.step.noMitId))}{' '}
              {selfService.mitId && t(($) => (selfService.proxy ? $.step.proxy : $.step.noProxy))}
              {only(selfService.when)}
            </p>
            {selfService.bySomeoneElse !== undefined && (
              <p className="c-box">
                {t(($) => $.step.bySomeoneElse)}
                {only(selfService.bySomeoneElse === true ? undefined : selfService.bySomeoneElse)}
              </p>
            )}
          </Part>
        )}
        {attendance !== undefined && (
          <Part title={t(($) => (attendance.required ? $.step.attendance : $.step.attendanceMay))}>
            <p className="c-box">
              {texts.attendance?.why}
              {only(attendance.when)}
            </p>
            <p>{t(($) => $.step.bring)}:</p>
            {list(attendance.bring, texts.attendance?.bring)}
          </Part>
        )}
        {step.needs.length > 0 && <Part title={t(($) => $.step.needs)}>{list(step.needs, texts.needs)}</Part>}
        {step.who.length > 0 && <Part title={t(($) => $.step.who)}>{list(step.who, texts.who)}</Part>}
        {step.automatic.length > 0 && (
          <Part title={t(($) => $.step.automatic)}>{list(step.automatic, texts.automatic)}</Part>
        )}
        <Part title={t(($) => $.step.ifYouCannot)}>
          <p className="c-box">{texts.ifYouCannot}</p>
        </Part>
        {step.readMore !== undefined && (
          <Part title={t(($) => $.step.readMore)}>
            {pagesOf(step.readMore).map((url) => (
              <p key={url}>
                <bdi className="c-url">{url}</bdi>
              </p>
            ))}
          </Part>
        )}
        {step.talkingPoints.length + (step.lookAway ? 1 : 0) > 0 && (
          <Part title={t(($) => $.step.talkingPoints)}>
            {list(
              step.talkingPoints.map((id) => ({ id })),
              texts.talkingPoints,
            )}
            {step.lookAway && <p>{t(($) => $.step.lookAway)}</p>}
          </Part>
        )}
        {step.trainingTopics.length > 0 && (
          <Part title={t(($) => $.step.trains)}>
            {step.trainingTopics.map((topic) => domain(($) => $.topic[topic])).join(', ')}
          </Part>
        )}
        <Part title={t(($) => $.step.sources)}>
          <ul className="c-boxes">
            {step.sources.map((source) => (
              <li key={`${source.url} ${source.microArticleId ?? ''} ${source.facts.join()}`}>
                <SourceText source={source} step={step.id} words={words} />
              </li>
            ))}
          </ul>
        </Part>
      </dl>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Validity({ step: { validFrom, validTo } }: { step: Step }) {
  const { t } = useTranslation('content');
  const format = useFormat();
  const from = validFrom === undefined ? '' : format.dayShort(validFrom);
  const to = validTo === undefined ? '' : format.dayShort(validTo);
  if (from !== '' && to !== '') return t(($) => $.review.sheet.validity, { from, to });
  if (from !== '') return t(($) => $.review.sheet.validFrom, { from });
  return to === '' ? null : t(($) => $.review.sheet.validTo, { to });
}

/** "10 hverdage efter ”Hvornår flytter du?”". */
function DeadlineText({ deadline, words }: { deadline: Deadline; words: GuideWords }) {
  const { t } = useTranslation('content');
  const { from: key, offset, unit } = deadline;
  const from =
    key === 'today'
      ? t(($) => $.review.sheet.fromToday)
      : t(($) => $.condition.option, { option: words.questions[key]?.text ?? key });
  if (offset === 0) return t(($) => $.review.sheet.deadlineFrom.same, { from });
  const count = Math.abs(offset);
  return offset > 0
    ? t(($) => $.review.sheet.deadlineFrom[unit], { count, from })
    : t(($) => $.review.sheet.deadlineFrom[`${unit}Before`], { count, from });
}

/** Where it was read, when, and which sentences rest on it. */
function SourceText({ source, step, words }: { source: Source; step: string; words: GuideWords }) {
  const { t } = useTranslation('content');
  const format = useFormat();
  const texts = words.steps[step];
  const sentences = source.facts.map((fact) => (texts && sentenceOf(fact, texts)) ?? fact);
  return (
    <>
      <bdi className="c-url">{source.url}</bdi>.{' '}
      {t(($) => $.review.sheet.verified, { date: format.dayShort(source.verifiedAt) })}
      {source.articleId !== undefined && (
        <>
          {' '}
          (
          {t(($) => (source.microArticleId === undefined ? $.facts.article : $.facts.articlePart), {
            id: source.articleId,
          })}
          )
        </>
      )}
      . {t(($) => $.review.sheet.backs)}:{' '}
      {sentences.map((text) => t(($) => $.review.sheet.quoted, { text })).join(', ')}
    </>
  );
}
