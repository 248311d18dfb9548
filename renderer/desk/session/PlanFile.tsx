import { useTranslation } from 'react-i18next';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { walkGuide } from '../../../domain/guide/engine.ts';
import { type SavedPlan, shortHash } from '../../../domain/plan/plan-code.ts';
import { useHub } from '../../shared/api/index.ts';
import type { Position } from '../../shared/assist/index.ts';
import { usePdf } from '../../shared/plan/index.ts';
import { Button, Notice } from '../../shared/ui/index.ts';
import type { ServedGuide } from '../types.ts';

/** The citizen's plan as a file for the desk's own printer, once she has answered all. In her language. */
export function PlanFile({ served, position }: { served: ServedGuide; position: Position }) {
  const { t } = useTranslation('desk');
  const pdf = usePdf(useHub().api, served.hash);
  const today = localDate(new Date());
  const walk = walkGuide(served.guide, position.answers, today);
  if (!walk.complete) return null;
  const plan: SavedPlan = {
    guide: served.slug,
    hash: shortHash(served.hash),
    language: served.words[position.language] === undefined ? 'da' : position.language,
    madeOn: today,
    answers: position.answers,
    done: position.done,
  };
  const isPending = pdf.state === 'pending';
  return (
    <div className="d-plan-file">
      <div className="k-row">
        <Button size="small" icon="download" isPending={isPending} onPress={() => pdf.save(plan, 'usual')}>
          {t(($) => $.session.planFile.get)}
        </Button>
        <Button size="small" icon="download" isPending={isPending} onPress={() => pdf.save(plan, 'large')}>
          {t(($) => $.session.planFile.getLarge)}
        </Button>
      </div>
      <p className="k-hint">{t(($) => $.session.planFile.hint)}</p>
      {(pdf.state === 'busy' || pdf.state === 'failed') && (
        <Notice tone="warning" live="polite">
          {t(($) => $.session.planFile[pdf.state === 'busy' ? 'busy' : 'failed'])}
        </Notice>
      )}
    </div>
  );
}
