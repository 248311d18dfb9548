import './strip-sign-in.css';
import { useTranslation } from 'react-i18next';
import { StaffLanguage, StaffSignIn } from '../../shared/sign-in/index.ts';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';

/**
 * A member of staff unlocks the strip: name, then PIN. It takes the citizen's place on the screen, so that the digits
 * of a PIN never land in a field of hers, and is in the staff's language. The sign-in lives in memory only.
 */
export function StripSignIn() {
  return (
    <StaffLanguage>
      <Door />
    </StaffLanguage>
  );
}

function Door() {
  const { t } = useTranslation('terminal');
  const close = () => useTerminal.setState({ isSigningIn: false });
  return (
    <TerminalScreen title={t(($) => $.staff.signIn)} onBack={close}>
      <div className="k-door t-door">
        <StaffSignIn onSignedIn={close} />
      </div>
    </TerminalScreen>
  );
}
