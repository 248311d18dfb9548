import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem, PlanSource } from '../../../domain/plan/plan.ts';
import { type ArticleLink, StepArticles } from '../../shared/article/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { ClosedReason, Sources, StaleNotice } from '../../shared/plan/index.ts';
import { Badge, Button, Icon, type IconName, Notice, Progress } from '../../shared/ui/index.ts';
import type { TerminalHelp } from '../help.tsx';
import { LookAway, PageLink, SelfServiceCard } from '../parts/PageLink.tsx';
import { OverviewButton, Side } from '../parts/Side.tsx';
import { SomeoneElseCard } from '../parts/SomeoneElseCard.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';
import type { GuideNow } from '../use-guide.ts';
import { afterStep, back, mark, type Visit } from '../visit.ts';

type Props = { visit: Visit; guide: GuideNow; help: TerminalHelp; item: PlanItem };

/** One step: what to do, when, where, with what, and what if it cannot be done. */
export function StepView({ visit, guide, help, item }: Props) {
  const { t } = useTranslation('terminal');
  const change = useTerminal((state) => state.change);
  const { items } = guide.plan;
  const at = items.findIndex(({ id }) => id === item.id);
  const isLast = at === items.length - 1;
  const onward = (isDone: boolean) =>
    change((now) => afterStep(isDone ? mark(now, item.id, true) : now, item.id, guide.today));

  return (
    <TerminalScreen
      title={item.title}
      lead={<p lang={guide.language}>{item.action}</p>}
      layout="page"
      help={help}
      info={
        <div className="t-step-place">
          <Progress step={at + 1} of={items.length} label={t(($) => $.steps.title)} />
          {item.isDone && <Badge tone="success">{t(($) => $.steps.done)}</Badge>}
        </div>
      }
      side={<Side visit={visit} guide={guide} help={help} />}
      onBack={() => change((now) => back(now, guide.today))}
      bottomBar={
        <>
          <OverviewButton visit={visit} guide={guide} help={help} />
          {item.isDone || item.byItself ? (
            <>
              {item.isDone && (
                <Button onPress={() => change((now) => mark(now, item.id, false))}>{t(($) => $.steps.unmark)}</Button>
              )}
              <Button variant="primary" size="large" iconEnd="arrow-forward" onPress={() => onward(false)}>
                {isLast ? t(($) => $.steps.toPlan) : t(($) => $.steps.next)}
              </Button>
            </>
          ) : (
            <>
              <Button onPress={() => onward(false)}>{t(($) => $.steps.skip)}</Button>
              <Button variant="primary" size="large" icon="check" onPress={() => onward(true)}>
                {t(($) => $.steps.markDone)}
              </Button>
            </>
          )}
        </>
      }
    >
      <StepBody
        item={item}
        language={guide.language}
        guide={guide.here.slug}
        liveGuideUrl={guide.plan.liveGuideUrl}
        isForHerself={visit.answers.who !== undefined && visit.answers.who !== 'other'}
      />
    </TerminalScreen>
  );
}

type BodyProps = {
  item: PlanItem;
  language: string;
  guide: string;
  liveGuideUrl: string;
  /** she has said that it is about herself: advice for helpers is not for her */
  isForHerself: boolean;
};

function StepBody({ item, language, guide, liveGuideUrl, isForHerself }: BodyProps) {
  const { t } = useTranslation('terminal');
  return (
    <div className="t-step">
      <StaleNotice item={item} url={liveGuideUrl} link={<PageLink url={liveGuideUrl} />} />
      <Dates item={item} language={language} />
      {item.lookAway && item.selfService === null && <LookAway isForHerself={isForHerself} />}
      {item.selfService?.bySomeoneElse && <SomeoneElseCard item={item} service={item.selfService} lang={language} />}
      {item.selfService !== null && !item.selfService.bySomeoneElse && (
        <SelfServiceCard
          name={item.selfService.name}
          url={item.selfService.url}
          mitId={item.selfService.mitId}
          lookAway={item.lookAway}
          isForHerself={isForHerself}
          lang={language}
        />
      )}
      {item.attendance !== null && (
        <Part
          icon="person"
          title={item.attendance.required ? t(($) => $.steps.attendance) : t(($) => $.steps.attendanceMay)}
          tone="strong"
          language={language}
        >
          <p>{item.attendance.why}</p>
          {item.attendance.bring.length > 0 && (
            <>
              <h3 lang={undefined}>{t(($) => $.steps.bring)}</h3>
              <ul>
                {item.attendance.bring.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </Part>
      )}
      <div className="t-parts">
        {item.explain !== null && (
          <Part icon="info" title={t(($) => $.steps.explain)} language={language}>
            <p>{item.explain}</p>
          </Part>
        )}
        <ListPart icon="checklist" title={t(($) => $.steps.needs)} facts={item.needs} language={language} />
        <ListPart
          icon="groups"
          title={t(($) => $.steps.who)}
          // Who does it stands with the self-service where that is not for her.
          facts={item.selfService?.bySomeoneElse ? [] : item.who}
          language={language}
        />
        <ListPart icon="sync" title={t(($) => $.steps.automatic)} facts={item.automatic} language={language} />
        {item.selfService?.mitId && !item.selfService.bySomeoneElse && !isForHerself && (
          <Part icon="persons" title={t(($) => $.steps.forOther)}>
            <p>{item.selfService.proxy ? t(($) => $.steps.forOtherProxy) : t(($) => $.steps.forOtherAsk)}</p>
          </Part>
        )}
        <Part icon="help" title={t(($) => $.steps.ifYouCannot)} language={language}>
          <p>{item.ifYouCannot}</p>
        </Part>
        {item.readMore !== null && (
          <Part icon="book" title={t(($) => $.steps.readMore)}>
            <p>
              <PageLink url={item.readMore.url} />
            </p>
          </Part>
        )}
      </div>
      <StepArticles guide={guide} step={item.id} link={articleLink} />
      <Sources sources={item.sources} onOpen={openLink} />
    </div>
  );
}

function Dates({ item, language }: { item: PlanItem; language: string }) {
  const { t } = useTranslation('terminal');
  const format = useFormat();
  if (item.dates.length === 0) return null;
  return (
    <section className="t-dates" aria-label={t(($) => $.steps.dates)}>
      <div className="t-dates-row">
        {item.dates.map((date) => {
          const isLate = date.kind === 'latest' && date.passed;
          return (
            <div key={date.id} className="t-date" data-late={isLate || undefined} lang={language}>
              <p className="t-date-kind">
                <Icon name={isLate ? 'warning' : 'calendar-month'} />
                {date.kind === 'earliest' ? t(($) => $.steps.earliest) : t(($) => $.steps.latest)}
                {isLate && <Badge tone="warning">{t(($) => $.steps.late)}</Badge>}
                {date.kind === 'earliest' && item.timing !== 'late' && (
                  <Badge tone={date.passed ? 'success' : 'plain'}>
                    {date.passed ? t(($) => $.steps.open) : t(($) => $.steps.notYet)}
                  </Badge>
                )}
              </p>
              <p>{date.label}</p>
              <p className="t-date-day">{format.day(date.date)}</p>
              <ClosedReason date={date} />
              {date.late !== null && <Notice tone="warning">{date.late}</Notice>}
            </div>
          );
        })}
      </div>
    </section>
  );
}

type PartProps = {
  icon: IconName;
  title: string;
  tone?: 'strong';
  /** of what stands in it; the title is the screen's own */
  language?: string;
  children: ReactNode;
};

function Part({ icon, title, tone, language, children }: PartProps) {
  return (
    <section className="t-part" data-tone={tone}>
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      <div className="t-part-text" lang={language}>
        {children}
      </div>
    </section>
  );
}

type ListPartProps = {
  icon: IconName;
  title: string;
  facts: readonly { id: string; text: string }[];
  language: string;
};

function ListPart({ icon, title, facts, language }: ListPartProps) {
  if (facts.length === 0) return null;
  return (
    <Part icon={icon} title={title} language={language}>
      <ul>
        {facts.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Part>
  );
}

const articleLink: ArticleLink = (href, words) => <PageLink url={href}>{words}</PageLink>;

const openLink = (source: PlanSource) => <PageLink url={source.url} />;
