import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalPlan } from '../../../domain/plan/plan.ts';
import type { SavedPlan } from '../../../domain/plan/plan-code.ts';
import { useCommand, useHub, useHubQuery } from '../../shared/api/index.ts';
import { useDevice } from '../../shared/device/index.ts';
import { useVisitorSettings } from '../../shared/display/index.ts';
import { usePrintPlan } from '../../shared/plan/index.ts';
import { Button, Notice } from '../../shared/ui/index.ts';

type Props = { plan: PersonalPlan; saved: SavedPlan; session: string };

/** Prints the plan on a sheet, in large print too, or on the narrow roll, and says how it went. */
export function PlanPrinting({ plan, saved, session }: Props) {
  const { t } = useTranslation('plan');
  const printing = usePrintPlan(plan);
  const roll = useRollPrinter(saved, session);
  const device = useDevice();
  const isLargeReader = useVisitorSettings((state) => state.textSize === 'XL');
  const { result } = printing;
  const isPending = printing.isPrinting || roll.isPending;
  const sheets = [
    { paper: 'a4', words: t(($) => $.print.a4) },
    { paper: 'a4-large', words: t(($) => $.print.a4Large) },
  ] as const;
  return (
    <>
      <div className="k-row">
        {/* Who reads large text here wants it on paper too. */}
        {(isLargeReader ? sheets.toReversed() : sheets).map(({ paper, words }) => (
          <Button key={paper} icon="print" isPending={isPending} onPress={() => printing.print(paper)}>
            {words}
          </Button>
        ))}
        <Button
          icon="print"
          isPending={isPending}
          onPress={() => (roll.isHere ? roll.print() : printing.print('roll'))}
        >
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
        {roll.state !== null && (
          <Notice tone={roll.state === 'printed' ? 'success' : roll.isPending ? 'info' : 'warning'}>
            {t(($) => $.print.job[roll.state ?? 'failed'])}
          </Notice>
        )}
      </div>
      {printing.area}
    </>
  );
}

type RollState = 'pending' | 'printing' | 'printed' | 'failed' | 'uncertain' | 'expired';

/** The receipt printer that the hub feeds beside this screen, and how the plan she asked it for is coming along. */
function useRollPrinter(saved: SavedPlan, session: string) {
  const { me } = useHub();
  const [job, setJob] = useState<string | null>(null);
  const [refused, setRefused] = useState<'failed' | null>(null);
  const command = useCommand((api, input: { session: string; plan: SavedPlan } & { key: string }) =>
    api.plan.printRoll.mutate(input),
  );
  const asked = useHubQuery(['plan.job', job], (api) => api.plan.job.query({ job: job ?? '' }), {
    enabled: job !== null,
  });
  // A hub that was started anew knows nothing of it, and nobody can say whether it came out.
  const told: RollState | null = job === null || asked.data === undefined ? null : (asked.data?.state ?? 'uncertain');
  const state = refused ?? (job === null ? null : (told ?? 'pending'));
  const print = async () => {
    setRefused(null);
    const answer = await command.run({ session, plan: saved });
    if (answer.ok) setJob(answer.job);
    else if (answer.reason !== 'already-printing') setRefused('failed');
  };
  return {
    isHere: me.device.printer === 'escpos-tcp',
    isPending: command.isPending || state === 'pending' || state === 'printing',
    state,
    print: () => void print(),
  };
}
