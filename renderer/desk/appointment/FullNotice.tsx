import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../../shared/ui/index.ts';
import { useNames } from '../words.ts';
import type { Full } from './commands.ts';

type Props = {
  full: Full;
  service: string;
  /** the words of the button that takes the time all the same */
  action: string;
  isBusy: boolean;
  onAnyway: () => void;
  /** left out where another choice takes the warning away by itself */
  onLeave?: () => void;
};

/** The time is taken as often as there are counters for it: staff are told, and decide. */
export function FullNotice({ full, service, action, isBusy, onAnyway, onLeave }: Props) {
  const { t } = useTranslation('appointment');
  const names = useNames();
  return (
    <Notice
      tone="warning"
      live="assertive"
      title={t(($) => $.full.title, { count: full.booked })}
      actions={
        <>
          <Button isPending={isBusy} onPress={onAnyway}>
            {action}
          </Button>
          {onLeave !== undefined && <Button onPress={onLeave}>{t(($) => $.full.no)}</Button>}
        </>
      }
    >
      {t(($) => $.full.text, { count: full.places, service: names.service(service) })}
    </Notice>
  );
}
