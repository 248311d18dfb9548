import { z } from 'zod';

/**
 * The states of a visit (besøg). Presence at a terminal, print and follow-up are facts beside the visit, not states of it.
 * An appointment is a record of its own: a visit begins when its citizen is here. A transfer is a new leg of the same
 * visit, so it shows as a closed leg and not as a state. Source of the machine: our reference on queue systems,
 * "recommended for us".
 */
export const visitState = z.enum([
  'waiting',
  'called',
  'serving',
  'on-hold',
  'no-show',
  'finished',
  'left',
  'cancelled',
  'ended',
]);
export type VisitState = z.infer<typeof visitState>;

/** States in which the visit still holds its number and its place. */
export const openStates: readonly VisitState[] = ['waiting', 'called', 'serving', 'on-hold'];

/** How the citizen chose to be helped at the kiosk. `self-service-here` is not called; she goes to a terminal herself. */
export const visitWay = z.enum(['self-service-here', 'assisted', 'counter', 'appointment']);
export type VisitWay = z.infer<typeof visitWay>;

/** What a stretch of a visit's time was spent on. `holding`: parked with its counter free for others. */
export const intervalKind = z.enum(['waiting', 'walking', 'serving', 'holding']);
export type IntervalKind = z.infer<typeof intervalKind>;

/**
 * How a leg of a visit (one service, from queue to counter) ended. After the outcome codes queue systems in the field
 * keep, so that figures can be told apart: done, given on, gone, or ended by the house. `drawn-in-error`: staff say that
 * nobody ever waited with this number.
 */
export const legCode = z.enum([
  'served',
  'transferred-to-service',
  'transferred-to-counter',
  'transferred-to-staff',
  'no-show',
  'left',
  'cancelled',
  'drawn-in-error',
  'ended-by-close',
  'ended-by-logout',
  'ended-by-crash',
]);
export type LegCode = z.infer<typeof legCode>;

/** What may end a visit without anybody at the counter saying so; its times are then not to be trusted. */
export const endCause = z.enum(['close', 'logout', 'crash']);
export type EndCause = z.infer<typeof endCause>;

/** What the rules need to know of a visit to decide about it. Times are ms since epoch. */
export interface VisitFacts {
  readonly state: VisitState;
  readonly way: VisitWay;
  readonly service: string;
  readonly errand: string;
  readonly counter: string | null;
  /** the counter that parked her, null when she is not on hold */
  readonly parkedBy: string | null;
  /** the counter or the colleague she was given on to; null: whoever can */
  readonly forCounter: string | null;
  readonly forStaff: string | null;
  /** the place staff chose for her when she came back, as a time; null: the place the rules of the queue give */
  readonly placeAt: number | null;
  /** calls in all, so that no two calls of a number look alike to a screen */
  readonly calls: number;
  /** calls since she was last taken from the queue */
  readonly turnCalls: number;
  /** how many of `calls` were answered: those up to the last time she was met at a counter. See `unansweredCalls`. */
  readonly answeredCalls: number;
  readonly lastCalledAt: number | null;
  /** which leg of the visit this is, from 1 */
  readonly leg: number;
  readonly legSince: number;
  /** what kind of time runs, and since when; null when the visit is not open */
  readonly phase: IntervalKind | null;
  readonly phaseSince: number;
  readonly timeReliable: boolean;
}

/** The facts of a visit that begins: she has drawn a number and waits. */
export function arrived(at: number, way: VisitWay, service: string, errand: string): VisitFacts {
  return {
    state: 'waiting',
    way,
    service,
    errand,
    counter: null,
    parkedBy: null,
    forCounter: null,
    forStaff: null,
    placeAt: null,
    calls: 0,
    turnCalls: 0,
    answeredCalls: 0,
    lastCalledAt: null,
    leg: 1,
    legSince: at,
    phase: 'waiting',
    phaseSince: at,
    timeReliable: true,
  };
}

/**
 * How often she has been called in the wait that runs now and has not come: what staff are told of somebody who waits.
 * Calls of an earlier wait, which she came to, are none of it; the figures count all of them.
 */
export const unansweredCalls = ({ calls, answeredCalls }: Pick<VisitFacts, 'calls' | 'answeredCalls'>): number =>
  calls - answeredCalls;
