import type { EndCause, IntervalKind, LegCode, VisitFacts } from './state.ts';
import { openStates } from './state.ts';

/** The rules a centre sets for its visits. */
export interface VisitRules {
  /** how long a number must rest between two calls (ms), so that a nervous double tap does not shout twice */
  readonly recallRestMs: number;
  /** how many times somebody must have been called before "did not come" may be said */
  readonly noShowAfterCalls: number;
  /** how long the last action may be taken back (ms) */
  readonly undoMs: number;
}

/** The rules of a centre that has set none. */
export const usualVisitRules: VisitRules = { recallRestMs: 5_000, noShowAfterCalls: 1, undoMs: 60_000 };

export type VisitCommand =
  | { readonly type: 'call'; readonly counter: string }
  | { readonly type: 'recall'; readonly counter: string }
  | { readonly type: 'no-show'; readonly counter: string }
  | { readonly type: 'put-back'; readonly counter: string | null; readonly placeAt?: number | null }
  | { readonly type: 'start'; readonly counter: string }
  | { readonly type: 'start-alone' }
  | { readonly type: 'join'; readonly counter: string }
  | { readonly type: 'take-over'; readonly counter: string }
  | { readonly type: 'hold'; readonly counter: string }
  | { readonly type: 'resume'; readonly counter: string }
  | {
      readonly type: 'transfer';
      /** the counter that gives her on; null: from the list, while she waits */
      readonly counter: string | null;
      readonly to: TransferTo;
    }
  | { readonly type: 'next-service'; readonly counter: string; readonly service: string; readonly errand: string }
  | { readonly type: 'finish'; readonly counter: string | null }
  | { readonly type: 'want-staff' }
  | { readonly type: 'leave' }
  /** she does not need her number any more */
  | { readonly type: 'cancel' }
  /** the number was drawn in error: staff say that nobody waits with it */
  | { readonly type: 'mistake' }
  | { readonly type: 'reactivate'; readonly placeAt?: number | null }
  | { readonly type: 'end'; readonly cause: EndCause };

/** Where a visit is given on to: another service, a certain counter, or a colleague wherever she sits. */
export interface TransferTo {
  readonly service: string;
  readonly counter: string | null;
  readonly staff: string | null;
}

export type VisitRefusal =
  | 'not-waiting'
  | 'not-called'
  | 'not-serving'
  | 'not-on-hold'
  | 'not-yours'
  | 'already-closed'
  | 'too-soon'
  | 'call-again-first'
  | 'nothing-to-undo'
  | 'too-late-to-undo';

/** A stretch of time that is over. */
export interface ClosedInterval {
  readonly kind: IntervalKind;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A leg that is over, with how it ended. */
export interface ClosedLeg {
  readonly leg: number;
  readonly service: string;
  readonly errand: string;
  readonly openedAt: number;
  readonly closedAt: number;
  readonly code: LegCode;
}

export type VisitDecision =
  | {
      readonly ok: true;
      readonly next: VisitFacts;
      readonly interval: ClosedInterval | null;
      readonly leg: ClosedLeg | null;
      /** whether this action may be taken back for a short while */
      readonly undoable: boolean;
    }
  | { readonly ok: false; readonly reason: VisitRefusal };

/** What must be remembered to take the last action back. */
export interface UndoRecord {
  readonly before: VisitFacts;
  readonly action: VisitCommand['type'];
  readonly at: number;
  /** the member of staff who did it; only she may take it back */
  readonly by: string;
}

const refuse = (reason: VisitRefusal) => ({ ok: false, reason }) as const;

/**
 * Decides what a command does to a visit: the facts after it, the stretch of time and the leg it closes, or why it is
 * refused. `now` is ms since epoch. Pure; the caller commits the result and guards it by the visit's version.
 */
export function decideVisit(
  visit: VisitFacts,
  command: VisitCommand,
  now: number,
  rules: VisitRules = usualVisitRules,
): VisitDecision {
  const { state } = visit;
  const open = openStates.includes(state);
  /** Moves to `changes`. `phase`: the kind of time that begins, null: none; left out: the same time runs on. */
  const to = (
    changes: Partial<VisitFacts>,
    { phase, code, newLeg = false }: { phase?: IntervalKind | null; code?: LegCode; newLeg?: boolean } = {},
  ): VisitDecision => ({
    ok: true,
    next: {
      ...visit,
      ...changes,
      ...(phase === undefined ? {} : { phase, phaseSince: now }),
      ...(newLeg ? { leg: visit.leg + 1, legSince: now } : {}),
    },
    interval:
      phase === undefined || visit.phase === null
        ? null
        : { kind: visit.phase, startedAt: visit.phaseSince, endedAt: Math.max(now, visit.phaseSince) },
    leg:
      code === undefined
        ? null
        : {
            leg: visit.leg,
            service: visit.service,
            errand: visit.errand,
            openedAt: visit.legSince,
            closedAt: Math.max(now, visit.legSince),
            code,
          },
    undoable: undoable.has(command.type),
  });
  const placeFor = (chosen: number | null | undefined) => (chosen === undefined ? visit.placeAt : chosen);
  const notThere = (reason: VisitRefusal) => refuse(open ? reason : 'already-closed');
  const free = { counter: null, parkedBy: null, turnCalls: 0 } as const;
  /** She stands at the counter: the calls so far have been answered. */
  const met = { answeredCalls: visit.calls } as const;
  switch (command.type) {
    case 'call':
      if (state !== 'waiting') return refuse('not-waiting');
      return to(
        { state: 'called', counter: command.counter, calls: visit.calls + 1, turnCalls: 1, lastCalledAt: now },
        { phase: 'walking' },
      );
    case 'recall':
      if (state !== 'called') return refuse('not-called');
      if (visit.counter !== command.counter) return refuse('not-yours');
      if (visit.lastCalledAt !== null && now - visit.lastCalledAt < rules.recallRestMs) return refuse('too-soon');
      return to({ calls: visit.calls + 1, turnCalls: visit.turnCalls + 1, lastCalledAt: now });
    case 'no-show':
      if (state !== 'called') return refuse('not-called');
      if (visit.counter !== command.counter) return refuse('not-yours');
      if (visit.turnCalls < rules.noShowAfterCalls) return refuse('call-again-first');
      return to({ ...free, state: 'no-show' }, { phase: null, code: 'no-show' });
    case 'put-back':
      // Somebody parked may be put back by whoever sees that she is ready: the colleague may have gone home.
      if (state !== 'called' && state !== 'on-hold') return refuse('not-called');
      if (state === 'called' && visit.counter !== command.counter) return refuse('not-yours');
      return to({ ...free, state: 'waiting', placeAt: placeFor(command.placeAt) }, { phase: 'waiting' });
    case 'start':
      if (state !== 'called') return refuse('not-called');
      if (visit.counter !== command.counter) return refuse('not-yours');
      return to({ state: 'serving', ...met }, { phase: 'serving' });
    case 'start-alone':
      if (state !== 'waiting') return refuse('not-waiting');
      return to({ state: 'serving', counter: null }, { phase: 'serving' });
    case 'join':
      if (state !== 'serving') return refuse('not-serving');
      if (visit.counter !== null && visit.counter !== command.counter) return refuse('not-yours');
      return to({ way: 'assisted', counter: command.counter });
    case 'take-over':
      // A colleague's desk has crashed or she had to go: whoever takes over says so, and the time runs on.
      if (state === 'serving') return to({ counter: command.counter });
      if (state !== 'called') return notThere('not-serving');
      // On her way she goes to another counter than the one she heard: she is called to it. Her walk runs on.
      return to({
        counter: command.counter,
        calls: visit.calls + 1,
        turnCalls: visit.turnCalls + 1,
        lastCalledAt: now,
      });
    case 'hold':
      if (state !== 'serving') return notThere('not-serving');
      if (visit.counter !== command.counter) return refuse('not-yours');
      return to({ state: 'on-hold', counter: null, parkedBy: command.counter }, { phase: 'holding' });
    case 'resume':
      if (state !== 'on-hold') return notThere('not-on-hold');
      return to({ state: 'serving', counter: command.counter, parkedBy: null }, { phase: 'serving' });
    case 'transfer': {
      if (!open) return refuse('already-closed');
      if ((state === 'called' || state === 'serving') && visit.counter !== command.counter) return refuse('not-yours');
      const code =
        command.to.staff !== null
          ? 'transferred-to-staff'
          : command.to.counter !== null
            ? 'transferred-to-counter'
            : 'transferred-to-service';
      // Her place is as before: she has waited once already. A walk-up at a terminal becomes somebody to be called.
      const way = visit.way === 'self-service-here' ? 'assisted' : visit.way;
      const { service, counter, staff } = command.to;
      // Given on from a counter she has been met there; given on from the list nobody has seen her yet.
      const answered = state === 'waiting' ? {} : met;
      return to(
        { ...free, ...answered, state: 'waiting', way, service, forCounter: counter, forStaff: staff },
        { phase: 'waiting', code, newLeg: true },
      );
    }
    case 'next-service':
      if (state !== 'serving') return notThere('not-serving');
      if (visit.counter !== command.counter) return refuse('not-yours');
      return to(
        { service: command.service, errand: command.errand },
        { phase: 'serving', code: 'served', newLeg: true },
      );
    case 'finish':
      if (state !== 'serving') return notThere('not-serving');
      if (visit.counter !== command.counter) return refuse('not-yours');
      return to({ state: 'finished' }, { phase: null, code: 'served' });
    case 'want-staff':
      if (state !== 'serving' || visit.counter !== null) return refuse('not-serving');
      return to({ state: 'waiting', way: 'assisted' }, { phase: 'waiting' });
    case 'leave':
    case 'cancel':
    case 'mistake':
      if (state !== 'waiting' && state !== 'on-hold') return notThere('not-waiting');
      if (command.type === 'leave') return to({ ...free, state: 'left' }, { phase: null, code: 'left' });
      return to(
        { ...free, state: 'cancelled' },
        { phase: null, code: command.type === 'cancel' ? 'cancelled' : 'drawn-in-error' },
      );
    case 'reactivate':
      if (state !== 'no-show' && state !== 'left') return refuse('not-waiting');
      // The leg that ended as "did not come" stays in the books; from here on a new one runs.
      return to({ ...free, state: 'waiting', placeAt: placeFor(command.placeAt) }, { phase: 'waiting', newLeg: true });
    case 'end':
      if (!open) return refuse('already-closed');
      return to({ ...free, state: 'ended', timeReliable: false }, { phase: null, code: `ended-by-${command.cause}` });
  }
}

/** What a clerk may press by mistake and take back. A recall cannot be taken back: it has been heard. */
const undoable: ReadonlySet<VisitCommand['type']> = new Set([
  'call',
  'no-show',
  'put-back',
  'start',
  'take-over',
  'hold',
  'resume',
  'transfer',
  'next-service',
  'finish',
  'leave',
  'mistake',
  'reactivate',
]);

/**
 * Takes the last action back: the facts are as they were and the time that ran before it runs on, as if it had never
 * been interrupted. Calls stay counted, for they were heard. Refused for somebody else's action and after `undoMs`.
 */
export function decideUndo(
  visit: VisitFacts,
  undo: UndoRecord | null,
  by: string,
  now: number,
  rules: VisitRules = usualVisitRules,
): { readonly ok: true; readonly next: VisitFacts } | { readonly ok: false; readonly reason: VisitRefusal } {
  if (undo === null || undo.by !== by) return refuse('nothing-to-undo');
  if (now - undo.at > rules.undoMs) return refuse('too-late-to-undo');
  return { ok: true, next: { ...undo.before, calls: visit.calls, lastCalledAt: visit.lastCalledAt } };
}
