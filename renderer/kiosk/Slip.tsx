import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../shared/ui/index.ts';
import type { Slip as SlipOfTicket } from './slip-state.ts';

type Props = { slip: SlipOfTicket };

/** What becomes of her slip, and how she goes on when it does not come. */
export function Slip({ slip }: Props) {
  const { t } = useTranslation('print');
  const { t: kiosk } = useTranslation('kiosk');
  const { now, refused } = slip;
  if (refused !== null) {
    return (
      <Notice tone="warning" live="assertive">
        {t(($) => $.slip[refused])}
      </Notice>
    );
  }
  switch (now.state) {
    case 'none':
      return null;
    case 'printing':
      return (
        <Notice live="polite" key="printing">
          {t(($) => $.slip.printing)}
        </Notice>
      );
    case 'printed':
      return (
        <Notice tone="success" live="polite" key="printed">
          {t(($) => $.slip.take)}
        </Notice>
      );
    case 'failed':
      return now.by === 'page' ? (
        <Notice tone="warning" live="assertive" title={kiosk(($) => $.printing[now.reason])} key="page">
          {kiosk(($) => $.ticket.keep)}
        </Notice>
      ) : (
        <Notice tone="warning" live="assertive" title={t(($) => $.slip.trouble[now.reason])} key={now.reason}>
          {now.reason === 'gone-mid-print' ? t(($) => $.slip.look) : t(($) => $.slip.wayOn)}
        </Notice>
      );
  }
}

/**
 * Prints her slip, or prints it again. While the slip is under way it rests, so that nothing moves when it has come; gone
 * when the roll would not bear more.
 */
export function PrintButton({ slip }: Props) {
  const { t } = useTranslation('print');
  const { t: kiosk } = useTranslation('kiosk');
  const { print, now } = slip;
  const isUnderWay = now.state === 'printing';
  if (print === null && !isUnderWay) return null;
  const words =
    now.state === 'failed'
      ? t(($) => $.slip.again)
      : now.state === 'none'
        ? kiosk(($) => $.ticket.print)
        : t(($) => $.slip.another);
  return (
    <Button fill icon="print" isDisabled={isUnderWay} onPress={() => print?.()}>
      {words}
    </Button>
  );
}
