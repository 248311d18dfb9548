import { useTranslation } from 'react-i18next';
import type { Errand } from '../../domain/triage/triage.ts';
import { QrCode } from '../shared/ui/index.ts';
import { homePage, siteOf } from './at-home.ts';
import { useParts } from './parts.ts';

/** The page to do it on at home, as a code for her phone. */
export function PageToTake({ errand }: { errand: Errand }) {
  const { t } = useTranslation('kiosk');
  const { channels } = useParts();
  const url = homePage(errand, channels);
  if (url === null) return null;
  const address = siteOf(url);
  return (
    <div className="kiosk-code">
      <QrCode value={url} label={t(($) => $.way.scanLabel, { address })} />
      <div>
        <p>{t(($) => $.way.scan)}</p>
        <p className="kiosk-address">{t(($) => $.way.address, { address })}</p>
      </div>
    </div>
  );
}
