import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub } from '../../shared/api/index.ts';
import { useRefusal, useSend } from '../../shared/assist/index.ts';
import { AlertDialog, Button, ChipToggles, Notice, RadioChips } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview } from '../types.ts';

type Props = {
  overview: Pick<Overview, 'counters' | 'mine'>;
  /** changing while at work: the button says so, and there is a way back */
  onDone?: () => void;
};

/** Which counter and what it takes. A counter a colleague has open says whose it is, and asks before it is taken over. */
export function CounterForm({ overview, onDone }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { me } = useHub();
  const words = useRefusal();
  const { say } = useDesk();
  const { mine, counters } = overview;
  const usual = (id: string | null) => me.centre.counters.find((counter) => counter.id === id)?.services ?? [];
  const [counter, setCounter] = useState(mine?.counter ?? me.device.counter ?? me.centre.counters[0]?.id ?? null);
  const [services, setServices] = useState<readonly string[]>(mine?.services ?? usual(counter));
  const [hasTried, setTried] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [takenBy, setTakenBy] = useState<string | null>(null);
  const { run, isPending } = useSend(
    (api, input: { counter: string; services: string[]; takeOver: boolean } & { key: string }) =>
      api.queue.openCounter.mutate(input),
  );
  const label = me.centre.counters.find(({ id }) => id === counter)?.label ?? '';
  const holderOf = (id: string) => counters.find((open) => open.counter === id && open.staff !== me.staff?.id)?.name;
  const open = async (takeOver: boolean) => {
    setTried(true);
    if (counter === null || services.length === 0) return;
    setError(null);
    const answer = await run({ counter, services: [...services], takeOver });
    if (answer.ok) {
      setTakenBy(null);
      say(
        'success',
        t(($) => $.said.opened, { label }),
      );
      onDone?.();
      return;
    }
    if (answer.reason === 'counter-taken' && 'by' in answer) setTakenBy(answer.by);
    else {
      setTakenBy(null);
      setError(words(answer));
    }
  };
  return (
    <>
      {error !== null && (
        <Notice tone="error" live="assertive">
          {error}
        </Notice>
      )}
      <RadioChips
        label={t(($) => $.counter.choose)}
        items={me.centre.counters.map(({ id, label: name }) => {
          const holder = holderOf(id);
          const notes = [
            ...(id === me.device.counter ? [t(($) => $.counter.here)] : []),
            ...(holder === undefined ? [] : [t(($) => $.counter.takenBy, { name: holder })]),
          ];
          const title = t(($) => $.counter.label, { label: name });
          return { id, label: notes.length > 0 ? `${title} (${notes.join(', ')})` : title };
        })}
        value={counter}
        onChange={(id) => {
          setCounter(id);
          setServices(usual(id));
          setError(null);
        }}
      />
      <ChipToggles
        label={t(($) => $.counter.services)}
        hint={onDone === undefined ? t(($) => $.counter.servicesHint) : undefined}
        errorMessage={hasTried && services.length === 0 ? t(($) => $.counter.servicesMissing) : undefined}
        items={me.centre.services.map(({ id, names }) => ({ id, label: names[i18n.language] ?? names.da ?? id }))}
        value={services}
        onChange={setServices}
      />
      <div className="k-row">
        <Button
          autoFocus
          variant="primary"
          size="large"
          icon="check"
          isPending={isPending}
          onPress={() => void open(false)}
        >
          {mine !== null && mine.counter === counter ? t(($) => $.counter.save) : t(($) => $.counter.open, { label })}
        </Button>
        {onDone !== undefined && (
          <Button size="large" onPress={onDone}>
            {common(($) => $.action.cancel)}
          </Button>
        )}
      </div>
      <AlertDialog
        isOpen={takenBy !== null}
        title={t(($) => $.counter.takeOverTitle, { name: takenBy ?? '' })}
        tone="danger"
        confirmLabel={t(($) => $.counter.takeOver)}
        isPending={isPending}
        onConfirm={() => void open(true)}
        cancelLabel={common(($) => $.action.cancel)}
        onCancel={() => setTakenBy(null)}
      >
        {t(($) => $.counter.takeOverText, { name: takenBy ?? '' })}
      </AlertDialog>
    </>
  );
}
