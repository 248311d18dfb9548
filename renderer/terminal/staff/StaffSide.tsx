import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { guideStatus } from '../../../domain/guide/engine.ts';
import { useHub } from '../../shared/api/index.ts';
import { AssistStrip } from '../../shared/assist/index.ts';
import { useVisitorSettings } from '../../shared/display/index.ts';
import { useToday } from '../../shared/guide/index.ts';
import { StaffLanguage } from '../../shared/sign-in/index.ts';
import { Button, Notice } from '../../shared/ui/index.ts';
import { positionOf } from '../publish.ts';
import type { Visit } from '../visit.ts';

/**
 * The staff's strip at the edge of the citizen's screen, while a member of staff is signed in on it; in the staff's
 * language, whatever language she reads.
 */
export function StaffSide({ visit }: { visit: Visit }) {
  return (
    <StaffLanguage>
      <Strip visit={visit} />
    </StaffLanguage>
  );
}

function Strip({ visit }: { visit: Visit }) {
  const { t } = useTranslation('terminal');
  const { me, signOut, forgetStaff } = useHub();
  const today = useToday();
  const language = useVisitorSettings((state) => state.language);
  const position = useMemo(() => positionOf(visit, language), [visit, language]);
  if (me.staff === null) return null;
  const { guide } = visit;
  // With the hub away nobody can sign out there; here the strip is gone all the same.
  const lock = () => void signOut().then((answer) => (answer.ok ? undefined : forgetStaff()));
  return (
    <aside className="t-staff" aria-label={t(($) => $.staff.strip)}>
      <div className="t-staff-head">
        <p>{t(($) => $.staff.signedIn, { name: me.staff.name })}</p>
        <Button icon="lock" onPress={lock}>
          {t(($) => $.staff.lock)}
        </Button>
      </div>
      {guide !== null && guideStatus(guide.guide, today) === 'review-due' && (
        <Notice tone="warning">{t(($) => $.staff.reviewDue)}</Notice>
      )}
      <AssistStrip
        session={visit.session}
        guide={guide?.guide ?? null}
        words={guide?.words ?? null}
        position={position}
        compact
      />
    </aside>
  );
}
