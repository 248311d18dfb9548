import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestMessage, refuseMessage } from '../../../domain/house/message.ts';
import { useRefusal } from '../../shared/assist/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, Dialog, Notice, RadioChips, TextField } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview } from '../types.ts';
import { useDeskCommand } from '../use-desk-command.ts';
import { type HowLong, howLongs, minutesOf } from './how-long.ts';

type Say = { da: string; en: string | null; minutes: number };

/** Messages on the wall: what stands there, and a new one. What must not stand there is refused before it is sent. */
export function WallDialog({ overview, now }: { overview: Overview; now: number }) {
  const { t } = useTranslation('house');
  const { closeWindow, message } = useDesk();
  const words = useRefusal();
  const [da, setDa] = useState('');
  const [en, setEn] = useState('');
  const [how, setHow] = useState<HowLong>('60');
  const [hasTried, setTried] = useState(false);
  const { act, isPending } = useDeskCommand((api, input: Say & { key: string }) => api.house.say.mutate(input));
  const refusedDa = refuseMessage(da);
  const refusedEn = en.trim() === '' ? null : refuseMessage(en);
  const errorOf = (reason: string | null) => (reason === null || !hasTried ? undefined : words({ ok: false, reason }));
  const say = async () => {
    setTried(true);
    if (isPending || refusedDa !== null || refusedEn !== null) return;
    const answer = await act(
      { da, en: en.trim() === '' ? null : en, minutes: minutesOf(how, now) },
      t(($) => $.wall.said),
    );
    if (answer.ok) closeWindow();
  };
  // What is pasted is never cut: half a word would stand on the wall. Too much is told, and refused.
  const left = (text: string) => {
    const room = longestMessage - text.trim().length;
    return room < 0 ? t(($) => $.wall.over, { count: -room }) : t(($) => $.wall.left, { count: room });
  };
  return (
    <Dialog
      isOpen
      onClose={closeWindow}
      width="wide"
      title={t(($) => $.wall.title)}
      actions={
        <>
          <Button variant="primary" icon="desktop" isPending={isPending} onPress={() => void say()}>
            {t(($) => $.wall.confirm)}
          </Button>
          <CloseButton />
        </>
      }
    >
      <Standing messages={overview.messages} />
      <p className="k-hint">{t(($) => $.wall.text)}</p>
      {message?.tone === 'error' && <Notice tone="error">{message.text}</Notice>}
      <TextField
        autoFocus
        label={t(($) => $.wall.da)}
        hint={left(da)}
        errorMessage={errorOf(refusedDa)}
        value={da}
        onChange={setDa}
        onSubmit={() => void say()}
      />
      <TextField
        isOptional
        label={t(($) => $.wall.en)}
        hint={left(en)}
        errorMessage={errorOf(refusedEn)}
        value={en}
        onChange={setEn}
        onSubmit={() => void say()}
      />
      <RadioChips
        label={t(($) => $.wall.how)}
        items={howLongs.map((id) => ({ id, label: t(($) => $.wall.minutes[id]) }))}
        value={how}
        onChange={setHow}
      />
    </Dialog>
  );
}

function CloseButton() {
  const { t } = useTranslation('common');
  const closeWindow = useDesk((state) => state.closeWindow);
  return <Button onPress={closeWindow}>{t(($) => $.action.close)}</Button>;
}

/** What stands on the wall, each with a way to take it down. */
function Standing({ messages }: { messages: Overview['messages'] }) {
  const { t } = useTranslation('house');
  const format = useFormat();
  const remove = useDeskCommand((api, input: { message: string } & { key: string }) => api.house.unsay.mutate(input));
  return (
    <section aria-label={t(($) => $.wall.now)}>
      <h3>{t(($) => $.wall.now)}</h3>
      {messages.length === 0 && <p className="k-hint">{t(($) => $.wall.none)}</p>}
      <ul className="d-people">
        {messages.map(({ id, da, en, until }) => (
          <li key={id} data-wide>
            <span className="k-hint">{t(($) => $.wall.until, { time: format.time(until) })}</span>
            <span className="d-wall-text">
              {da}
              {en !== null && (
                <span className="k-hint d-line" lang="en">
                  {en}
                </span>
              )}
            </span>
            <Button
              size="small"
              icon="delete"
              aria-label={t(($) => $.wall.removeLabel, { text: da })}
              isPending={remove.isPending}
              onPress={() =>
                void remove.act(
                  { message: id },
                  t(($) => $.wall.removed),
                )
              }
            >
              {t(($) => $.wall.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
