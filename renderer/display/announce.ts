import type { LiveMessage } from '../shared/api/index.ts';

/** A call to show and sound: the first call of a number, or a call again. */
export interface Call {
  readonly visit: string;
  readonly label: string;
  /** id of the counter, as the hub says it */
  readonly counter: string;
  /** 1 for the first call of this number */
  readonly call: number;
}

/** What this screen remembers of the calls it has heard. */
export interface Heard {
  /** calls that were announced, or were too old to be; newest last */
  readonly known: readonly string[];
  /** how far this screen's clock is ahead of the hub's (ms), from the newest live message */
  readonly aheadMs: number;
}

export const nothingHeard: Heard = { known: [], aheadMs: 0 };

/** A call missed while the line was broken is still worth a chime this long (ms); later the person has been called again or met. */
export const worthSayingMs = 20_000;

/** More calls than any day's replay can bring. */
const remembered = 2_000;

/**
 * Decides whether a message of the live line is announced. Each call of a number is announced at most once, however
 * often the line tells it; one that happened while the screen was away only while it is young. `now` is this screen's
 * clock, ms since epoch.
 */
export function hear(heard: Heard, message: LiveMessage, now: number): { heard: Heard; announce: Call | null } {
  const aheadMs = message.replayed ? heard.aheadMs : now - message.at;
  const { event } = message;
  if (event.type !== 'visit.called') return { heard: { ...heard, aheadMs }, announce: null };
  const key = `${event.visit}:${event.call}`;
  if (heard.known.includes(key)) return { heard: { ...heard, aheadMs }, announce: null };
  const young = !message.replayed || now - aheadMs - event.at < worthSayingMs;
  return {
    heard: { known: [...heard.known, key].slice(-remembered), aheadMs },
    announce: young ? { visit: event.visit, label: event.label, counter: event.counter, call: event.call } : null,
  };
}

/** The calls being announced: one at a time, so that chimes and words never overlap. */
export interface Announcing {
  readonly now: Call | null;
  readonly queue: readonly Call[];
}

export const silent: Announcing = { now: null, queue: [] };

/** Takes a call in. A newer call of a number that still waits to be announced takes its place instead of saying it twice. */
export function enqueue(state: Announcing, call: Call): Announcing {
  if (state.now === null) return { now: call, queue: [] };
  const at = state.queue.findIndex((waiting) => waiting.visit === call.visit);
  return at < 0 ? { ...state, queue: [...state.queue, call] } : { ...state, queue: state.queue.with(at, call) };
}

/** The announcement has ended; the next one begins. */
export function finish(state: Announcing): Announcing {
  const [next = null, ...rest] = state.queue;
  return { now: next, queue: rest };
}
