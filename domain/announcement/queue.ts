import type { HubEvent } from '../live/events.ts';

/** A call to show and sound: the first call of a number, or a call again. */
export interface Call {
  readonly visit: string;
  readonly label: string;
  /** id of the counter, as the hub says it */
  readonly counter: string;
  /** 1 for the first call of this number */
  readonly call: number;
  /** when it was called, by the hub's clock (ms since epoch) */
  readonly at: number;
}

/** What a wall remembers of the calls it has heard, and what it is announcing. */
export interface Announcements {
  /** being announced: there is never a second one beside it */
  readonly now: Call | null;
  /** in the order they were called */
  readonly queue: readonly Call[];
  /** calls that were taken in or were too old to be; newest last */
  readonly known: readonly string[];
  /** how far this screen's clock is ahead of the hub's (ms), from the newest live message */
  readonly aheadMs: number;
}

export const nothingAnnounced: Announcements = { now: null, queue: [], known: [], aheadMs: 0 };

/**
 * A call missed while the line was broken is still announced when it is younger than this (ms): nobody else has told
 * that person, and one who cannot see the wall has nothing else. Older ones are only shown: she has been called again,
 * or met.
 */
export const missedButYoungMs = 20_000;

/** A call that waited this long for its turn is not announced any more (ms): about twenty announcements. */
export const staleAfterMs = 120_000;

/** More calls than any day's replay can bring. */
const remembered = 2_000;

/** The instant of the call tells one call of a visit from another, also when its count of calls begins again. */
const keyOf = (call: Pick<Call, 'visit' | 'at'>) => `${call.visit}:${call.at}`;

interface Message {
  /** when the hub said it (ms since epoch) */
  readonly at: number;
  /** it happened while this screen was away */
  readonly replayed: boolean;
  readonly event: HubEvent | { readonly type: 'moved' };
}

/** The hub's time now, as far as this screen knows (ms since epoch). */
export const hubTime = (state: Announcements, now: number) => now - state.aheadMs;

/**
 * Takes in a message of the live line. Each call is announced at most once, however often the line tells it. A number
 * that has been met, put back or ended is taken out of the queue; one whose announcement has begun is said to its end.
 * `now` is this screen's clock, ms since epoch.
 */
export function hear(before: Announcements, message: Message, now: number): Announcements {
  const { event } = message;
  const state = message.replayed ? before : { ...before, aheadMs: now - message.at };
  if (event.type === 'visit.changed' && event.state !== 'called') {
    return { ...state, queue: state.queue.filter(({ visit }) => visit !== event.visit) };
  }
  if (event.type !== 'visit.called') return state;
  const { visit, label, counter, call, at } = event;
  const key = keyOf(event);
  if (state.known.includes(key)) return state;
  const known = [...state.known, key].slice(-remembered);
  if (message.replayed && hubTime(state, now) - at >= missedButYoungMs) return { ...state, known };
  return begin({ ...state, known, queue: line(state.queue, { visit, label, counter, call, at }) }, now);
}

/**
 * A call again of a number whose announcement has not begun takes its place in the line instead of standing in it
 * twice: the room hears it once, with the counter it is wanted at now. Any other stands last.
 */
function line(queue: readonly Call[], call: Call): readonly Call[] {
  const at = queue.findIndex((waiting) => waiting.visit === call.visit);
  return at < 0 ? [...queue, call] : queue.with(at, call);
}

/** The visit of a call that is made only to hear it: "prøv lyden". It is no number and stands on no board. */
export const tryOut = 'try-out';

/** Puts a call that is only tried out last in the line. `now` is this screen's clock, ms since epoch. */
export function tryCall(state: Announcements, called: Pick<Call, 'label' | 'counter'>, now: number): Announcements {
  if (state.now?.visit === tryOut) return state;
  const call = { ...called, visit: tryOut, call: 1, at: hubTime(state, now) };
  return begin({ ...state, queue: line(state.queue, call) }, now);
}

/** The announcement has ended; the next one begins. */
export function finish(state: Announcements, now: number): Announcements {
  return begin({ ...state, now: null }, now);
}

function begin(state: Announcements, now: number): Announcements {
  if (state.now !== null) return state;
  const due = state.queue.findIndex((call) => hubTime(state, now) - call.at < staleAfterMs);
  if (due < 0) return { ...state, queue: [] };
  return { ...state, now: state.queue[due] ?? null, queue: state.queue.slice(due + 1) };
}
