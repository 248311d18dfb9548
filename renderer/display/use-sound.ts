import { useCallback, useEffect, useState } from 'react';

/** `waiting`: the browser wants a touch first. `none`: there is no sound to be had. */
export type Sound = 'allowed' | 'waiting' | 'none';

/**
 * The loudspeaker of this page, and whether it may sound. Browsers want a touch first; then any touch or key does. A
 * screen that is set up for sound (the desktop program) may from the start.
 */
export function useSound(): { context: AudioContext | null; sound: Sound; allow: () => void } {
  const [context, setContext] = useState<AudioContext | null>(null);
  const [sound, setSound] = useState<Sound>('none');

  useEffect(() => {
    if (typeof AudioContext === 'undefined') return;
    const speaker = new AudioContext();
    const look = () => setSound(speaker.state === 'running' ? 'allowed' : 'waiting');
    look();
    speaker.addEventListener('statechange', look);
    setContext(speaker);
    return () => {
      speaker.removeEventListener('statechange', look);
      setContext(null);
      void speaker.close();
    };
  }, []);

  const allow = useCallback(() => {
    // A machine without a loudspeaker refuses; then the picture must do.
    context?.resume().catch(() => undefined);
  }, [context]);

  useEffect(() => {
    if (sound !== 'waiting') return;
    window.addEventListener('pointerdown', allow);
    window.addEventListener('keydown', allow);
    return () => {
      window.removeEventListener('pointerdown', allow);
      window.removeEventListener('keydown', allow);
    };
  }, [sound, allow]);

  return { context, sound, allow };
}
