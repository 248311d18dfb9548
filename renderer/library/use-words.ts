import { useTranslation } from 'react-i18next';
import type { WayReason } from '../../domain/followup/agreed-ways.ts';
import { useRefusal } from '../shared/assist/use-refusal.ts';

interface Refused {
  readonly ok: false;
  readonly reason: string;
  readonly why?: WayReason;
}

/** A refusal in words; for a channel that may not be used, with the reason why not. */
export function useRefusalWords(): (answer: Refused) => string {
  const words = useRefusal();
  const { t } = useTranslation('domain');
  return (answer) => {
    const { why } = answer;
    return why === undefined ? words(answer) : `${words(answer)} ${t(($) => $.channelReasons[why])}`;
  };
}
