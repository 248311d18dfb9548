import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { walkGuide } from '../../../domain/guide/engine.ts';
import type { Position } from '../../shared/assist/index.ts';
import { Badge, EmptyState, Icon, Notice } from '../../shared/ui/index.ts';
import type { ServedGuide } from '../types.ts';
import { useNames } from '../words.ts';
import { LookAway } from './LookAway.tsx';
import { MirrorBody } from './MirrorBody.tsx';

type Props = { served: ServedGuide | null; position: Position | null; isLive: boolean };

/** The citizen's screen, mirrored: Danish, her own language beside it, and what staff may say. Nothing of it is stored. */
export function Mirror({ served, position, isLive }: Props) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const walk = useMemo(
    () => (served === null ? null : walkGuide(served.guide, position?.answers ?? {}, localDate(new Date()))),
    [served, position?.answers],
  );
  const danish = served?.words.da;
  if (served === null || walk === null || danish === undefined) {
    return <EmptyState icon="desktop" title={t(($) => $.session.noGuide)} />;
  }
  if (position === null) {
    return (
      <EmptyState icon="desktop" title={t(($) => $.session.waitingTitle)}>
        {t(($) => $.session.waitingText)}
      </EmptyState>
    );
  }
  const { view, language } = position;
  const hers = language === 'da' ? undefined : served.words[language];
  const step = view.at === 'step' ? walk.steps.find(({ id }) => id === view.step) : undefined;
  const points = step === undefined ? [] : step.talkingPoints.map((id) => danish.steps[step.id]?.talkingPoints?.[id]);
  const where = view.at === 'step' ? (danish.steps[view.step]?.title ?? '') : t(($) => $.session.at[view.at]);
  return (
    <>
      <p className="k-hidden" role="status">
        {t(($) => $.session.moved, { where })}
      </p>
      {!isLive && (
        <Notice tone="warning" live="polite">
          {t(($) => $.session.lost)}
        </Notice>
      )}
      {step?.lookAway && <LookAway />}
      <div className="d-mirror">
        <p className="d-mirror-head">
          <Icon name="desktop" />
          <strong>{t(($) => $.session.sees)}</strong>
          <Badge>{t(($) => $.session.at[view.at])}</Badge>
          <span className="k-hint">{t(($) => $.session.mirrorHint)}</span>
        </p>
        <div className="d-both" data-two={hers !== undefined || undefined}>
          <div>
            {hers !== undefined && (
              <p className="d-both-head">
                <Icon name="language" /> <span lang="da">{names.language('da')}</span>
              </p>
            )}
            <MirrorBody guide={served.guide} walk={walk} words={danish} language="da" position={position} />
          </div>
          {hers !== undefined && (
            <section aria-label={t(($) => $.session.inLanguage, { language: names.language(language) })}>
              <p className="d-both-head">
                <Icon name="language" /> <span lang={language}>{names.language(language)}</span>
              </p>
              <MirrorBody guide={served.guide} walk={walk} words={hers} language={language} position={position} />
            </section>
          )}
        </div>
      </div>
      {step !== undefined && (
        <section className="d-points" aria-labelledby="d-points">
          <h3 id="d-points">
            <Icon name="chat" /> {t(($) => $.session.talkingPoints)}
          </h3>
          {points.length === 0 ? (
            <p className="k-hint">{t(($) => $.session.noTalkingPoints)}</p>
          ) : (
            <ul lang="da">
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
