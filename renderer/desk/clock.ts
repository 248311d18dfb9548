import { useEffect, useState } from 'react';

/** How often what is shown of time is counted anew (ms): minutes are shown, so this is often enough. */
const tickMs = 5_000;

/**
 * The hub's time, ticking. `hubNow` is what the hub said and `heardAt` when this page heard it: a desk whose own clock is
 * wrong still shows how long people have waited.
 */
export function useHubTime(hubNow: number, heardAt: number, everyMs = tickMs): number {
  const [own, setOwn] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return hubNow + Math.max(0, own - heardAt);
}
