import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PauseReason, pauseReason } from '../../../domain/queue/opening.ts';
import { useHub } from '../../shared/api/index.ts';
import { Button, Dialog, Notice, RadioChips } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';
import { usePausedName } from './Pauses.tsx';

const all = 'all';

/** Stops the numbers of a queue or of the whole centre, with a reason the kiosk tells those who come. */
export function PauseDialog({ overview }: { overview: Overview }) {
  const { t } = useTranslation('house');
  const { t: common } = useTranslation('common');
  const { me } = useHub();
  const nameOf = usePausedName();
  const { closeWindow, message } = useDesk();
  const [what, setWhat] = useState(all);
  const [why, setWhy] = useState<PauseReason | null>(null);
  const [hasTried, setTried] = useState(false);
  const { act, isPending } = useDeskCommand(
    (api, input: { service: string | null; reason: PauseReason } & { key: string }) => api.house.pause.mutate(input),
  );
  const service = what === all ? null : what;
  const pause = async () => {
    setTried(true);
    if (why === null) return;
    const answer = await act(
      { service, reason: why },
      t(($) => $.pause.said, { what: nameOf(service) }),
    );
    if (answer.ok) closeWindow();
  };
  const isPaused = (id: string | null) => overview.pauses.some((one) => one.service === id);
  return (
    <Dialog
      isOpen
      onClose={closeWindow}
      width="wide"
      title={t(($) => $.pause.title)}
      actions={
        <>
          <Button variant="primary" icon="stop" isPending={isPending} onPress={() => void pause()}>
            {t(($) => $.pause.confirm)}
          </Button>
          <Button onPress={closeWindow}>{common(($) => $.action.close)}</Button>
        </>
      }
    >
      <p>{t(($) => $.pause.text)}</p>
      {message?.tone === 'error' && <Notice tone="error">{message.text}</Notice>}
      <RadioChips
        label={t(($) => $.pause.what)}
        items={[null, ...me.centre.services.map(({ id }) => id)].map((id) => ({
          id: id ?? all,
          label: nameOf(id),
          isDisabled: isPaused(id),
        }))}
        value={what}
        onChange={setWhat}
      />
      <RadioChips
        label={t(($) => $.pause.why)}
        errorMessage={hasTried && why === null ? t(($) => $.pause.missing) : undefined}
        items={pauseReason.options.map((id) => ({ id, label: t(($) => $.pause.reason[id]) }))}
        value={why}
        onChange={setWhy}
      />
    </Dialog>
  );
}
