import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useHub, useHubQuery } from '../shared/api/index.ts';
import { formatTime } from '../shared/i18n/index.ts';
import { Loading, StatusBanner } from '../shared/ui/index.ts';
import { Both } from './Both.tsx';
import { Clock } from './Clock.tsx';
import { Messages } from './Messages.tsx';
import { Opening } from './Opening.tsx';
import { PlainWall } from './PlainWall.tsx';
import { SafeBoard } from './SafeBoard.tsx';
import { SafePart } from './SafePart.tsx';
import { SoundCorner } from './SoundCorner.tsx';
import { SoundTrial } from './SoundTrial.tsx';
import { useAnnouncer } from './use-announcer.ts';
import { EnglishContext, useLoadedEnglish } from './use-english.ts';
import { useSound } from './use-sound.ts';
import { useWall } from './use-wall.ts';
import { Waiting } from './Waiting.tsx';
import { Wall } from './Wall.tsx';

/** The screen on the wall of the waiting room: who is called where, who waits, and what staff want to say. */
export function DisplayPage() {
  const { t } = useTranslation('display');
  const { me } = useHub();
  const { announce, layout } = useWall();
  const { context, sound, allow } = useSound();
  const english = useLoadedEnglish();
  useAnnouncer(context, sound, announce, english);
  const connection = useConnection((state) => state.state);
  // Beside the live line also by itself, so that the wall is right again after a night.
  const { data: board, dataUpdatedAt } = useHubQuery(['queue.board'], (api) => api.queue.board.query(), {
    refetchInterval: 60_000,
  });
  const name = me.centre.name;
  useEffect(() => {
    document.title = t(($) => $.title);
  }, [t]);

  return (
    <EnglishContext value={layout.english ? english : null}>
      <div className="d-page" data-line={connection}>
        <header className="d-header">
          <h1 className="d-title">
            <Both words={(words) => words(($) => $.title)} />
          </h1>
          <div className="d-place">
            <p>{name}</p>
            {board?.open != null && (
              <SafePart of={board.open}>
                <Opening open={board.open} />
              </SafePart>
            )}
            <SafePart of={announce}>
              <SoundTrial sound={sound} settings={announce} />
            </SafePart>
          </div>
          <Clock />
        </header>
        <main className="d-main">
          {board === undefined ? (
            <Loading />
          ) : (
            <SafeBoard
              board={board}
              fallback={(last) => (
                <SafeBoard board={last} fallback={(plain) => <PlainWall board={plain} />}>
                  {(shown) => <Wall board={shown} />}
                </SafeBoard>
              )}
            >
              {(shown) => <Wall board={shown} />}
            </SafeBoard>
          )}
        </main>
        {board !== undefined && (
          <SafePart of={board}>
            <Messages messages={board.messages} english={layout.english} />
          </SafePart>
        )}
        <StatusBanner state={connection === 'offline' ? 'offline' : 'online'}>
          {board !== undefined && t(($) => $.lastKnown, { time: formatTime(dataUpdatedAt, 'da') })}
        </StatusBanner>
        <footer className="d-footer">
          {board !== undefined && (
            <SafePart of={board}>
              <Waiting board={board} show={layout.waiting} />
            </SafePart>
          )}
          <SafePart of={announce}>
            <SoundCorner sound={sound} allow={allow} settings={announce} />
          </SafePart>
        </footer>
      </div>
    </EnglishContext>
  );
}
