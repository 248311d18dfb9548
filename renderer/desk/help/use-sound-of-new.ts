import { useEffect, useRef } from 'react';
import { chime } from '../../shared/speech/index.ts';

/** How loud the sound at a new call is, of 1: to be noticed at this desk, not in the waiting room. */
const quietly = 0.25;

/** Sounds once when a call is there that was not before; also for one that was there when the desk was opened. */
export function useSoundOfNew(ids: readonly string[], isOn: boolean): void {
  const heard = useRef<ReadonlySet<string>>(new Set());
  const key = ids.join(' ');
  useEffect(() => {
    const now = new Set(key === '' ? [] : key.split(' '));
    const isNew = [...now].some((id) => !heard.current.has(id));
    heard.current = now;
    if (isNew && isOn) chime(quietly);
  }, [key, isOn]);
}
