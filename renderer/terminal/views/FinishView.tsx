import { useTranslation } from 'react-i18next';
import { useToday } from '../../shared/guide/index.ts';
import { Button, Notice, TileButton, TileGrid } from '../../shared/ui/index.ts';
import { callOf } from '../call.ts';
import { useCounterLabel } from '../counter-label.ts';
import { opensInBrowser } from '../open-page.ts';
import { PlanPrinting } from '../parts/PlanPrinting.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { type Session, useLeave } from '../session.ts';
import { useTerminal } from '../store.ts';
import { useGuide } from '../use-guide.ts';
import { back, savedPlan, type Visit } from '../visit.ts';

/** "Færdig": alone she says how it went; with staff beside, or still waiting for them, only the screen ends. */
export function FinishView({ visit, session }: { visit: Visit; session: Session }) {
  const { t } = useTranslation('terminal');
  const { t: tPlan } = useTranslation('plan');
  const change = useTerminal((state) => state.change);
  const hasOpened = useTerminal((state) => state.hasOpened);
  const leave = useLeave();
  const today = useToday();
  const guide = useGuide(visit);
  const saved = guide === null ? null : savedPlan(visit, today, guide.language);
  const isAlone = session.visit?.state === 'serving' && session.visit.counter === null;
  const call = callOf(session.visit);
  const counterLabel = useCounterLabel();
  const lead = (): string => {
    if (call?.at === 'called') return t(($) => $.finish.calledLead, { counter: counterLabel(call.counter) });
    if (session.visit?.state === 'waiting') return t(($) => $.finish.waitsLead);
    return isAlone || call?.at === 'missed' ? t(($) => $.finish.lead) : t(($) => $.finish.withStaffLead);
  };
  const onBack = () => change((now) => back(now, today));

  return (
    <TerminalScreen
      title={isAlone ? t(($) => $.finish.title) : t(($) => $.finish.withStaffTitle)}
      lead={lead()}
      onBack={onBack}
      info={
        <>
          {hasOpened && opensInBrowser() && <Notice tone="warning">{t(($) => $.finish.closeWindows)}</Notice>}
          {guide?.walk.complete && saved !== null && (
            <section className="t-print" aria-label={tPlan(($) => $.paper.title)}>
              <h2>{t(($) => $.plan.printTitle)}</h2>
              <PlanPrinting plan={guide.plan} saved={saved} session={visit.session} />
            </section>
          )}
        </>
      }
    >
      {isAlone ? (
        <TileGrid columns={1} label={t(($) => $.finish.title)}>
          <TileButton
            icon="success"
            title={t(($) => $.finish.done)}
            hint={t(($) => $.finish.doneHint)}
            onPress={() => leave('done')}
          />
          <TileButton
            icon="home"
            title={t(($) => $.finish.home)}
            hint={guide === null ? undefined : t(($) => $.finish.homeHint)}
            onPress={() => leave('at-home')}
          />
          <TileButton
            icon="support-agent"
            title={t(($) => $.finish.talk)}
            hint={t(($) => $.finish.talkHint)}
            onPress={() => leave('want-staff')}
          />
        </TileGrid>
      ) : (
        <div className="t-choices">
          <Button variant="primary" size="large" icon="check" fill onPress={() => leave('done')}>
            {t(($) => $.finish.withStaffYes)}
          </Button>
          <Button size="large" fill onPress={onBack}>
            {t(($) => $.finish.no)}
          </Button>
        </div>
      )}
    </TerminalScreen>
  );
}
