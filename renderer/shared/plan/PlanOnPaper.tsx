import './plan.css';
import { useTranslation } from 'react-i18next';
import { byTheme, hostOf, type PersonalPlan, type PlanItem, sourcesOfAll } from '../../../domain/plan/plan.ts';
import { serviceLines } from '../../../domain/plan/self-service.ts';
import { useFormat } from '../i18n/index.ts';
import { QrCode } from '../ui/index.ts';
import { ClosedReason } from './ClosedReason.tsx';
import { SourcesOnPaper } from './Sources.tsx';
import { useServiceWords } from './use-service-words.ts';

/** Which paper: a sheet, a sheet in large print, or the narrow roll. */
export type PlanPaper = 'a4' | 'a4-large' | 'roll';

/** The plan as it is printed. Nothing on it says who it is for: a sheet left behind tells nobody anything. */
export function PlanOnPaper({ plan, paper, place }: { plan: PersonalPlan; paper: PlanPaper; place: string }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return (
    <div className="p-paper" data-paper={paper} lang={plan.language}>
      <header className="p-head">
        <div>
          <h1>{t(($) => $.paper.title)}</h1>
          <p className="p-head-guide">{plan.title}</p>
          <p>{t(($) => $.paper.made, { date: format.dayShort(plan.madeOn), place })}</p>
        </div>
      </header>
      {byTheme(plan.items).map(({ theme, items }) => (
        <section key={theme}>
          <h2>{theme}</h2>
          {items.map((item) => (
            <Item key={item.id} item={item} paper={paper} liveGuideUrl={plan.liveGuideUrl} />
          ))}
        </section>
      ))}
      <footer className="p-foot print-together">
        <QrCode value={plan.liveGuideUrl} label={t(($) => $.paper.liveGuide)} />
        <div>
          <h2>{t(($) => $.paper.liveGuide)}</h2>
          <p>{t(($) => $.paper.liveGuideText)}</p>
          <p>{t(($) => $.paper.newest)}</p>
          {paper === 'roll' && <SourcesOnPaper sources={sourcesOfAll(plan.items)} />}
        </div>
      </footer>
    </div>
  );
}

/** A step that is done is a line; the others say when, where and with what. The roll says it shorter. */
function Item({ item, paper, liveGuideUrl }: { item: PlanItem; paper: PlanPaper; liveGuideUrl: string }) {
  const { t } = useTranslation('plan');
  const service = serviceLines(item, useServiceWords());
  const isRoll = paper === 'roll';
  const leadsTo = item.selfService ?? item.readMore;
  if (item.isDone) {
    return (
      <article className="p-step print-together">
        <h3>
          <span className="p-box" aria-hidden="true">
            ✓
          </span>
          {item.title} <span className="p-step-done">({t(($) => $.done)})</span>
        </h3>
      </article>
    );
  }
  return (
    <article className="p-step print-together">
      {leadsTo !== null && <QrCode value={leadsTo.url} label={item.selfService?.name ?? leadsTo.host} />}
      <div className="p-step-text">
        <h3>
          <span className="p-box" aria-hidden="true" />
          {item.title}
        </h3>
        <p>{item.action}</p>
        {!isRoll && item.explain !== null && <p>{item.explain}</p>}
        <Dates item={item} />
        {item.isStale && <p className="p-paper-stale">{t(($) => $.stale, { host: hostOf(liveGuideUrl) })}</p>}
        {item.attendance !== null && <p>{item.attendance.why}</p>}
        <Things title={t(($) => $.bring)} things={item.attendance?.bring ?? []} />
        <Things title={t(($) => $.needs)} things={item.needs} />
        {item.automatic.map((fact) => (
          <p key={fact.id}>
            {t(($) => $.automatic)}: {fact.text}
          </p>
        ))}
        {item.selfService !== null && (
          <p>
            {t(($) => $.selfService)}: <strong>{item.selfService.name}</strong>, <bdi>{item.selfService.host}</bdi>
            {service.length > 0 && <>. {service.join(' ')}</>}
          </p>
        )}
        {item.selfService === null && item.readMore !== null && (
          <p>
            {t(($) => $.readMore)}: <bdi>{item.readMore.host}</bdi>
          </p>
        )}
        <p>
          {t(($) => $.ifYouCannot)} {item.ifYouCannot}
        </p>
        {!isRoll && <SourcesOnPaper sources={item.sources} />}
      </div>
    </article>
  );
}

function Dates({ item }: { item: PlanItem }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return item.dates.map((date) => (
    <div key={date.id} className="p-date">
      <p>
        {date.label}: <strong>{format.day(date.date)}</strong>
        {date.kind === 'latest' && date.passed && <> ({t(($) => $.passed)})</>}
      </p>
      <ClosedReason date={date} />
      {date.late !== null && <p>{date.late}</p>}
    </div>
  ));
}

function Things({ title, things }: { title: string; things: readonly { id: string; text: string }[] }) {
  if (things.length === 0) return null;
  return (
    <div className="p-things">
      <p>{title}:</p>
      <ul>
        {things.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
