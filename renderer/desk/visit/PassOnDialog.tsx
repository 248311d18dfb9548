import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferTo } from '../../../domain/visit/decide.ts';
import { useHub } from '../../shared/api/index.ts';
import { Button, Dialog, Notice, RadioChips } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { Overview, Visit } from '../types.ts';
import { useNames } from '../words.ts';
import type { VisitCommands } from './commands.ts';
import { comesBack, isUnattended, type PassOnChoice, targetOf } from './pass-on.ts';

type Props = { overview: Overview; visit: Visit; commands: VisitCommands };

/** Gives a visit on: to another service, a counter, or a colleague who is here. It says what the citizen keeps. */
export function PassOnDialog({ overview, visit, commands }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { me } = useHub();
  const names = useNames();
  const { closeWindow, openWindow, message } = useDesk();
  const [choice, setChoice] = useState<PassOnChoice>({ to: 'service', service: null, counter: null, staff: null });
  const [hasTried, setTried] = useState(false);
  const takes = (counter: string) => me.centre.counters.find(({ id }) => id === counter)?.services ?? [];
  const others = overview.counters.filter(({ staff }) => staff !== me.staff?.id);
  const isSomebodyThere = others.some(({ presence }) => presence === 'open');
  const target = targetOf(choice, visit, takes);
  const back = comesBack(target, visit, overview);
  const isAlone = isUnattended(target, overview.counters);
  const isPlain = back === null && !isAlone;
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
  const passTo = async (to: TransferTo) => {
    const answer = await commands.passOn(visit, to);
    if (answer.ok) closeWindow();
  };
  const pass = async () => {
    setTried(true);
    if (target !== null) await passTo(target);
  };
  return (
    <Dialog
      isOpen
      onClose={closeWindow}
      width="wide"
      title={t(($) => $.passOn.title, { label: visit.label })}
      actions={
        <>
          <Button
            variant={isPlain ? 'primary' : 'secondary'}
            icon="forward"
            isPending={commands.isPassingOn}
            onPress={() => void pass()}
          >
            {isPlain ? t(($) => $.passOn.confirm) : t(($) => $.passOn.anyway)}
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
      {back !== null && target !== null && (
        <Notice
          tone="warning"
          live="polite"
          title={t(($) => $.passOn.back.title, { service: names.service(target.service) })}
          actions={
            <>
              {back.others.map(({ counter, staff, name }) => (
                <Button
                  key={staff}
                  icon="forward"
                  isDisabled={commands.isPassingOn}
                  onPress={() => void passTo({ service: target.service, counter: null, staff })}
                >
                  {t(($) => $.passOn.back.toStaff, { name, label: names.counter(counter) })}
                </Button>
              ))}
              {visit.state === 'serving' && (
                <Button icon="list-add" onPress={() => openWindow({ kind: 'next-errand' })}>
                  {t(($) => $.passOn.back.myself)}
                </Button>
              )}
            </>
          }
        >
          {back.others.length === 0
            ? t(($) => $.passOn.back.alone)
            : t(($) => $.passOn.back.others, { count: back.others.length })}
        </Notice>
      )}
      {isAlone && target !== null && (
        <Notice
          tone="warning"
          live="polite"
          title={t(($) => $.passOn.unattended.title, { service: names.service(target.service) })}
        >
          {t(($) => $.passOn.unattended.text)}
        </Notice>
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
