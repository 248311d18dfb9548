import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitorSettings } from '../display/index.ts';
import { chime, useReadAloud } from '../speech/index.ts';

/** Seconds left at which the warning is said again. */
const saidAt: readonly number[] = [60, 30, 10];

type Props = { seconds: number; onEnd: () => void; title: string };

/** Seconds running out, in three senses: figures, a chime, and speech when the visitor has asked for speech. */
export function Countdown({ seconds, onEnd, title }: Props) {
  const { t } = useTranslation('common');
  const { on, say } = useReadAloud();
  const [left, setLeft] = useState(seconds);
  const [said, setSaid] = useState(seconds);
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    // Counted from the clock, so that a page that slept does not come back with time it has spent.
    const endsAt = performance.now() + seconds * 1000;
    let ended = false;
    const tick = setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
      setLeft(now);
      if (saidAt.includes(now)) setSaid(now);
      if (now === 0 && !ended) {
        ended = true;
        clearInterval(tick);
        end.current();
      }
    }, 250);
    return () => clearInterval(tick);
  }, [seconds]);

  const words = t(($) => $.timeLimit.secondsLeft, { count: said });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sounds once per warning, not when the volume or the language changes
  useEffect(() => {
    chime(useVisitorSettings.getState().volume);
    if (on) say(`${title} ${words}`);
  }, [said]);

  return (
    <div className="k-countdown">
      <p className="k-countdown-words" aria-hidden="true">
        {t(($) => $.timeLimit.secondsLeft, { count: left })}
      </p>
      <progress className="k-countdown-bar" max={seconds} value={left} aria-hidden="true" />
      <span className="k-hidden" role="alert">
        {words}
      </span>
    </div>
  );
}
