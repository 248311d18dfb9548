import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../shared/api/index.ts';
import { useWipeVisit } from '../../shared/device/index.ts';
import { Button, Notice } from '../../shared/ui/index.ts';
import { useCounterLabel } from '../counter-label.ts';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import type { Farewell as Told } from '../store.ts';

/** How long the goodbye stands (ms). Her answers are gone already; her language and text size go with it. */
const standsMs = 20_000;

/** After she has left: that nothing is left of her, and whether she has a number to wait with. */
export function Farewell({ farewell }: { farewell: Told }) {
  const { t } = useTranslation('terminal');
  const wipe = useWipeVisit();
  const isOffline = useConnection((connection) => connection.state === 'offline');
  useEffect(() => {
    const timer = setTimeout(() => void wipe(), standsMs);
    return () => clearTimeout(timer);
  }, [wipe]);
  const { how, number, counter } = farewell;
  const counterLabel = useCounterLabel();
  const title =
    how === 'want-staff'
      ? t(($) => $.farewell.talkTitle)
      : counter !== null
        ? t(($) => $.farewell.callTitle)
        : number !== null
          ? t(($) => $.farewell.waitTitle)
          : t(($) => $.farewell.title);
  return (
    <TerminalScreen
      title={title}
      layout="page"
      lead={
        <>
          {counter !== null && <p>{t(($) => $.farewell.call, { counter: counterLabel(counter) })}</p>}
          {number !== null && counter === null && <p>{t(($) => $.farewell.number, { number })}</p>}
          {how === 'at-home' && <p>{t(($) => $.farewell.home)}</p>}
          <p>{t(($) => $.farewell.erased)}</p>
          <p>{t(($) => $.farewell.takeAll)}</p>
        </>
      }
      bottomBar={
        <Button variant="primary" size="large" icon="check" onPress={() => void wipe()}>
          {t(($) => $.farewell.ready)}
        </Button>
      }
    >
      {how === 'want-staff' && isOffline && (
        <Notice tone="warning" live="assertive">
          {t(($) => $.farewell.away)}
        </Notice>
      )}
    </TerminalScreen>
  );
}
