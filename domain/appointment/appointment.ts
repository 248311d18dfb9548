import { z } from 'zod';
import type { OrderPolicy } from '../queue/policy.ts';
import type { VisitState } from '../visit/state.ts';

/**
 * The states of an appointment (aftale): a time for an errand, without a person. `arrived`: a visit has begun, and goes
 * its own way. A move is no state: it is the same record at another time.
 */
export const appointmentState = z.enum(['booked', 'arrived', 'cancelled', 'missed']);
export type AppointmentState = z.infer<typeof appointmentState>;

/** Where an appointment was made: at a desk, or in the booking system, by file (`csv`) or calendar (`ical`). */
export const appointmentSource = z.enum(['desk', 'csv', 'ical']);
export type AppointmentSource = z.infer<typeof appointmentSource>;

/** Shortest and longest length of an appointment (minutes). */
export const lengths = { shortest: 5, longest: 240 } as const;

/** How far ahead a time may be made (ms): a year and a day. */
export const farthestAheadMs = 366 * 24 * 60 * 60_000;

/** What the rules need to know of an appointment to decide about it. Times are ms since epoch. */
export interface AppointmentFacts {
  readonly state: AppointmentState;
  readonly at: number;
  readonly visit: string | null;
  /** who cancelled it: what a desk has cancelled the booking system does not bring back */
  readonly cancelledBy: 'desk' | 'source' | null;
}

export type AppointmentCommand =
  | { readonly type: 'arrive'; readonly visit: string }
  | { readonly type: 'move'; readonly to: number }
  | { readonly type: 'cancel'; readonly by: 'desk' | 'source' }
  /** takes a cancellation back, or an arrival whose visit has come to nothing (`visitOver`) */
  | { readonly type: 'reopen'; readonly visitOver: boolean }
  | { readonly type: 'miss' };

export type AppointmentRefusal =
  | 'appointment-arrived'
  | 'appointment-cancelled'
  | 'appointment-missed'
  | 'appointment-booked'
  | 'visit-goes-on'
  | 'time-passed'
  | 'time-too-far';

export type AppointmentDecision =
  | { readonly ok: true; readonly next: AppointmentFacts }
  | { readonly ok: false; readonly reason: AppointmentRefusal };

const refuse = (reason: AppointmentRefusal) => ({ ok: false, reason }) as const;
const become = (next: AppointmentFacts) => ({ ok: true, next }) as const;

const closedAs: Readonly<Record<Exclude<AppointmentState, 'booked'>, AppointmentRefusal>> = {
  arrived: 'appointment-arrived',
  cancelled: 'appointment-cancelled',
  missed: 'appointment-missed',
};

/** Why a time cannot be made or moved to, null: it can. A minute that has begun may still be chosen. */
export function refuseTime(at: number, now: number): 'time-passed' | 'time-too-far' | null {
  if (at < now - 60_000) return 'time-passed';
  return at > now + farthestAheadMs ? 'time-too-far' : null;
}

/** What becomes of an appointment by a command, or why nothing does. */
export function decideAppointment(
  facts: AppointmentFacts,
  command: AppointmentCommand,
  now: number,
): AppointmentDecision {
  if (command.type === 'reopen') {
    if (facts.state === 'booked') return refuse('appointment-booked');
    if (facts.state === 'arrived' && !command.visitOver) return refuse('visit-goes-on');
    return become({ ...facts, state: 'booked', visit: null, cancelledBy: null });
  }
  if (facts.state !== 'booked') return refuse(closedAs[facts.state]);
  switch (command.type) {
    case 'arrive':
      return become({ ...facts, state: 'arrived', visit: command.visit });
    case 'move': {
      const refused = refuseTime(command.to, now);
      return refused ? refuse(refused) : become({ ...facts, at: command.to });
    }
    case 'cancel':
      return become({ ...facts, state: 'cancelled', cancelledBy: command.by });
    case 'miss':
      return become({ ...facts, state: 'missed' });
  }
}

/**
 * How somebody who comes now stands to her time. `early`: before she may be called at all. `in-time`: she goes ahead of
 * those without a time once it has come. `late`: past the window, so she gets an ordinary place. The same windows as the
 * order of the queue.
 */
export type Arrival = 'early' | 'in-time' | 'late';

export function arrivalOf(
  at: number,
  now: number,
  policy: Pick<OrderPolicy, 'appointmentEarlyMinutes' | 'appointmentLateMinutes'>,
): Arrival {
  if (now < at - policy.appointmentEarlyMinutes * 60_000) return 'early';
  return now > at + policy.appointmentLateMinutes * 60_000 ? 'late' : 'in-time';
}

/** What a day list says of an appointment. `overdue`: its window is over and nobody has come, but the day is not. */
export type AppointmentStatus =
  | 'booked'
  | 'overdue'
  | 'here'
  | 'called'
  | 'serving'
  | 'finished'
  | 'gone'
  | 'missed'
  | 'cancelled';

const ofVisit: Readonly<Record<VisitState, AppointmentStatus>> = {
  waiting: 'here',
  called: 'called',
  serving: 'serving',
  'on-hold': 'serving',
  finished: 'finished',
  'no-show': 'missed',
  left: 'gone',
  cancelled: 'gone',
  ended: 'finished',
};

/** The status of an appointment, with the state of its visit when it has one. */
export function statusOf(
  facts: Pick<AppointmentFacts, 'state' | 'at'>,
  visit: VisitState | null,
  now: number,
  policy: Pick<OrderPolicy, 'appointmentEarlyMinutes' | 'appointmentLateMinutes'>,
): AppointmentStatus {
  if (facts.state === 'arrived') return visit === null ? 'here' : ofVisit[visit];
  if (facts.state !== 'booked') return facts.state;
  return arrivalOf(facts.at, now, policy) === 'late' ? 'overdue' : 'booked';
}

/** Where an appointment belongs in the list of a day. `here`: she is in the house. `expected`: to come. `over`: the rest. */
export type DayGroup = 'here' | 'expected' | 'over';

const groups = {
  here: 'here',
  called: 'here',
  serving: 'here',
  booked: 'expected',
  overdue: 'expected',
  finished: 'over',
  gone: 'over',
  missed: 'over',
  cancelled: 'over',
} as const satisfies Record<AppointmentStatus, DayGroup>;

export const dayGroupOf = (status: AppointmentStatus): DayGroup => groups[status];

const ranks: Readonly<Record<DayGroup, number>> = { here: 1, expected: 2, over: 3 };

/**
 * The list of a day as it is worked through: who is here and waits, who is called or served, who is to come, and last what
 * is over; by time within each.
 */
export function inDayOrder<T extends { readonly status: AppointmentStatus; readonly at: number }>(
  appointments: readonly T[],
): T[] {
  const rank = ({ status }: T) => (status === 'here' ? 0 : ranks[groups[status]]);
  return [...appointments].sort((a, b) => rank(a) - rank(b) || a.at - b.at);
}

/**
 * Whether the visit an arrival began has come to nothing, so that the time may be taken again. Somebody called who did not
 * come is not among them: her number is brought back instead, and she would have two.
 */
export const isVisitOver = (visit: VisitState | null): boolean => visit === null || ofVisit[visit] === 'gone';

/**
 * Whether a text can be a booking's short reference and nothing else: letters and digits, at least one digit, and not
 * the shape of a CPR number or a telephone number.
 */
export function isReference(text: string): boolean {
  return /^(?=.*\d)[A-Za-zÆØÅæøå0-9-]{2,12}$/.test(text) && !/^\d{6}-?\d{4}$/.test(text) && !/^\d{8}$/.test(text);
}
