import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useHub, useHubQuery } from '../shared/api/index.ts';
import { formatTime } from '../shared/i18n/index.ts';
import { Button, Icon, Loading, StatusBanner } from '../shared/ui/index.ts';
import { Both } from './Both.tsx';
import { Clock } from './Clock.tsx';
import { PlainWall } from './PlainWall.tsx';
import { SafeBoard } from './SafeBoard.tsx';
import { useAnnouncer } from './use-announcer.ts';
import { useEnglish } from './use-english.ts';
import { useSound } from './use-sound.ts';
import { Wall } from './Wall.tsx';

/** The screen on the wall of the waiting room: who is called where, and how many wait. Nobody touches it. */
export function DisplayPage() {
  const { t } = useTranslation('display');
  const { me } = useHub();
  const english = useEnglish();
  const { sound, allow } = useSound();
  useAnnouncer(sound);
  const connection = useConnection((state) => state.state);
  // Beside the live line also by itself, so that the wall is right again after a night.
  const board = useHubQuery(['queue.board'], (api) => api.queue.board.query(), { refetchInterval: 60_000 });
  const name = me.centre.name;
  const waiting = typeof board.data?.waiting === 'number' ? board.data.waiting : null;
  useEffect(() => {
    document.title = t(($) => $.title);
  }, [t]);

  return (
    <div className="d-page">
      <header className="d-header">
        <h1 className="d-title">
          <Both english={english} words={(words) => words(($) => $.title)} />
        </h1>
        <p className="d-place">{name}</p>
        <Clock />
      </header>
      <main className="d-main">
        {board.data === undefined ? (
          <Loading />
        ) : (
          <SafeBoard
            board={board.data}
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
      <StatusBanner state={connection === 'offline' ? 'offline' : 'online'}>
        {board.data !== undefined && t(($) => $.lastKnown, { time: formatTime(board.dataUpdatedAt, 'da') })}
      </StatusBanner>
      <footer className="d-footer">
        {waiting !== null && (
          <p className="d-waiting">
            <Icon name="persons" />
            <Both english={english} words={(words) => words(($) => $.waiting, { count: waiting })} />
          </p>
        )}
        {sound === 'waiting' && (
          <div className="d-sound">
            <Button icon="volume-off" size="small" onPress={allow}>
              {t(($) => $.touchForSound)}
            </Button>
          </div>
        )}
      </footer>
    </div>
  );
}
