import { useTranslation } from 'react-i18next';
import type { PersonalPlan } from '../../../domain/plan/plan.ts';
import { useDevice } from '../../shared/device/index.ts';
import { PlanOnScreen, usePrintPlan } from '../../shared/plan/index.ts';
import { Button, Notice, QrCode } from '../../shared/ui/index.ts';
import type { TerminalHelp } from '../help.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { OverviewButton, Side } from '../parts/Side.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';
import type { GuideNow } from '../use-guide.ts';
import { back, go, type Visit } from '../visit.ts';

type Props = { visit: Visit; guide: GuideNow; help: TerminalHelp };

/** All her steps with dates, to print and take home. */
export function PlanView({ visit, guide, help }: Props) {
  const { t } = useTranslation('terminal');
  const change = useTerminal((state) => state.change);
  const { plan } = guide;
  const left = plan.items.filter(({ isDone }) => !isDone).length;
  return (
    <TerminalScreen
      title={t(($) => $.plan.title)}
      lead={
        <>
          <p>{left === 0 ? t(($) => $.plan.allDone) : t(($) => $.plan.left, { count: left })}</p>
          <p>{t(($) => $.plan.lead)}</p>
        </>
      }
      layout="page"
      help={help}
      side={<Side visit={visit} guide={guide} help={help} />}
      onBack={() => change((now) => back(now, guide.today))}
      bottomBar={
        <>
          <OverviewButton visit={visit} guide={guide} help={help} />
          <Button
            variant="primary"
            size="large"
            iconEnd="arrow-forward"
            onPress={() => change((now) => go(now, { at: 'done' }))}
          >
            {t(($) => $.finish.button)}
          </Button>
        </>
      }
    >
      <section className="t-service" aria-label={t(($) => $.plan.printTitle)}>
        <div className="t-service-text">
          <h2>{t(($) => $.plan.printTitle)}</h2>
          <PrintButtons plan={plan} />
          <h2>{t(($) => $.plan.liveTitle)}</h2>
          <p>
            {t(($) => $.plan.liveText)} <PageLink url={plan.liveGuideUrl} />
          </p>
        </div>
        <figure className="t-qr">
          <QrCode value={plan.liveGuideUrl} label={t(($) => $.page.qr, { name: plan.title })} />
        </figure>
      </section>
      <PlanOnScreen plan={plan} onOpen={(step) => change((now) => go(now, { at: 'step', step }))} />
    </TerminalScreen>
  );
}

/** Prints the plan on a sheet or on the narrow roll, and says how it went. */
export function PrintButtons({ plan }: { plan: PersonalPlan }) {
  const { t } = useTranslation('plan');
  const printing = usePrintPlan(plan);
  const device = useDevice();
  const { result } = printing;
  return (
    <>
      <div className="k-row">
        <Button icon="print" isPending={printing.isPrinting} onPress={() => printing.print('planA4')}>
          {t(($) => $.print.a4)}
        </Button>
        <Button icon="print" isPending={printing.isPrinting} onPress={() => printing.print('plan80')}>
          {t(($) => $.print.roll)}
        </Button>
      </div>
      <div role="status">
        {result?.ok === true && (
          <Notice tone="success">
            {device.host === 'browser' ? t(($) => $.print.sentBrowser) : t(($) => $.print.sent)}
          </Notice>
        )}
        {result?.ok === false && <Notice tone="warning">{t(($) => $.print.failure[result.reason])}</Notice>}
      </div>
      {printing.area}
    </>
  );
}
