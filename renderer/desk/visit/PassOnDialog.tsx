import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub } from '../../shared/api/index.ts';
import { Button, Dialog, Notice, RadioChips } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview, Visit } from '../types.ts';
import { useNames } from '../words.ts';
import type { VisitCommands } from './commands.ts';
import { type PassOnChoice, targetOf } from './pass-on.ts';

type Props = { overview: Overview; visit: Visit; commands: VisitCommands };

/** Gives a visit on: to another service, a counter, or a colleague who is here. It says what the citizen keeps. */
export function PassOnDialog({ overview, visit, commands }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { me } = useHub();
  const names = useNames();
  const { closeWindow, message } = useDesk();
  const [choice, setChoice] = useState<PassOnChoice>({ to: 'service', service: null, counter: null, staff: null });
  const [hasTried, setTried] = useState(false);
  const takes = (counter: string) => me.centre.counters.find(({ id }) => id === counter)?.services ?? [];
  const others = overview.counters.filter(({ staff }) => staff !== me.staff?.id);
  const isSomebodyThere = others.some(({ presence }) => presence === 'open');
  const target = targetOf(choice, visit, takes);
  const missing = hasTried && target === null ? t(($) => $.passOn.missing) : undefined;
  // Who is not there for visitors gets none: the number would wait for an empty chair.
  const away = (presence: Overview['counters'][number]['presence']) =>
    presence === 'open' ? '' : `, ${t(($) => $.passOn[presence])}`;
  const serviceChips = (label: string, services: readonly string[], errorMessage?: string) => (
    <RadioChips
      label={label}
      errorMessage={errorMessage}
      items={services.map((id) => ({ id, label: names.service(id) }))}
      value={choice.service}
      onChange={(service) => setChoice({ ...choice, service })}
    />
  );
  const needsService =
    choice.to === 'counter' && choice.counter !== null && !takes(choice.counter).includes(visit.service);
  const pass = async () => {
    setTried(true);
    if (target === null) return;
    const answer = await commands.passOn(visit, target);
    if (answer.ok) closeWindow();
  };
  return (
    <Dialog
      isOpen
      onClose={closeWindow}
      width="wide"
      title={t(($) => $.passOn.title, { label: visit.label })}
      actions={
        <>
          <Button variant="primary" icon="forward" isPending={commands.isPassingOn} onPress={() => void pass()}>
            {t(($) => $.passOn.confirm)}
          </Button>
          <Button onPress={closeWindow}>{common(($) => $.action.close)}</Button>
        </>
      }
    >
      <p>{t(($) => $.passOn.kept)}</p>
      {message?.tone === 'error' && <Notice tone="error">{message.text}</Notice>}
      <RadioChips
        label={t(($) => $.passOn.to)}
        hint={!isSomebodyThere ? t(($) => $.passOn.nobody) : undefined}
        items={(['service', 'counter', 'staff'] as const).map((id) => ({
          id,
          label: t(($) => $.passOn[id]),
          isDisabled: id !== 'service' && !isSomebodyThere,
        }))}
        value={choice.to}
        onChange={(to) => setChoice({ to, service: null, counter: null, staff: null })}
      />
      {choice.to === 'service' &&
        serviceChips(
          t(($) => $.passOn.whichService),
          me.centre.services.map(({ id }) => id).filter((id) => id !== visit.service),
          missing,
        )}
      {choice.to === 'counter' && (
        <RadioChips
          label={t(($) => $.passOn.whichCounter)}
          errorMessage={needsService ? undefined : missing}
          items={others.map(({ counter, name, presence }) => ({
            id: counter,
            label: `${t(($) => $.counter.label, { label: names.counter(counter) })} (${name}${away(presence)})`,
            isDisabled: presence !== 'open',
          }))}
          value={choice.counter}
          onChange={(counter) => setChoice({ ...choice, counter, service: null })}
        />
      )}
      {needsService &&
        choice.counter !== null &&
        serviceChips(
          t(($) => $.passOn.asService),
          takes(choice.counter),
          missing,
        )}
      {choice.to === 'staff' && (
        <RadioChips
          label={t(($) => $.passOn.whichStaff)}
          errorMessage={missing}
          items={others.map(({ staff, name, presence }) => ({
            id: staff,
            label: `${name}${away(presence)}`,
            isDisabled: presence !== 'open',
          }))}
          value={choice.staff}
          onChange={(staff) => setChoice({ ...choice, staff })}
        />
      )}
    </Dialog>
  );
}
