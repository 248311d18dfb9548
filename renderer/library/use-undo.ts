import { useTranslation } from 'react-i18next';
import { useSend } from '../shared/assist/use-send.ts';
import { type Change, useLibrary } from './store.ts';
import { useSlow } from './use-slow.ts';
import { useRefusalWords } from './use-words.ts';

/** Takes back what was just done to a follow-up. The list stays where she was, with the person on it again. */
export function useUndo() {
  const { t } = useTranslation('library');
  const { tell, select } = useLibrary();
  const words = useRefusalWords();
  const { run, isPending } = useSend((api, input: Change & { key: string }) => api.followUp.undo.mutate(input));
  const isSlow = useSlow(isPending);
  return {
    isPending: isSlow,
    run: async (change: Change) => {
      const answer = await run(change);
      if (!answer.ok) return tell({ tone: 'error', text: words(answer) });
      select(change.followUp);
      tell({ tone: 'success', text: t(($) => $.told.undone) });
    },
  };
}
