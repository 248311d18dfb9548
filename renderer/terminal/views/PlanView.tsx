import { useTranslation } from 'react-i18next';
import { stepsLeft } from '../../../domain/plan/plan.ts';
import { type SavedPlan, writePlanCode } from '../../../domain/plan/plan-code.ts';
import { useHub } from '../../shared/api/index.ts';
import { PlanOnScreen } from '../../shared/plan/index.ts';
import { Button, QrCode } from '../../shared/ui/index.ts';
import type { TerminalHelp } from '../help.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { PlanPrinting } from '../parts/PlanPrinting.tsx';
import { OverviewButton, Side } from '../parts/Side.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';
import type { GuideNow } from '../use-guide.ts';
import { back, go, savedPlan, type Visit } from '../visit.ts';

type Props = { visit: Visit; guide: GuideNow; help: TerminalHelp };

/** All her steps with dates, to print and take home. */
export function PlanView({ visit, guide, help }: Props) {
  const { t } = useTranslation('terminal');
  const change = useTerminal((state) => state.change);
  const { plan } = guide;
  const saved = savedPlan(visit, guide.today, plan.language);
  const left = stepsLeft(plan.items);
  return (
    <TerminalScreen
      title={t(($) => $.plan.title)}
      lead={
        <>
          <p>{left === 0 ? t(($) => $.plan.allDone) : t(($) => $.plan.left, { count: left })}</p>
          {left > 0 && <p>{t(($) => $.plan.lead)}</p>}
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
          {saved !== null && <PlanPrinting plan={plan} saved={saved} session={visit.session} />}
          <h2>{t(($) => $.plan.liveTitle)}</h2>
          <p>
            {t(($) => $.plan.liveText)} <PageLink url={plan.liveGuideUrl} />
          </p>
        </div>
        <figure className="t-qr">
          <QrCode value={plan.liveGuideUrl} label={t(($) => $.page.qr, { name: plan.title })} />
        </figure>
      </section>
      {saved !== null && <PlanOnPhone saved={saved} />}
      <PlanOnScreen plan={plan} onOpen={(step) => change((now) => go(now, { at: 'step', step }))} />
    </TerminalScreen>
  );
}

/** The way to the plan on her own phone, where phones reach the hub: a code that leads nowhere is worse than none. */
function PlanOnPhone({ saved }: { saved: SavedPlan }) {
  const { t } = useTranslation('terminal');
  const { phonePlace } = useHub().me;
  const code = writePlanCode(saved);
  if (phonePlace === null || code === null) return null;
  return (
    <section className="t-service" aria-label={t(($) => $.plan.phoneTitle)}>
      <div className="t-service-text">
        <h2>{t(($) => $.plan.phoneTitle)}</h2>
        <p>{t(($) => $.plan.phoneText)}</p>
        {!phonePlace.anywhere && <p>{t(($) => $.plan.phoneOnlyHere)}</p>}
      </div>
      <figure className="t-qr">
        <QrCode value={`${phonePlace.address}/phone/plan#${code}`} label={t(($) => $.plan.phoneCode)} size="l" />
      </figure>
    </section>
  );
}
