import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallReason, callReason } from '../../../domain/house/message.ts';
import { useHub } from '../../shared/api/index.ts';
import { Button, Dialog, Notice, RadioChips } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';

const anybody = 'anybody';

/** Calls for a colleague: two choices stand chosen already, so Enter is enough. */
export function CallDialog({ overview }: { overview: Overview }) {
  const { t } = useTranslation('house');
  const { t: common } = useTranslation('common');
  const { me } = useHub();
  const { closeWindow, message } = useDesk();
  const [who, setWho] = useState(anybody);
  const [why, setWhy] = useState<CallReason>('help');
  const { act, isPending } = useDeskCommand((api, input: { staff: string | null; why: CallReason } & { key: string }) =>
    api.house.callColleague.mutate(input),
  );
  const call = async () => {
    const answer = await act(
      { staff: who === anybody ? null : who, why },
      t(($) => $.call.said),
    );
    if (answer.ok) closeWindow();
  };
  return (
    <Dialog
      isOpen
      onClose={closeWindow}
      width="wide"
      title={t(($) => $.call.title)}
      actions={
        <>
          <Button autoFocus variant="primary" icon="headset" isPending={isPending} onPress={() => void call()}>
            {t(($) => $.call.confirm)}
          </Button>
          <Button onPress={closeWindow}>{common(($) => $.action.close)}</Button>
        </>
      }
    >
      {message?.tone === 'error' && <Notice tone="error">{message.text}</Notice>}
      <RadioChips
        label={t(($) => $.call.who)}
        items={[
          { id: anybody, label: t(($) => $.call.anybody) },
          ...overview.counters
            .filter(({ staff }) => staff !== me.staff?.id)
            .map(({ staff, name }) => ({ id: staff, label: name })),
        ]}
        value={who}
        onChange={setWho}
      />
      <RadioChips
        label={t(($) => $.call.why)}
        items={callReason.options.map((id) => ({ id, label: t(($) => $.call.reason[id]) }))}
        value={why}
        onChange={setWhy}
      />
    </Dialog>
  );
}
