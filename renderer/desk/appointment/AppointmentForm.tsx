import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, localDate, localTime } from '../../../domain/calendar/local-time.ts';
import { useContent, useHub } from '../../shared/api/index.ts';
import { Button, DateField, Row, Select, TextField, TimeField } from '../../shared/ui/index.ts';
import { useNames } from '../words.ts';
import type { AppointmentCommands, Full } from './commands.ts';
import { FullNotice } from './FullNotice.tsx';
import type { Appointment } from './types.ts';

const lengths = [10, 15, 20, 30, 45, 60] as const;

type Props = {
  /** the day the form begins with */
  day: string;
  /** the appointment that gets another time, null: a new one is made */
  moves: Appointment | null;
  commands: AppointmentCommands;
  /** done, on this day */
  onDone: (day: string) => void;
  onBack: () => void;
  /** something has been filled in that would be lost */
  onTyped: () => void;
};

/** A time, an errand, a length: there is no field for who. */
export function AppointmentForm({ day, moves, commands, onDone, onBack, onTyped }: Props) {
  const { t } = useTranslation('appointment');
  const { me } = useHub();
  const names = useNames();
  const content = useContent(['errands'], (api) => api.content.errands.query());
  const [date, setDate] = useState<string | null>(moves ? localDate(new Date(moves.at)) : day);
  const [time, setTime] = useState<string | null>(moves ? localTime(new Date(moves.at)) : null);
  const [errand, setErrand] = useState<string | null>(null);
  const [service, setService] = useState<string | null>(null);
  const [minutes, setMinutes] = useState(20);
  const [reference, setReference] = useState('');
  const [hasTried, setTried] = useState(false);
  const [full, setFull] = useState<Full | null>(null);

  /** A choice that was made: what was said of the one before no longer holds. */
  const chosen =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setFull(null);
      onTyped();
    };
  const choose = (id: string) => {
    setErrand(id);
    const usual = content.data?.errands.find((one) => one.id === id)?.service;
    const isHere = me.centre.services.some((one) => one.id === usual);
    setService((isHere ? usual : me.centre.services[0]?.id) ?? null);
  };
  const isMissing = date === null || time === null || (moves === null && (errand === null || service === null));
  const save = async (anyway: boolean) => {
    setTried(true);
    if (date === null || time === null) return;
    const at = instantOf(date, time);
    if (moves === null && (errand === null || service === null)) return;
    const answer =
      moves !== null
        ? await commands.move(moves, at, anyway)
        : await commands.create({
            at,
            service: service ?? '',
            errand: errand ?? '',
            minutes,
            reference: reference.trim() || null,
            anyway,
          });
    if (typeof answer === 'object') setFull(answer);
    else if (answer) onDone(date);
  };
  return (
    <>
      {moves === null && <p className="k-hint">{t(($) => $.form.hint)}</p>}
      {/* A time that is not whole yet tells nothing to the form, but is typed all the same. */}
      <div
        className="d-appointment-fields"
        onKeyDownCapture={({ key }) => {
          if (key.length === 1 && key !== ' ') onTyped();
        }}
      >
        <DateField label={t(($) => $.form.day)} value={date} onChange={chosen(setDate)} />
        <TimeField label={t(($) => $.form.time)} value={time} onChange={chosen(setTime)} />
        {moves === null && (
          <>
            <Select
              label={t(($) => $.form.errand)}
              items={(content.data?.errands ?? []).map(({ id }) => ({ id: id as string, label: names.errand(id) }))}
              value={errand}
              onChange={chosen(choose)}
            />
            <Select
              label={t(($) => $.form.service)}
              items={me.centre.services.map(({ id }) => ({ id, label: names.service(id) }))}
              value={service}
              onChange={chosen(setService)}
            />
            <Select
              label={t(($) => $.form.length)}
              items={lengths.map((count) => ({ id: String(count), label: t(($) => $.minutes, { count }) }))}
              value={String(minutes)}
              onChange={chosen((id: string) => setMinutes(Number(id)))}
            />
            <TextField
              label={t(($) => $.form.reference)}
              hint={t(($) => $.form.referenceHint)}
              isOptional
              maxLength={12}
              value={reference}
              onChange={chosen(setReference)}
            />
          </>
        )}
      </div>
      {hasTried && isMissing && (
        <p className="k-error" role="alert">
          {t(($) => $.form.missing)}
        </p>
      )}
      {full !== null && (
        <FullNotice
          full={full}
          service={moves?.service ?? service ?? ''}
          action={moves === null ? t(($) => $.full.create) : t(($) => $.full.move)}
          isBusy={commands.isBusy}
          onAnyway={() => void save(true)}
        />
      )}
      <Row>
        <Button
          variant="primary"
          icon="check"
          isDisabled={full !== null}
          isPending={commands.isBusy}
          onPress={() => void save(false)}
        >
          {moves === null ? t(($) => $.form.save) : t(($) => $.form.saveMove)}
        </Button>
        <Button icon="arrow-back" onPress={onBack}>
          {t(($) => $.form.back)}
        </Button>
      </Row>
    </>
  );
}
