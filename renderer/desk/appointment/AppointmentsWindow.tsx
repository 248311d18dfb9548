import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHubQuery } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { AlertDialog, Dialog, Loading, Notice } from '../../shared/ui/index.ts';
import { useLostFocus } from '../lost-focus.ts';
import { AppointmentForm } from './AppointmentForm.tsx';
import { type Full, useAppointmentCommands } from './commands.ts';
import { DayList, type Filter } from './DayList.tsx';
import { FullNotice } from './FullNotice.tsx';
import { ImportFile } from './ImportFile.tsx';
import type { Appointment, Mode, Said } from './types.ts';
import './appointment.css';

/** The appointments of a day, and making, moving and fetching them, in one window over the queue. */
export function AppointmentsWindow({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useTranslation('appointment');
  const format = useFormat();
  const [day, setDay] = useState(today);
  const [mode, setMode] = useState<Mode>({ kind: 'list' });
  const [said, setSaid] = useState<Said>(null);
  const commands = useAppointmentCommands(setSaid);
  const list = useHubQuery(['appointment.day', day], (api) => api.appointment.day.query({ day }), {
    refetchInterval: 60_000,
  });
  useLostFocus(() => document.querySelector<HTMLElement>('.d-appointments'), [list.data, mode, said]);
  const [filter, setFilter] = useState<Filter>('all');
  /** a cancelled time somebody wants back, which has become full meanwhile */
  const [full, setFull] = useState<{ readonly one: Appointment; readonly full: Full } | null>(null);
  const [isTyped, setTyped] = useState(false);
  /** what is left once it is said that the draft may go */
  const [leaving, setLeaving] = useState<'form' | 'window' | null>(null);
  const show = (next: Mode) => {
    setSaid(null);
    setFull(null);
    setTyped(false);
    setMode(next);
  };
  const back = () => {
    setTyped(false);
    setMode({ kind: 'list' });
  };
  const leave = (what: 'form' | 'window') => {
    setLeaving(null);
    if (what === 'window') onClose();
    else show({ kind: 'list' });
  };
  const askToLeave = (what: 'form' | 'window') => (isTyped ? setLeaving(what) : leave(what));
  const reopen = async (one: Appointment, anyway: boolean) => {
    const answer = await commands.reopen(one, anyway);
    setFull(typeof answer === 'object' ? { one, full: answer } : null);
  };
  const title = {
    list: day === today ? t(($) => $.title) : t(($) => $.on, { day: format.day(day) }),
    new: t(($) => $.form.newTitle),
    move: mode.kind === 'move' ? t(($) => $.form.moveTitle, { time: format.time(mode.appointment.at) }) : '',
    import: t(($) => $.import.title),
  }[mode.kind];
  return (
    <Dialog
      isOpen
      onClose={() => askToLeave('window')}
      width="wide"
      title={title}
      actions={mode.kind === 'list' ? undefined : []}
    >
      <div className="d-appointments" tabIndex={-1}>
        {said !== null && (
          <Notice tone={said.tone} live={said.tone === 'error' ? 'assertive' : 'polite'}>
            {said.text}
          </Notice>
        )}
        {mode.kind === 'list' && full !== null && (
          <FullNotice
            full={full.full}
            service={full.one.service}
            action={t(($) => $.full.reopen)}
            isBusy={commands.isBusy}
            onAnyway={() => void reopen(full.one, true)}
            onLeave={() => setFull(null)}
          />
        )}
        {mode.kind === 'list' &&
          (list.data === undefined ? (
            list.isError ? (
              <Notice tone="warning">{t(($) => $.failed)}</Notice>
            ) : (
              <Loading />
            )
          ) : (
            <DayList
              day={day}
              list={list.data}
              commands={commands}
              filter={filter}
              onFilter={setFilter}
              onReopen={(one) => void reopen(one, false)}
              onDay={(next) => {
                setSaid(null);
                setFull(null);
                setDay(next);
              }}
              onMode={show}
            />
          ))}
        {(mode.kind === 'new' || mode.kind === 'move') && (
          <AppointmentForm
            day={day < today ? today : day}
            moves={mode.kind === 'move' ? mode.appointment : null}
            commands={commands}
            onDone={(on) => {
              setDay(on);
              back();
            }}
            onBack={() => askToLeave('form')}
            onTyped={() => setTyped(true)}
          />
        )}
        {mode.kind === 'import' && (
          <ImportFile
            onDone={(text) => {
              setSaid({ tone: 'success', text });
              back();
            }}
            onBack={() => show({ kind: 'list' })}
          />
        )}
      </div>
      <AlertDialog
        isOpen={leaving !== null}
        title={t(($) => $.draft.title)}
        tone="danger"
        confirmLabel={t(($) => $.draft.leave)}
        onConfirm={() => {
          if (leaving !== null) leave(leaving);
        }}
        cancelLabel={t(($) => $.draft.stay)}
        onCancel={() => setLeaving(null)}
      >
        {t(($) => $.draft.text)}
      </AlertDialog>
    </Dialog>
  );
}
