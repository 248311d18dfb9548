import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Inputs, type Outputs, useContent, useHub } from '../../shared/api/index.ts';
import { type RefusalAnswer, useRefusal, useSend } from '../../shared/assist/index.ts';
import { languages, useFormat } from '../../shared/i18n/index.ts';
import { Button, Dialog, Loading, Notice, RadioChips, Select } from '../../shared/ui/index.ts';
import { useDesk } from '../store.ts';
import type { VisitCommands } from '../visit/commands.ts';
import { useNames } from '../words.ts';
import { ErrandPicker } from './ErrandPicker.tsx';

type Issue = Omit<Inputs['queue']['issue'], 'key'>;
type Ticket = Extract<Outputs['queue']['issue'], { ok: true }>['ticket'];
const ways = ['counter', 'assisted'] as const;
const situations = ['self', 'exempt', 'for-other'] as const;

/** A number for somebody who cannot or will not use the kiosk: the errand, and the rest stands ready. */
export function GiveNumber({ commands, canCall }: { commands: VisitCommands; canCall: boolean }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { me } = useHub();
  const names = useNames();
  const words = useRefusal();
  const { closeWindow, say } = useDesk();
  const content = useContent(['errands'], (api) => api.content.errands.query());
  const [errand, setErrand] = useState<string | null>(null);
  const [service, setService] = useState<string | null>(null);
  const [way, setWay] = useState<(typeof ways)[number]>('counter');
  const [situation, setSituation] = useState<(typeof situations)[number]>('self');
  const [language, setLanguage] = useState('da');
  const [hasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalAnswer | null>(null);
  const [ticket, setTicket] = useState<Ticket | null>(null);
  const { run, isPending } = useSend((api, input: Issue & { key: string }) => api.queue.issue.mutate(input));

  const errands = content.data?.errands ?? [];
  const choose = (id: string) => {
    setErrand(id);
    const chosen = errands.find((one) => one.id === id);
    const usual = chosen?.service;
    const isHere = me.centre.services.some((one) => one.id === usual);
    setService((isHere ? usual : me.centre.services[0]?.id) ?? null);
    setWay(usual === 'medbetjening' ? 'assisted' : 'counter');
  };
  const issue = async () => {
    setTried(true);
    if (errand === null || service === null) return;
    const answer = await run({ errand, service, way, situation, language });
    if (!answer.ok) {
      setRefusal(answer);
      return;
    }
    setRefusal(null);
    setTicket(answer.ticket);
    say(
      'success',
      t(($) => $.said.given, { label: answer.ticket.label }),
    );
  };
  const again = () => {
    setTicket(null);
    setErrand(null);
    setService(null);
    setSituation('self');
    setLanguage('da');
    setTried(false);
  };

  if (ticket !== null) {
    return (
      <Dialog
        isOpen
        onClose={closeWindow}
        title={t(($) => $.give.title)}
        actions={
          <>
            {canCall && (
              <Button
                variant="primary"
                icon="notifications"
                onPress={() => {
                  closeWindow();
                  void commands.call({ id: ticket.visit });
                }}
              >
                {t(($) => $.give.callNow, { label: ticket.label })}
              </Button>
            )}
            <Button autoFocus icon="check" onPress={closeWindow}>
              {common(($) => $.action.done)}
            </Button>
            <Button icon="plus" onPress={again}>
              {t(($) => $.give.another)}
            </Button>
          </>
        }
      >
        <div className="d-given" role="status">
          <p className="d-given-number">{t(($) => $.give.doneTitle, { label: ticket.label })}</p>
          <p>{t(($) => $.give.doneText)}</p>
          <Range range={ticket.range} />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={closeWindow}
      width="wide"
      title={t(($) => $.give.title)}
      actions={
        <>
          <Button variant="primary" icon="ticket" isPending={isPending} onPress={() => void issue()}>
            {t(($) => $.give.issue)}
          </Button>
          <Button onPress={closeWindow}>{common(($) => $.action.cancel)}</Button>
        </>
      }
    >
      <p className="k-hint">{t(($) => $.give.hint)}</p>
      {refusal !== null && (
        <Notice tone="error" live="assertive">
          {words(refusal)}
        </Notice>
      )}
      {content.data === undefined ? (
        <Loading />
      ) : (
        <>
          <ErrandPicker errands={errands} value={errand} onChoose={choose} isMissing={hasTried && errand === null} />
          {errand !== null && (
            <>
              <RadioChips
                label={t(($) => $.give.service)}
                items={me.centre.services.map(({ id }) => ({ id, label: names.service(id) }))}
                value={service}
                onChange={setService}
              />
              <RadioChips
                label={t(($) => $.give.way)}
                items={ways.map((id) => ({ id, label: t(($) => $.give.ways[id]) }))}
                value={way}
                onChange={setWay}
              />
              <RadioChips
                label={t(($) => $.give.situation)}
                items={situations.map((id) => ({ id, label: t(($) => $.give.situations[id]) }))}
                value={situation}
                onChange={setSituation}
              />
              <Select
                label={t(($) => $.give.language)}
                items={languages.map(({ code, autonym }) => ({ id: code, label: autonym }))}
                value={language}
                onChange={setLanguage}
              />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}

function Range({ range }: { range: Ticket['range'] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (range.kind === 'unknown') return <p>{t(($) => $.give.expectedUnknown)}</p>;
  if (range.low === 0) {
    return <p>{t(($) => $.give.expectedUnder, { range: format.minutes({ from: range.high, to: range.high }) })}</p>;
  }
  return <p>{t(($) => $.give.expected, { range: format.minutes({ from: range.low, to: range.high }) })}</p>;
}
