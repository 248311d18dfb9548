import { addDays, weekday } from '../calendar/date.ts';
import { localDate, localTime } from '../calendar/local-time.ts';
import { type AnnounceSettings, type MutedHours, weekdays } from './settings.ts';

/**
 * Whether an instant lies in muted hours, by the clock on the wall in Denmark. The beginning is inside, the end is not.
 * `HH:mm` compares as text.
 */
export function isMuted(hours: readonly MutedHours[], at: Date): boolean {
  const time = localTime(at);
  const date = localDate(at);
  const today = weekdays[weekday(date) - 1];
  const yesterday = weekdays[weekday(addDays(date, -1)) - 1];
  return hours.some(({ days, from, to }) => {
    const begunToday = days.some((day) => day === today) && time >= from;
    if (from < to) return begunToday && time < to;
    return begunToday || (days.some((day) => day === yesterday) && time < to);
  });
}

/** What of a call may be heard now. `why` says why nothing is: the wall shows it to staff. */
export interface Audible {
  readonly chime: boolean;
  readonly voice: boolean;
  /** 0 to 1 */
  readonly volume: number;
  readonly why: 'muted-hours' | 'switched-off' | null;
}

/** Decides what of a call that begins at this instant is heard. */
export function audibleAt(settings: AnnounceSettings, at: Date): Audible {
  const silent = (why: 'muted-hours' | 'switched-off') => ({ chime: false, voice: false, volume: 0, why });
  if (settings.volume <= 0 || (!settings.chime && !settings.voice)) return silent('switched-off');
  if (isMuted(settings.mutedHours, at)) return silent('muted-hours');
  return { chime: settings.chime, voice: settings.voice, volume: settings.volume / 100, why: null };
}
