import { useTranslation } from 'react-i18next';
import { StaffSignIn } from '../shared/sign-in/index.ts';
import { StaffScreen } from '../shared/ui/index.ts';
import { DeskHeader } from './DeskHeader.tsx';
import { HubAway } from './HubAway.tsx';

/** The desk with nobody at it. */
export function DeskSignIn() {
  const { t } = useTranslation('desk');
  return (
    <StaffScreen title={t(($) => $.signIn.title)} user={<DeskHeader mine={null} />} banner={<HubAway />}>
      <div className="k-door">
        <StaffSignIn />
      </div>
    </StaffScreen>
  );
}
