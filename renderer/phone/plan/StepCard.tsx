import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { hostOf, type PersonalPlan, type PlanItem } from '../../../domain/plan/plan.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { ClosedReason, Sources, StaleNotice } from '../../shared/plan/index.ts';
import { Badge, Button } from '../../shared/ui/index.ts';
import { OutLink } from './OutLink.tsx';
import { Service } from './Service.tsx';

type Props = { item: PlanItem; plan: PersonalPlan; onMark: (step: string, isDone: boolean) => void };

/** One step: what to do, when, where and with what. One that is done is its title. */
export function StepCard({ item, plan, onMark }: Props) {
  const { t } = useTranslation('my-plan');
  const { t: tPlan } = useTranslation('plan');
  const id = useId();
  const { language, liveGuideUrl } = plan;
  return (
    <article className="p-plan-step" data-done={item.isDone || undefined} aria-labelledby={id}>
      <h3 id={id}>
        <span lang={language}>{item.title}</span>
        {item.isDone ? (
          <Badge tone="success">{tPlan(($) => $.done)}</Badge>
        ) : (
          item.timing === 'late' && <Badge tone="warning">{tPlan(($) => $.passed)}</Badge>
        )}
      </h3>
      {!item.isDone && (
        <>
          <p lang={language}>{item.action}</p>
          <StaleNotice
            item={item}
            url={liveGuideUrl}
            link={<OutLink url={liveGuideUrl}>{hostOf(liveGuideUrl)}</OutLink>}
          />
          <Dates item={item} language={language} />
          {item.attendance !== null && (
            <div className="p-plan-attend">
              <h4>{item.attendance.required ? tPlan(($) => $.attendance) : tPlan(($) => $.attendanceMay)}</h4>
              <p lang={language}>{item.attendance.why}</p>
            </div>
          )}
          <Things title={tPlan(($) => $.bring)} things={item.attendance?.bring ?? []} language={language} />
          <Things title={tPlan(($) => $.needs)} things={item.needs} language={language} />
          {item.selfService !== null && <Service item={item} service={item.selfService} language={language} />}
          <More item={item} language={language} />
        </>
      )}
      {/* What happens by itself is read, not done; one marked before can still be opened again. */}
      {(item.isDone || !item.byItself) && (
        <Button
          size="small"
          icon={item.isDone ? undefined : 'check'}
          aria-label={`${item.isDone ? t(($) => $.step.unmark) : t(($) => $.step.markDone)}: ${item.title}`}
          onPress={() => onMark(item.id, !item.isDone)}
        >
          {item.isDone ? t(($) => $.step.unmark) : t(($) => $.step.markDone)}
        </Button>
      )}
    </article>
  );
}

function Dates({ item, language }: { item: PlanItem; language: string }) {
  const format = useFormat();
  return item.dates.map((date) => (
    <div
      key={date.id}
      className="p-plan-date"
      lang={language}
      data-late={(date.kind === 'latest' && date.passed) || undefined}
    >
      <p>{date.label}</p>
      <p className="p-plan-day">{format.day(date.date)}</p>
      <ClosedReason date={date} />
      {date.late !== null && <p>{date.late}</p>}
    </div>
  ));
}

type ThingsProps = { title: string; things: readonly { id: string; text: string }[]; language: string };

function Things({ title, things, language }: ThingsProps) {
  if (things.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul lang={language}>
        {things.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** What is good to know, and where it was read. */
function More({ item, language }: { item: PlanItem; language: string }) {
  const { t } = useTranslation('my-plan');
  const { t: tPlan } = useTranslation('plan');
  return (
    <details className="p-plan-more">
      <summary>
        {t(($) => $.step.more)}
        <span className="k-hidden">: {item.title}</span>
      </summary>
      {item.explain !== null && <p lang={language}>{item.explain}</p>}
      <Things title={tPlan(($) => $.automatic)} things={item.automatic} language={language} />
      <h4>{tPlan(($) => $.ifYouCannot)}</h4>
      <p lang={language}>{item.ifYouCannot}</p>
      {item.readMore !== null && (
        <p>
          {tPlan(($) => $.readMore)}: <OutLink url={item.readMore.url}>{item.readMore.host}</OutLink>
        </p>
      )}
      <Sources sources={item.sources} onOpen={({ url, host }) => <OutLink url={url}>{host}</OutLink>} />
    </details>
  );
}
