import type { DurationModel } from './durations.ts';
import {
  canTake,
  compareWithinGroup,
  isCalled,
  type QueuedVisit,
  type Standing,
  standingAt,
  standingOf,
} from './order.ts';
import type { OrderPolicy } from './policy.ts';
import type { OpenCounterNow, PresentCounter, WaitingVisit } from './presence.ts';
import { drawKey } from './random.ts';

/** A booked time of today whose person has not checked in yet. */
export interface PlannedAppointment {
  readonly id: string;
  readonly service: string;
  readonly at: number;
}

/** Somebody who would take a number now; `key` names the answer. */
export interface Newcomer {
  readonly key: string;
  readonly service: string;
  readonly quick: boolean;
  readonly priority: string | null;
}

/** Everything a waiting time depends on. Times in ms since epoch. */
export interface QueueNow {
  readonly waiting: readonly WaitingVisit[];
  readonly planned: readonly PlannedAppointment[];
  readonly newcomers: readonly Newcomer[];
  readonly counters: readonly OpenCounterNow[];
  /** by service; a service it does not have counts as `otherwise` */
  readonly durations: ReadonlyMap<string, DurationModel>;
  readonly otherwise: DurationModel;
  /** ms from the end of one visit to the next call at a counter */
  readonly turnaroundMs: number;
  /** share of booked people who come */
  readonly showShare: number;
  readonly now: number;
  readonly seed: number;
  readonly policy: OrderPolicy;
}

/** One participant of the simulation: waits now, is booked, or is asked for. */
export interface Entry {
  readonly visit: QueuedVisit;
  /** the row of its waits; -1 for booked people, whose waits nobody asks for */
  readonly row: number;
  readonly kind: 'waiting' | 'planned' | 'newcomer';
  readonly key: number;
  /** from when it goes first by its booked time, and from when it may be called at all */
  readonly bookedAt: number;
  readonly mayGoAt: number;
}

/** What one counter takes, as indexes of entries in the order it takes them. */
export interface Lane {
  readonly queue: readonly number[];
  readonly quick: readonly number[];
  readonly booked: readonly number[];
}

export const never = Number.POSITIVE_INFINITY;

/** Everybody who takes part, in no order of meaning. */
export function entriesOf(queue: QueueNow): Entry[] {
  const { now, seed, policy } = queue;
  const base = { way: 'counter', appointmentAt: null, priority: null, quick: false, placeAt: null, directedTo: null };
  const entries: Entry[] = [];
  const add = (visit: QueuedVisit, kind: Entry['kind'], row: number, standing: Standing) =>
    entries.push({
      visit,
      row,
      kind,
      key: drawKey(seed, visit.id),
      bookedAt: standing.bookedAt ?? never,
      mayGoAt: standing.mayGoAt,
    });
  for (const [row, visit] of queue.waiting.entries()) {
    if (isCalled(visit)) add(visit, 'waiting', row, standingOf(visit, policy));
  }
  for (const [i, { key, service, quick, priority }] of queue.newcomers.entries()) {
    const visit = { ...base, id: `~${key}`, service, quick, priority, arrivedAt: now };
    add(visit, 'newcomer', queue.waiting.length + i, standingOf(visit, policy));
  }
  // Those who are past the late window would be as walk-ins, and by then they hardly come.
  const lateMs = policy.appointmentLateMinutes * 60_000;
  for (const { id, service, at } of queue.planned) {
    if (at + lateMs < now) continue;
    const arrival = Math.max(at, now);
    const visit = { ...base, id, service, arrivedAt: arrival, appointmentAt: at };
    add(visit, 'planned', -1, { id, bookedAt: arrival, mayGoAt: arrival, at, placed: false });
  }
  return entries;
}

/** What a counter can take, in its order. */
export function laneOf({ counter }: PresentCounter, entries: readonly Entry[], policy: OrderPolicy): Lane {
  const mine = entries
    .map((entry, index) => ({ entry, index, standing: standingAt(counter, entry.visit, policy) }))
    .filter(({ entry }) => canTake(counter, entry.visit));
  const queue = mine
    .filter(({ entry }) => entry.bookedAt === never)
    .sort((a, b) => compareWithinGroup(a.standing, b.standing));
  const booked = mine
    .filter(({ entry }) => entry.bookedAt !== never)
    .sort((a, b) => compareWithinGroup(a.standing, b.standing));
  const indexes = (list: typeof mine) => list.map(({ index }) => index);
  return {
    queue: indexes(queue),
    quick: indexes(queue.filter(({ entry }) => entry.visit.quick)),
    booked: indexes(booked),
  };
}
