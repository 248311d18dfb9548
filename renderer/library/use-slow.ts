import { useEffect, useState } from 'react';

/** Work shorter than this is over before anybody would look for a sign of it (ms). */
const noticeableMs = 500;

/** Whether work has gone on long enough to show that it does. */
export function useSlow(isPending: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isPending) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), noticeableMs);
    return () => clearTimeout(timer);
  }, [isPending]);
  return isSlow;
}
