import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../domain/calendar/local-time.ts';
import { useContent } from '../shared/api/index.ts';
import { useDrafts, useWindows, VisitWindows } from '../shared/assist/index.ts';
import { Button, Dialog, Notice, StaffScreen } from '../shared/ui/index.ts';
import { AppointmentsWindow } from './appointment/AppointmentsWindow.tsx';
import { useHubTime } from './clock.ts';
import { CounterForm } from './counter/CounterForm.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { HubAway } from './HubAway.tsx';
import { HelpRequests } from './help/HelpRequests.tsx';
import { useLostFocus } from './lost-focus.ts';
import { Messages } from './Messages.tsx';
import { PrinterNotices } from './print/PrinterNotices.tsx';
import { GiveNumber } from './queue/GiveNumber.tsx';
import { GoneDialog } from './queue/GoneDialog.tsx';
import { House, NoShows, OnTheirOwn } from './queue/House.tsx';
import { WaitingList } from './queue/WaitingList.tsx';
import { Shortcut } from './Shortcut.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { AssignDialog } from './session/AssignDialog.tsx';
import { SessionView } from './session/SessionView.tsx';
import { shortcuts, useShortcuts } from './shortcuts.ts';
import { useDesk } from './store.ts';
import type { Overview } from './types.ts';
import { useVisitCommands } from './visit/commands.ts';
import { MyVisit } from './visit/MyVisit.tsx';

type Props = { overview: Overview; mine: NonNullable<Overview['mine']>; heardAt: number };

/** The desk at work: the visit at this counter, who waits, and the rest of the house. */
export function MainView({ overview, mine, heardAt }: Props) {
  const { t } = useTranslation('desk');
  const { t: appointments } = useTranslation('appointment');
  const { window, openWindow, closeWindow, say } = useDesk();
  const now = useHubTime(overview.now, heardAt);
  const commands = useVisitCommands(overview);
  const { visit } = overview;
  const session = visit === null ? undefined : overview.terminals.find((one) => one.visit === visit.id);
  // Ready before the windows that need it open, so that they open whole and focus lands where it should.
  useContent(['errands'], (api) => api.content.errands.query());
  const isBeside = session !== undefined && visit?.state === 'serving';
  const lastSession = useLastSession(visit?.id ?? null, session?.id ?? null);
  const openOfVisit = useWindows((windows) => windows.open);
  const keepOnly = useDrafts((drafts) => drafts.keepOnly);
  useEffect(() => keepOnly(visit?.id ?? null), [keepOnly, visit?.id]);
  useLostFocus(
    // While something is being done its buttons wait; what comes of it decides where to go.
    () =>
      commands.isBusy
        ? null
        : (document.querySelector<HTMLElement>('.d-session') ??
          document.querySelector<HTMLElement>('.d-visit .k-button[data-variant="primary"]:not([data-disabled])') ??
          document.querySelector<HTMLElement>('#content')),
    [overview, window, openOfVisit, commands.isBusy],
  );
  useShortcuts({
    callNext: () => void commands.callNext(),
    callAgain: () => {
      if (visit?.state === 'called') void commands.callAgain(visit);
    },
    advance: () => {
      if (visit?.state === 'called') void commands.start(visit);
      else if (visit !== null) commands.finish();
    },
    give: () => openWindow({ kind: 'give' }),
  });
  return (
    <StaffScreen
      title={t(($) => $.queue.pageTitle, { count: overview.waiting.length })}
      user={<DeskHeader counter={mine.counter} />}
      banner={<HubAway />}
      actions={
        <>
          <Button icon="ticket" onPress={() => openWindow({ kind: 'give' })}>
            {t(($) => $.queue.give)} <Shortcut of={shortcuts.give} />
          </Button>
          <Button icon="calendar-month" onPress={() => openWindow({ kind: 'appointments' })}>
            {appointments(($) => $.open)}
          </Button>
          <Button variant="quiet" icon="list-bulleted" onPress={() => openWindow({ kind: 'shortcuts' })}>
            {t(($) => $.header.shortcuts)}
          </Button>
        </>
      }
    >
      <HelpRequests overview={overview} now={now} />
      <PrinterNotices />
      <Messages />
      <div className="d-main" data-mode={isBeside ? 'session' : 'queue'}>
        {visit !== null && isBeside ? (
          <SessionView visit={visit} session={session} commands={commands} />
        ) : (
          <MyVisit
            overview={overview}
            terminal={session?.terminal ?? null}
            heardAt={heardAt}
            now={now}
            commands={commands}
          />
        )}
        <WaitingList overview={overview} services={mine.services} now={now} commands={commands} isShort={isBeside} />
        <div className="d-side">
          <OnTheirOwn overview={overview} commands={commands} />
          <NoShows overview={overview} commands={commands} />
          <House overview={overview} />
          <ContentProblems />
        </div>
      </div>
      {window?.kind === 'counter' && (
        <Dialog isOpen onClose={closeWindow} width="wide" title={t(($) => $.counter.change)} actions={[]}>
          <CounterForm overview={overview} onDone={closeWindow} />
        </Dialog>
      )}
      {window?.kind === 'give' && <GiveNumber commands={commands} canCall={visit === null} />}
      {window?.kind === 'assign' && visit !== null && (
        <AssignDialog overview={overview} visit={visit} commands={commands} />
      )}
      {window?.kind === 'appointments' && <AppointmentsWindow today={localDate(new Date(now))} onClose={closeWindow} />}
      {window?.kind === 'shortcuts' && <ShortcutsDialog onClose={closeWindow} />}
      {window?.kind === 'gone' && <GoneDialog visit={window.visit} label={window.label} commands={commands} />}
      {visit !== null && (
        <VisitWindows
          key={visit.id}
          visit={visit.id}
          label={visit.label}
          errand={visit.errand}
          language={visit.language}
          session={lastSession}
          onFinished={() =>
            say(
              'success',
              t(($) => $.said.finished, { label: visit.label }),
            )
          }
        />
      )}
    </StaffScreen>
  );
}

/** The terminal session of a visit, also after the citizen has left the screen: what was recorded there still counts. */
function useLastSession(visit: string | null, session: string | null): string | null {
  const [seen, setSeen] = useState({ visit, session });
  useEffect(() => {
    setSeen((old) => (old.visit === visit && session === null ? old : { visit, session }));
  }, [visit, session]);
  return session ?? (seen.visit === visit ? seen.session : null);
}

/** Guides that were left out because of an error: staff miss them first, so staff are told. */
function ContentProblems() {
  const { t } = useTranslation('desk');
  const problems = useContent(['problems'], (api) => api.content.problems.query());
  const count = problems.data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={t(($) => $.contentProblems.title, { count })}>
      {t(($) => $.contentProblems.text)}
    </Notice>
  );
}
