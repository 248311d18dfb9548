import { useTranslation } from 'react-i18next';
import type { Errand } from '../../domain/triage/triage.ts';
import { useHub } from '../shared/api/index.ts';
import { PrintArea } from '../shared/device/index.ts';
import { Button, Notice, QrCode } from '../shared/ui/index.ts';
import { homePage, siteOf } from './at-home.ts';
import { useParts } from './parts.ts';
import { usePrint } from './use-print.ts';
import { useErrandWords } from './words.ts';

type Props = { errand: Errand; bring: readonly string[] };

/** The way home on paper, for those without a telephone: the page's code and address, and what to have ready. */
export function PrintPage({ errand, bring }: Props) {
  const { t } = useTranslation('kiosk');
  const { me } = useHub();
  const words = useErrandWords();
  const { channels } = useParts();
  const { printing, print, host } = usePrint(
    'ticket80',
    t(($) => $.paper.page),
  );
  const url = homePage(errand, channels);
  if (url === null) return null;
  return (
    <>
      {printing.state === 'failed' && (
        <Notice tone="warning" live="assertive" title={t(($) => $.printing[printing.reason])}>
          {t(($) => $.way.scanInstead)}
        </Notice>
      )}
      {printing.state === 'printed' && host === 'electron' && (
        <Notice tone="success" live="polite">
          {t(($) => $.way.printed)}
        </Notice>
      )}
      <Button fill variant="primary" icon="print" onPress={() => void print()}>
        {t(($) => $.way.printPage)}
      </Button>
      <PrintArea kind="ticket80">
        <div className="kiosk-paper">
          <p>{me.centre.name}</p>
          <h1>{words.title(errand.id)}</h1>
          <p>{words.way({ kind: 'at-home', reasons: [] })}</p>
          {bring.length > 0 && (
            <div className="print-together">
              <h2>{t(($) => $.way.bring)}</h2>
              <ul>
                {bring.map((thing) => (
                  <li key={thing}>{words.bring(thing)}</li>
                ))}
              </ul>
            </div>
          )}
          <figure>
            <QrCode value={url} label={t(($) => $.way.scanLabel, { address: siteOf(url) })} />
            <figcaption>{t(($) => $.way.address, { address: siteOf(url) })}</figcaption>
          </figure>
        </div>
      </PrintArea>
    </>
  );
}
