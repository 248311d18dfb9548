import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactChannel } from '../../domain/followup/channels.ts';
import { type ContactResult, resultsOf } from '../../domain/followup/follow-up.ts';
import { useSend } from '../shared/assist/use-send.ts';
import { Notice, RadioChips } from '../shared/ui/index.ts';
import { channelIcons } from './channel-icons.ts';
import { FormDialog } from './FormDialog.tsx';
import { allowedWays, type FollowUp, readable, valueFor } from './follow-up.ts';
import { useLibrary } from './store.ts';
import { useRefusalWords } from './use-words.ts';

/** Notes a try to reach the person: by a channel she may be contacted on, and what came of it. */
export function ContactDialog({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation('domain');
  const { closeDialog, tell } = useLibrary();
  const words = useRefusalWords();
  const allowed = allowedWays(followUp);
  const [channel, setChannel] = useState<ContactChannel>(allowed[0] ?? 'in_person');
  const [result, setResult] = useState<ContactResult | null>(null);
  const [refusal, setRefusal] = useState<string>();
  const { run, isPending } = useSend(
    (api, input: { followUp: string; channel: ContactChannel; result: ContactResult } & { key: string }) =>
      api.followUp.contacted.mutate(input),
  );

  const save = async () => {
    if (result === null) return;
    const answer = await run({ followUp: followUp.id, channel, result });
    if (!answer.ok) return setRefusal(words(answer));
    closeDialog();
    const keepsTime = followUp.status === 'planned' && result !== 'declined';
    tell({
      tone: 'success',
      text: keepsTime ? t(($) => $.told.contactedKeepsTime) : t(($) => $.told.contacted[result]),
      undo: { followUp: followUp.id, version: answer.version },
      plan: (result === 'reached' || result === 'replied') && followUp.planned === null ? followUp : undefined,
    });
  };

  const value = valueFor(followUp, channel);
  const isWritten = channel !== 'phone' && channel !== 'in_person';
  return (
    <FormDialog
      title={t(($) => $.contact.title, { name: followUp.name })}
      saveLabel={t(($) => $.contact.save)}
      canSave={result !== null}
      isPending={isPending}
      refusal={refusal}
      onSave={() => void save()}
      onClose={closeDialog}
    >
      <RadioChips
        label={t(($) => $.contact.channel)}
        items={allowed.map((id) => ({ id, label: word(($) => $.contactChannel[id]), icon: channelIcons[id] }))}
        value={channel}
        onChange={(next) => {
          setChannel(next);
          setResult((now) => (now !== null && resultsOf(next).includes(now) ? now : null));
        }}
      />
      {value !== null && <p className="l-value">{readable(value)}</p>}
      {isWritten && (
        <Notice>
          <p>{t(($) => $.contact.neutral)}</p>
        </Notice>
      )}
      <RadioChips
        label={t(($) => $.contact.result)}
        items={resultsOf(channel).map((id) => ({ id, label: word(($) => $.contactResult[id]) }))}
        value={result}
        onChange={setResult}
      />
      {result === 'declined' && (
        <Notice tone="warning" live="polite">
          <p>{t(($) => $.contact.declined)}</p>
        </Notice>
      )}
    </FormDialog>
  );
}
