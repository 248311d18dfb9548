import { useTranslation } from 'react-i18next';
import { StaffSignIn } from '../shared/sign-in/index.ts';
import { Notice, StaffScreen } from '../shared/ui/index.ts';
import { DeskHeader } from './DeskHeader.tsx';
import { HubAway } from './HubAway.tsx';

/** The desk with nobody at it. `left`: who has just left it for another desk. */
export function DeskSignIn({ left }: { left: string | null }) {
  const { t } = useTranslation('desk');
  return (
    <StaffScreen title={t(($) => $.signIn.title)} user={<DeskHeader mine={null} />} banner={<HubAway />}>
      <div className="k-door">
        {left !== null && (
          <Notice tone="info" live="polite" title={t(($) => $.signIn.left, { name: left })}>
            {t(($) => $.signIn.leftText)}
          </Notice>
        )}
        <StaffSignIn />
      </div>
    </StaffScreen>
  );
}
