import { useTranslation } from 'react-i18next';
import { useSend } from '../shared/assist/use-send.ts';
import { useLibrary } from './store.ts';
import { useSlow } from './use-slow.ts';
import { useRefusalWords } from './use-words.ts';

/** Opens a closed follow-up again and shows it. */
export function useReopen() {
  const { t } = useTranslation('library');
  const { tell, show, select } = useLibrary();
  const words = useRefusalWords();
  const { run, isPending } = useSend((api, input: { followUp: string } & { key: string }) =>
    api.followUp.reopen.mutate(input),
  );
  const isSlow = useSlow(isPending);
  return {
    isPending: isSlow,
    run: async (followUp: string) => {
      const answer = await run({ followUp });
      if (!answer.ok) return tell({ tone: 'error', text: words(answer) });
      show('open');
      select(followUp);
      tell({ tone: 'success', text: t(($) => $.told.reopened) });
    },
  };
}
