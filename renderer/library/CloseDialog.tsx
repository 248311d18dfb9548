import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CloseReason, closeReason } from '../../domain/followup/follow-up.ts';
import { useSend } from '../shared/assist/use-send.ts';
import { RadioChips } from '../shared/ui/index.ts';
import { FormDialog } from './FormDialog.tsx';
import type { FollowUp } from './follow-up.ts';
import { useLibrary } from './store.ts';
import { useRefusalWords } from './use-words.ts';

/** Closes a follow-up, with why. It can be opened again. */
export function CloseDialog({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation('domain');
  const { closeDialog, tell } = useLibrary();
  const words = useRefusalWords();
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [refusal, setRefusal] = useState<string>();
  const { run, isPending } = useSend((api, input: { followUp: string; reason: CloseReason } & { key: string }) =>
    api.followUp.close.mutate(input),
  );
  const save = async () => {
    if (reason === null) return;
    const answer = await run({ followUp: followUp.id, reason });
    if (!answer.ok) return setRefusal(words(answer));
    closeDialog();
    tell({ tone: 'success', text: t(($) => $.told.closed), undo: { followUp: followUp.id, version: answer.version } });
  };
  return (
    <FormDialog
      title={t(($) => $.close.title, { name: followUp.name })}
      saveLabel={t(($) => $.close.save)}
      canSave={reason !== null}
      isPending={isPending}
      refusal={refusal}
      onSave={() => void save()}
      onClose={closeDialog}
    >
      <RadioChips
        label={t(($) => $.close.reason)}
        items={closeReason.options.map((id) => ({ id, label: word(($) => $.closeReason[id]) }))}
        value={reason}
        onChange={setReason}
      />
      <p className="l-soft">{t(($) => $.close.hint)}</p>
    </FormDialog>
  );
}
