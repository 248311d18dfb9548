import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContent } from '../shared/api/index.ts';
import { useDrafts, useWindows, VisitWindows } from '../shared/assist/index.ts';
import { Button, Notice, StaffScreen } from '../shared/ui/index.ts';
import { useHubTime } from './clock.ts';
import { useSetPresence } from './counter/PresenceMenu.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { HubAway } from './HubAway.tsx';
import { HelpRequests } from './help/HelpRequests.tsx';
import { ColleagueCalls } from './house/ColleagueCalls.tsx';
import { Counters } from './house/Counters.tsx';
import { Pauses } from './house/Pauses.tsx';
import { QueueStrip } from './house/QueueStrip.tsx';
import { useLostFocus } from './lost-focus.ts';
import { Messages } from './Messages.tsx';
import { PrinterNotices } from './print/PrinterNotices.tsx';
import { NoShows } from './queue/NoShows.tsx';
import { OnTheirOwn } from './queue/OnTheirOwn.tsx';
import { Parked } from './queue/Parked.tsx';
import { WaitingList } from './queue/WaitingList.tsx';
import { ScrollPlace } from './ScrollPlace.tsx';
import { Shortcut } from './Shortcut.tsx';
import { SessionView } from './session/SessionView.tsx';
import { shortcuts, useShortcuts } from './shortcuts.ts';
import { useDesk } from './store.ts';
import type { Overview } from './types.ts';
import { Undo } from './Undo.tsx';
import { useVisitCommands } from './visit/commands.ts';
import { MyVisit } from './visit/MyVisit.tsx';
import { Windows } from './Windows.tsx';

type Props = { overview: Overview; mine: NonNullable<Overview['mine']>; heardAt: number };

/** The desk at work: the visit at this counter, who waits, and the rest of the house. */
export function MainView({ overview, mine, heardAt }: Props) {
  const { t } = useTranslation('desk');
  const { t: appointments } = useTranslation('appointment');
  const { window, openWindow, say } = useDesk();
  const now = useHubTime(overview.now, heardAt);
  const commands = useVisitCommands(overview);
  const setPresence = useSetPresence();
  const { t: house } = useTranslation('house');
  const { visit } = overview;
  const session = visit === null ? undefined : overview.terminals.find((one) => one.visit === visit.id);
  // Ready before the windows that need it open, so that they open whole and focus lands where it should.
  useContent(['errands'], (api) => api.content.errands.query());
  const isBeside = session !== undefined && visit?.state === 'serving';
  const lastSession = useLastSession(visit?.id ?? null, session?.id ?? null);
  const openOfVisit = useWindows((windows) => windows.open);
  const keepOnly = useDrafts((drafts) => drafts.keepOnly);
  useEffect(() => keepOnly(visit?.id ?? null), [keepOnly, visit?.id]);
  // A window of a visit that has gone elsewhere must not open over the next one.
  const shown = visit?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each visit anew
  useEffect(() => {
    const kind = useDesk.getState().window?.kind;
    if (kind === 'assign' || kind === 'next-errand' || kind === 'absent') useDesk.getState().closeWindow();
  }, [shown]);
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
    park: () => {
      if (visit?.state === 'serving') void commands.park(visit);
    },
    give: () => openWindow({ kind: 'give' }),
    passOn: () => {
      if (visit !== null) openWindow({ kind: 'pass-on', visit });
    },
    undo: () => void commands.undo(),
  });
  return (
    <StaffScreen
      title={t(($) => $.queue.pageTitle, { count: overview.waiting.length })}
      user={<DeskHeader mine={mine} />}
      actions={
        <>
          <Button icon="ticket" onPress={() => openWindow({ kind: 'give' })}>
            {t(($) => $.queue.give)} <Shortcut of={shortcuts.give} />
          </Button>
          <Button icon="calendar-month" onPress={() => openWindow({ kind: 'appointments' })}>
            {appointments(($) => $.open)}
          </Button>
          <Button icon="headset" onPress={() => openWindow({ kind: 'call' })}>
            {house(($) => $.call.action)}
          </Button>
          <Button icon="stop" onPress={() => openWindow({ kind: 'pauses' })}>
            {house(($) => $.pause.action)}
          </Button>
          <Button icon="desktop" onPress={() => openWindow({ kind: 'wall' })}>
            {house(($) => $.wall.action)}
          </Button>
          <Button variant="quiet" icon="list-bulleted" onPress={() => openWindow({ kind: 'shortcuts' })}>
            {t(($) => $.header.shortcuts)}
          </Button>
        </>
      }
    >
      {/* A place of its own for what comes and goes, so that nothing under a hand moves. */}
      <div className="d-status">
        <HubAway />
        <Messages />
        <Undo onUndo={() => void commands.undo()} />
      </div>
      <QueueStrip overview={overview} now={now} />
      <div className="d-main" data-mode={isBeside ? 'session' : 'queue'}>
        {visit !== null && isBeside ? (
          <SessionView visit={visit} overview={overview} session={session} commands={commands} />
        ) : (
          <MyVisit
            overview={overview}
            terminal={session?.terminal ?? null}
            heardAt={heardAt}
            now={now}
            commands={commands}
            onReady={() => void setPresence('open')}
          />
        )}
        <WaitingList overview={overview} now={now} commands={commands} isShort={isBeside} />
        <div className="d-side">
          <ScrollPlace className="d-counters">
            <Counters overview={overview} now={now} commands={commands} />
          </ScrollPlace>
          <ScrollPlace className="d-alerts">
            <HelpRequests overview={overview} now={now} />
            <ColleagueCalls overview={overview} now={now} />
            <Pauses overview={overview} />
            <PrinterNotices />
            <ContentProblems />
          </ScrollPlace>
          <ScrollPlace className="d-people-area">
            <OnTheirOwn overview={overview} commands={commands} />
            <Parked overview={overview} now={now} commands={commands} />
            <NoShows overview={overview} commands={commands} />
          </ScrollPlace>
        </div>
      </div>
      <Windows overview={overview} now={now} commands={commands} />
      {visit !== null && (
        <VisitWindows
          key={visit.id}
          visit={visit.id}
          label={visit.label}
          errand={visit.errand}
          services={[...overview.servedBefore, visit.service]}
          language={visit.language}
          session={lastSession}
          onFinished={() =>
            say(
              'success',
              t(($) => $.said.finished, { label: visit.label }),
              { visit: visit.id, label: visit.label, forMs: overview.rules.undoMs },
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
