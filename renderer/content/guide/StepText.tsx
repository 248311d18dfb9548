import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../domain/plan/plan.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { ClosedReason, Sources } from '../../shared/plan/index.ts';
import { Icon, Notice } from '../../shared/ui/index.ts';

/** One step of the plan, all that it says to this citizen, and what it says to staff. */
export function StepText({ item, talkingPoints }: { item: PlanItem; talkingPoints: readonly string[] }) {
  const { t } = useTranslation('content');
  const format = useFormat();
  const list = (facts: readonly { id: string; text: string }[]) => (
    <ul>
      {facts.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
  return (
    <section className="c-step" aria-label={t(($) => $.preview.step)}>
      <h3>{item.title}</h3>
      <p>{item.action}</p>
      {item.isStale && <Notice tone="warning">{t(($) => $.preview.isStale)}</Notice>}
      {item.lookAway && (
        <p>
          <Icon name="visibility-off" /> {t(($) => $.step.lookAway)}
        </p>
      )}
      <dl>
        {item.dates.length > 0 && (
          <Part title={t(($) => $.step.dates)}>
            {item.dates.map((when) => (
              <div key={when.id}>
                <p>
                  {t(($) => (when.kind === 'earliest' ? $.step.earliest : $.step.latest))}:{' '}
                  <strong>{format.day(when.date)}</strong>. {when.label}
                  {when.late !== null && <> {when.late}</>}
                </p>
                <ClosedReason date={when} />
              </div>
            ))}
          </Part>
        )}
        {item.explain !== null && <Part title={t(($) => $.step.explain)}>{item.explain}</Part>}
        {item.selfService !== null && (
          <Part title={t(($) => $.step.selfService)}>
            {item.selfService.name}, <bdi>{item.selfService.host}</bdi>.{' '}
            {t(($) => (item.selfService?.mitId ? $.step.mitId : $.step.noMitId))}{' '}
            {item.selfService.mitId && t(($) => (item.selfService?.proxy ? $.step.proxy : $.step.noProxy))}{' '}
            {item.selfService.bySomeoneElse && t(($) => $.step.bySomeoneElse)}
          </Part>
        )}
        {item.attendance !== null && (
          <Part title={t(($) => (item.attendance?.required ? $.step.attendance : $.step.attendanceMay))}>
            <p>{item.attendance.why}</p>
            <p>{t(($) => $.step.bring)}</p>
            {list(item.attendance.bring)}
          </Part>
        )}
        {item.needs.length > 0 && <Part title={t(($) => $.step.needs)}>{list(item.needs)}</Part>}
        {item.who.length > 0 && <Part title={t(($) => $.step.who)}>{list(item.who)}</Part>}
        {item.automatic.length > 0 && <Part title={t(($) => $.step.automatic)}>{list(item.automatic)}</Part>}
        <Part title={t(($) => $.step.ifYouCannot)}>{item.ifYouCannot}</Part>
        {item.readMore !== null && (
          <Part title={t(($) => $.step.readMore)}>
            <bdi>{item.readMore.host}</bdi>
          </Part>
        )}
        {talkingPoints.length > 0 && (
          <Part title={t(($) => $.step.talkingPoints)}>
            <ul>
              {talkingPoints.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Part>
        )}
      </dl>
      <Sources sources={item.sources} />
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
