import { useTranslation } from 'react-i18next';
import type { ChannelReason } from '../../domain/followup/channels.ts';
import { useRefusal } from '../shared/assist/use-refusal.ts';

interface Refused {
  readonly ok: false;
  readonly reason: string;
  readonly why?: ChannelReason;
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
