import { z } from 'zod';

/**
 * The states of a visit (besøg). Presence at a terminal, print and follow-up are facts beside the visit, not states of it.
 * Source of the machine: our reference on queue systems, "recommended for us".
 */
export const visitState = z.enum(['waiting', 'called', 'serving', 'no-show', 'finished', 'left', 'ended']);
export type VisitState = z.infer<typeof visitState>;

/** States in which the visit still holds its number and its place. */
export const openStates: readonly VisitState[] = ['waiting', 'called', 'serving'];

/** How the citizen chose to be helped at the kiosk. `self-service-here` is not called; she goes to a terminal herself. */
export const visitWay = z.enum(['self-service-here', 'assisted', 'counter', 'appointment']);
export type VisitWay = z.infer<typeof visitWay>;

/** What a stretch of a visit's time was spent on. The sums of these are waiting, walking and serving time. */
export const intervalKind = z.enum(['waiting', 'walking', 'serving']);
export type IntervalKind = z.infer<typeof intervalKind>;

/** What the rules need to know of a visit to decide about it. */
export interface VisitFacts {
  readonly state: VisitState;
  readonly way: VisitWay;
  readonly counter: string | null;
  readonly calls: number;
  /** ms since epoch of the last call, null before the first */
  readonly lastCalledAt: number | null;
}

export type VisitCommand =
  | { readonly type: 'call'; readonly counter: string }
  | { readonly type: 'recall'; readonly counter: string }
  | { readonly type: 'no-show'; readonly counter: string }
  | { readonly type: 'put-back'; readonly counter: string }
  | { readonly type: 'start'; readonly counter: string }
  | { readonly type: 'start-alone' }
  | { readonly type: 'join'; readonly counter: string }
  | { readonly type: 'finish'; readonly counter: string | null }
  | { readonly type: 'want-staff' }
  | { readonly type: 'leave' }
  | { readonly type: 'reactivate' }
  | { readonly type: 'end-of-day' };

export type VisitRefusal = 'not-waiting' | 'not-called' | 'not-serving' | 'not-yours' | 'already-closed' | 'too-soon';

export type VisitDecision =
  | {
      readonly ok: true;
      readonly next: VisitFacts;
      /** the interval that opens now (the one before it closes); null: none is open from here on; 'same': nothing changes */
      readonly interval: IntervalKind | null | 'same';
    }
  | { readonly ok: false; readonly reason: VisitRefusal };

/** How long the same number must rest between two calls, in ms, so that a nervous double tap does not shout twice. */
export const recallRestMs = 5_000;

const refuse = (reason: VisitRefusal): VisitDecision => ({ ok: false, reason });

/**
 * Decides what a command does to a visit: the facts after it and which kind of time begins, or why it is refused.
 * `now` is ms since epoch. Pure; the caller commits the result and guards it by the visit's version.
 */
export function decideVisit(visit: VisitFacts, command: VisitCommand, now: number): VisitDecision {
  const { state } = visit;
  switch (command.type) {
    case 'call':
      if (state !== 'waiting') return refuse('not-waiting');
      return {
        ok: true,
        next: { ...visit, state: 'called', counter: command.counter, calls: visit.calls + 1, lastCalledAt: now },
        interval: 'walking',
      };
    case 'recall':
      if (state !== 'called') return refuse('not-called');
      if (visit.counter !== command.counter) return refuse('not-yours');
      if (visit.lastCalledAt !== null && now - visit.lastCalledAt < recallRestMs) return refuse('too-soon');
      return { ok: true, next: { ...visit, calls: visit.calls + 1, lastCalledAt: now }, interval: 'same' };
    case 'no-show':
    case 'put-back':
      if (state !== 'called') return refuse('not-called');
      if (visit.counter !== command.counter) return refuse('not-yours');
      return command.type === 'no-show'
        ? { ok: true, next: { ...visit, state: 'no-show', counter: null }, interval: null }
        : { ok: true, next: { ...visit, state: 'waiting', counter: null }, interval: 'waiting' };
    case 'start':
      if (state !== 'called') return refuse('not-called');
      if (visit.counter !== command.counter) return refuse('not-yours');
      return { ok: true, next: { ...visit, state: 'serving' }, interval: 'serving' };
    case 'start-alone':
      if (state !== 'waiting') return refuse('not-waiting');
      return { ok: true, next: { ...visit, state: 'serving', counter: null }, interval: 'serving' };
    case 'join':
      if (state !== 'serving') return refuse('not-serving');
      if (visit.counter !== null && visit.counter !== command.counter) return refuse('not-yours');
      return { ok: true, next: { ...visit, way: 'assisted', counter: command.counter }, interval: 'same' };
    case 'finish':
      if (state !== 'serving') return refuse(openStates.includes(state) ? 'not-serving' : 'already-closed');
      if (visit.counter !== command.counter) return refuse('not-yours');
      return { ok: true, next: { ...visit, state: 'finished' }, interval: null };
    case 'want-staff':
      if (state !== 'serving' || visit.counter !== null) return refuse('not-serving');
      return { ok: true, next: { ...visit, state: 'waiting', way: 'assisted' }, interval: 'waiting' };
    case 'leave':
      if (state !== 'waiting') return refuse(openStates.includes(state) ? 'not-waiting' : 'already-closed');
      return { ok: true, next: { ...visit, state: 'left' }, interval: null };
    case 'reactivate':
      if (state !== 'no-show') return refuse('not-waiting');
      return { ok: true, next: { ...visit, state: 'waiting', counter: null }, interval: 'waiting' };
    case 'end-of-day':
      if (!openStates.includes(state)) return refuse('already-closed');
      return { ok: true, next: { ...visit, state: 'ended' }, interval: null };
  }
}
