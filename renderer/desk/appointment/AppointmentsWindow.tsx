import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHubQuery } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Dialog, Loading, Notice } from '../../shared/ui/index.ts';
import { useLostFocus } from '../lost-focus.ts';
import { AppointmentForm } from './AppointmentForm.tsx';
import { useAppointmentCommands } from './commands.ts';
import { DayList } from './DayList.tsx';
import { ImportFile } from './ImportFile.tsx';
import type { Mode, Said } from './types.ts';
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
  const show = (next: Mode) => {
    setSaid(null);
    setMode(next);
  };
  const back = () => setMode({ kind: 'list' });
  const title = {
    list: day === today ? t(($) => $.title) : t(($) => $.on, { day: format.day(day) }),
    new: t(($) => $.form.newTitle),
    move: mode.kind === 'move' ? t(($) => $.form.moveTitle, { time: format.time(mode.appointment.at) }) : '',
    import: t(($) => $.import.title),
  }[mode.kind];
  return (
    <Dialog isOpen onClose={onClose} width="wide" title={title} actions={mode.kind === 'list' ? undefined : []}>
      <div className="d-appointments" tabIndex={-1}>
        {said !== null && (
          <Notice tone={said.tone} live={said.tone === 'error' ? 'assertive' : 'polite'}>
            {said.text}
          </Notice>
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
              onDay={(next) => {
                setSaid(null);
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
            onBack={() => show({ kind: 'list' })}
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
    </Dialog>
  );
}
