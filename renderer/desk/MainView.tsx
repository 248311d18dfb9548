import { useTranslation } from 'react-i18next';
import { useContent } from '../shared/api/index.ts';
import { VisitWindows } from '../shared/assist/index.ts';
import { Button, Dialog, Notice, StaffScreen } from '../shared/ui/index.ts';
import { useHubTime } from './clock.ts';
import { CounterForm } from './counter/CounterForm.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { HubAway } from './HubAway.tsx';
import { HelpRequests } from './help/HelpRequests.tsx';
import { Messages } from './Messages.tsx';
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
  const { window, openWindow, closeWindow, say } = useDesk();
  const now = useHubTime(overview.now, heardAt);
  const commands = useVisitCommands(overview);
  const { visit } = overview;
  const session = visit === null ? undefined : overview.terminals.find((one) => one.visit === visit.id);
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
          <Button variant="quiet" icon="list-bulleted" onPress={() => openWindow({ kind: 'shortcuts' })}>
            {t(($) => $.header.shortcuts)}
          </Button>
        </>
      }
    >
      <HelpRequests overview={overview} now={now} />
      <Messages />
      <div className="d-main" data-mode={session === undefined ? 'queue' : 'session'}>
        {visit !== null && session !== undefined ? (
          <SessionView visit={visit} session={session} commands={commands} />
        ) : (
          <MyVisit overview={overview} heardAt={heardAt} now={now} commands={commands} />
        )}
        <WaitingList
          overview={overview}
          services={mine.services}
          now={now}
          commands={commands}
          isShort={session !== undefined}
        />
        <div className="d-side">
          <OnTheirOwn overview={overview} commands={commands} />
          <NoShows overview={overview} commands={commands} />
          <House overview={overview} />
          <ContentProblems />
        </div>
      </div>
      {window?.kind === 'counter' && (
        <Dialog isOpen onClose={closeWindow} width="wide" title={t(($) => $.counter.change)} actions={null}>
          <CounterForm overview={overview} onDone={closeWindow} />
        </Dialog>
      )}
      {window?.kind === 'give' && <GiveNumber commands={commands} canCall={visit === null} />}
      {window?.kind === 'assign' && visit !== null && (
        <AssignDialog overview={overview} visit={visit} commands={commands} />
      )}
      {window?.kind === 'shortcuts' && <ShortcutsDialog onClose={closeWindow} />}
      {window?.kind === 'gone' && <GoneDialog visit={window.visit} label={window.label} commands={commands} />}
      {visit !== null && (
        <VisitWindows
          key={visit.id}
          visit={visit.id}
          label={visit.label}
          errand={visit.errand}
          language={visit.language}
          session={session?.id ?? null}
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
