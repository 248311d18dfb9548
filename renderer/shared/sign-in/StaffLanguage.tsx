import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { useHub } from '../api/index.ts';

/**
 * What staff read on a citizen's screen is Danish, whatever language she chose; on their own screen it is the page's.
 * Windows that open outside this element take their words from here too, and say their language themselves (`Sheet`).
 */
export function StaffLanguage({ children }: { children: ReactNode }) {
  const { me } = useHub();
  const { i18n } = useTranslation();
  const danish = useDanish(i18n, me.device.kind === 'terminal');
  if (me.device.kind !== 'terminal') return children;
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

/** A copy of the page's words that stays Danish; null until it is ready. */
function useDanish(i18n: I18n, isNeeded: boolean): I18n | null {
  const [danish, setDanish] = useState<I18n | null>(null);
  useEffect(() => {
    if (!isNeeded) return undefined;
    let left = false;
    const clone = i18n.cloneInstance({ lng: 'da' });
    void clone.changeLanguage('da').then(() => {
      if (!left) setDanish(clone);
    });
    return () => {
      left = true;
    };
  }, [i18n, isNeeded]);
  return danish;
}
