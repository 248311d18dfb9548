import { useTranslation } from 'react-i18next';
import { useConnection, useHub } from '../shared/api/index.ts';
import { StaffSignIn } from '../shared/sign-in/index.ts';
import { Notice, StaffScreen, StatusBanner } from '../shared/ui/index.ts';

/** The library with nobody signed in. `wasCovered`: the list was here until nobody used it. */
export function LibrarySignIn({ wasCovered, onSignedIn }: { wasCovered: boolean; onSignedIn: () => void }) {
  const { t } = useTranslation('library');
  const { me } = useHub();
  const connection = useConnection((state) => state.state);
  return (
    <StaffScreen
      title={t(($) => $.signIn.title)}
      user={<span>{me.device.label}</span>}
      banner={
        <StatusBanner state={connection === 'offline' ? 'offline' : 'online'}>
          {t(($) => $.offline.signIn)}
        </StatusBanner>
      }
    >
      <div className="k-door">
        {wasCovered && (
          <Notice title={t(($) => $.signIn.covered)} live="polite">
            <p>{t(($) => $.signIn.coveredText)}</p>
          </Notice>
        )}
        <StaffSignIn onSignedIn={onSignedIn} />
      </div>
    </StaffScreen>
  );
}
