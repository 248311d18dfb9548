import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../shared/assist/use-send.ts';
import { AlertDialog, Notice } from '../shared/ui/index.ts';
import type { FollowUp } from './follow-up.ts';
import { useLibrary } from './store.ts';
import { useSlow } from './use-slow.ts';
import { useRefusalWords } from './use-words.ts';

/** The person takes her agreement back: all about her is deleted, and nothing brings it back. */
export function WithdrawDialog({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('library');
  const { closeDialog, select, tell } = useLibrary();
  const words = useRefusalWords();
  const [refusal, setRefusal] = useState<string>();
  const { run, isPending } = useSend((api, input: { followUp: string } & { key: string }) =>
    api.followUp.withdraw.mutate(input),
  );
  const isSlow = useSlow(isPending);
  const erase = async () => {
    const answer = await run({ followUp: followUp.id });
    if (!answer.ok) return setRefusal(words(answer));
    closeDialog();
    select(null);
    tell({ tone: 'success', text: t(($) => $.told.withdrawn) });
  };
  return (
    <AlertDialog
      isOpen
      tone="danger"
      title={t(($) => $.withdraw.title, { name: followUp.name })}
      confirmLabel={t(($) => $.withdraw.confirm)}
      onConfirm={() => void erase()}
      cancelLabel={t(($) => $.withdraw.cancel)}
      onCancel={closeDialog}
      isPending={isSlow}
    >
      <p>{t(($) => $.withdraw.text)}</p>
      <p>
        <strong>{t(($) => $.withdraw.final)}</strong>
      </p>
      {refusal !== undefined && (
        <Notice tone="error" live="assertive">
          <p>{refusal}</p>
        </Notice>
      )}
    </AlertDialog>
  );
}
