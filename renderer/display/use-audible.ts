import { useEffect, useState } from 'react';
import { type Audible, audibleAt } from '../../domain/announcement/muted.ts';
import { hubTime } from '../../domain/announcement/queue.ts';
import type { AnnounceSettings } from '../../domain/announcement/settings.ts';
import { useDisplay } from './store.ts';

/** Muted hours begin and end on the minute; this often is looked (ms). */
const lookMs = 5_000;

/** What of a call would be heard now. */
export function useAudible(settings: AnnounceSettings): Audible {
  const announcements = useDisplay((state) => state.announcements);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), lookMs);
    return () => clearInterval(timer);
  }, []);
  return audibleAt(settings, new Date(hubTime(announcements, now)));
}
