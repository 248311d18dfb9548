import './plan.css';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/index.ts';
import { QrCode } from '../ui/index.ts';
import { byTheme, type PersonalPlan, type PlanItem } from './plan.ts';
import { SourceLine } from './SourceLine.tsx';

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
            <Item key={item.id} item={item} />
          ))}
        </section>
      ))}
      <footer className="p-foot print-together">
        <QrCode value={plan.liveGuideUrl} label={t(($) => $.paper.liveGuide)} />
        <div>
          <h2>{t(($) => $.paper.liveGuide)}</h2>
          <p>{t(($) => $.paper.liveGuideText)}</p>
          <p>{t(($) => $.paper.newest)}</p>
        </div>
      </footer>
    </div>
  );
}

function Item({ item }: { item: PlanItem }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const bring = item.attendance?.bring ?? [];
  const leadsTo = item.selfService ?? item.readMore;
  return (
    <article className="p-step print-together" data-qr={leadsTo !== null || undefined}>
      <div className="p-step-text">
        <h3>
          <span className="p-box" aria-hidden="true">
            {item.isDone && '✓'}
          </span>
          {item.title}
          {item.isDone && <span className="p-step-done"> ({t(($) => $.done)})</span>}
        </h3>
        <p>{item.action}</p>
        {item.dates.map((date) => (
          <div key={date.id} className="p-date">
            <p>
              {date.label}: <strong>{format.day(date.date)}</strong>
              {date.kind === 'latest' && date.passed && !item.isDone && <> ({t(($) => $.passed)})</>}
            </p>
            {date.late !== null && !item.isDone && <p>{date.late}</p>}
          </div>
        ))}
        {item.attendance !== null && <p>{item.attendance.why}</p>}
        <Things title={t(($) => $.bring)} things={bring} />
        <Things title={t(($) => $.needs)} things={item.needs} />
        {item.automatic.map((fact) => (
          <p key={fact.id}>
            {t(($) => $.automatic)}: {fact.text}
          </p>
        ))}
        {item.selfService !== null && (
          <p>
            {t(($) => $.selfService)}: <strong>{item.selfService.name}</strong>, <bdi>{item.selfService.host}</bdi>
            {item.selfService.mitId && <>. {t(($) => $.withMitId)}</>}
          </p>
        )}
        {item.selfService === null && item.readMore !== null && (
          <p>
            {t(($) => $.readMore)}: <bdi>{item.readMore.host}</bdi>
          </p>
        )}
        {!item.isDone && (
          <p>
            {t(($) => $.ifYouCannot)} {item.ifYouCannot}
          </p>
        )}
        <SourceLine sources={item.sources} />
      </div>
      {leadsTo !== null && <QrCode value={leadsTo.url} label={item.selfService?.name ?? leadsTo.host} />}
    </article>
  );
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
