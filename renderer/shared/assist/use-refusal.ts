import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/index.ts';
import type Resources from '../i18n/resources.generated.d.ts';

/** A refusal as the hub or `useSend` answers it, with what the words need. */
export interface RefusalAnswer {
  readonly ok: false;
  readonly reason: string;
  readonly by?: string;
  readonly left?: number;
  readonly until?: number;
}

type PlainReason = Exclude<keyof Resources['hub']['refusal'], 'counter-taken' | 'locked' | `wrong-pin${string}`>;

const isPlain = (reason: string, exists: (key: string) => boolean): reason is PlainReason =>
  exists(`refusal.${reason}`);

/** Every refusal in words. One we have no words for is told as something that did not work, never as a code. */
export function useRefusal(): (answer: RefusalAnswer) => string {
  const { t, i18n } = useTranslation('hub');
  const { t: say } = useTranslation('assist');
  return useCallback(
    (answer) => {
      const { reason } = answer;
      if (reason === 'counter-taken') return t(($) => $.refusal['counter-taken'], { by: answer.by ?? '' });
      if (reason === 'wrong-pin') return t(($) => $.refusal['wrong-pin'], { count: answer.left ?? 0 });
      if (reason === 'locked') {
        // The minute it is over, not the one in which it still holds.
        const until = Math.ceil((answer.until ?? 0) / 60_000) * 60_000;
        return t(($) => $.refusal.locked, { time: formatTime(until, i18n.language) });
      }
      if (reason === 'signed-out') return say(($) => $.trouble.signedOut);
      if (reason === 'forbidden') return say(($) => $.trouble.forbidden);
      if (isPlain(reason, (key) => i18n.exists(key, { ns: 'hub' }))) return t(($) => $.refusal[reason]);
      return say(($) => $.trouble.unexpected);
    },
    [t, say, i18n],
  );
}
