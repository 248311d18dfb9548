import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { useHub } from '../api/index.ts';
import { useWordsIn } from '../i18n/index.ts';

/**
 * What staff read on a citizen's screen is Danish, whatever language she chose; on their own screen it is the page's.
 * Windows that open outside this element take their words from here too, and say their language themselves (`Sheet`).
 */
export function StaffLanguage({ children }: { children: ReactNode }) {
  const { me } = useHub();
  const isNeeded = me.device.kind === 'terminal';
  const danish = useWordsIn('da', isNeeded);
  if (!isNeeded) return children;
  if (danish === null) return null;
  return (
    <I18nextProvider i18n={danish}>
      <I18nProvider locale="da-DK">
        <div className="k-staff-words" lang="da" dir="ltr">
          {children}
        </div>
      </I18nProvider>
    </I18nextProvider>
  );
}
