import { useTranslation } from 'react-i18next';
import { useSend } from '../shared/assist/use-send.ts';
import { useLibrary } from './store.ts';
import { useSlow } from './use-slow.ts';
import { useRefusalWords } from './use-words.ts';

/** Calls an agreed time off at once: it can be undone, so nothing is asked first. */
export function useCancelPlan() {
  const { t } = useTranslation('library');
  const { tell, select } = useLibrary();
  const words = useRefusalWords();
  const { run, isPending } = useSend((api, input: { followUp: string } & { key: string }) =>
    api.followUp.cancelPlan.mutate(input),
  );
  const isSlow = useSlow(isPending);
  return {
    isPending: isSlow,
    run: async (followUp: string) => {
      const answer = await run({ followUp });
      if (!answer.ok) return tell({ tone: 'error', text: words(answer) });
      select(followUp);
      tell({
        tone: 'success',
        text: t(($) => $.told.planCancelled),
        undo: { followUp, version: answer.version },
      });
    },
  };
}
