import type { OrderPolicy } from './policy.ts';

/** What the order of the queue looks at in a visit. Times in ms since epoch. A person's situation is not among them. */
export interface QueuedVisit {
  readonly id: string;
  readonly service: string;
  readonly way: string;
  /** original arrival (check-in, for somebody with a booked time); a transfer keeps it */
  readonly arrivedAt: number;
  readonly appointmentAt: number | null;
  /** id of a priority class of the policy; one it does not have counts as none */
  readonly priority: string | null;
  /** a quick errand (hurtigt ærinde), e.g. to collect something */
  readonly quick: boolean;
  /** the place staff chose for somebody who came back, see `placeOfReturned`; null: the place the rules give */
  readonly placeAt: number | null;
  /** sent to a certain counter or colleague: nobody else calls this visit, whatever services they take */
  readonly directedTo: { readonly counter: string } | { readonly staff: string } | null;
}

/** What the order needs to know of the counter that calls. */
export interface CallingCounter {
  readonly id: string;
  readonly staff: string | null;
  readonly services: readonly string[];
  /** services it takes first, by the policy's head start */
  readonly preferred: readonly string[];
  /** calls at this counter since the last one of a quick errand; all of the day's when there was none */
  readonly callsSinceQuick: number;
}

const minute = 60_000;

/**
 * Where the policy puts a visit, whatever the time is. `bookedAt`: the moment from which it goes ahead of those without
 * a booked time, null when it is not (or no longer) by appointment; `mayGoAt`: the earliest call. `at`: the effective
 * time it waits from among the others.
 */
export interface Standing {
  readonly id: string;
  readonly bookedAt: number | null;
  readonly mayGoAt: number;
  readonly at: number;
  readonly placed: boolean;
}

/** Those who chose a terminal on their own are not called, so they stand in no queue. */
export const isCalled = (visit: { readonly way: string }): boolean => visit.way !== 'self-service-here';

/** A visit's standing by the policy. */
export function standingOf(visit: QueuedVisit, policy: OrderPolicy): Standing {
  const { id, arrivedAt, appointmentAt, placeAt } = visit;
  if (placeAt !== null) return { id, bookedAt: null, mayGoAt: Number.NEGATIVE_INFINITY, at: placeAt, placed: true };
  if (appointmentAt !== null && arrivedAt <= appointmentAt + policy.appointmentLateMinutes * minute) {
    const mayGoAt = appointmentAt - policy.appointmentEarlyMinutes * minute;
    return { id, bookedAt: appointmentAt, mayGoAt, at: appointmentAt, placed: false };
  }
  const head = policy.priorities.find((one) => one.id === visit.priority)?.headStartMinutes ?? 0;
  return {
    id,
    bookedAt: null,
    mayGoAt: Number.NEGATIVE_INFINITY,
    at: arrivedAt - head * minute,
    placed: false,
  };
}

/** 0: due by appointment, 1: in the queue, 2: before the booked time, 3: too early even for an idle counter. */
function groupOf(standing: Standing, now: number): 0 | 1 | 2 | 3 {
  if (standing.bookedAt === null) return 1;
  if (standing.bookedAt <= now) return 0;
  return standing.mayGoAt <= now ? 2 : 3;
}

/** Earlier effective time first; at the same one, somebody who came back is behind; ids break ties, so it never flips. */
export function compareWithinGroup(a: Standing, b: Standing): number {
  return a.at - b.at || Number(a.placed) - Number(b.placed) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The one order of the queue, used by call-next, the lists and the waiting time. First those whose booked time has
 * come, by that time; then all others by the time they came less the head start of their priority class; last those who
 * are here before their booked time. Pure and total: the same visits give the same order however they are listed.
 */
export function orderQueue<T extends QueuedVisit>(visits: readonly T[], now: number, policy: OrderPolicy): T[] {
  return visits
    .filter(isCalled)
    .map((visit) => ({ visit, standing: standingOf(visit, policy) }))
    .sort((a, b) => groupOf(a.standing, now) - groupOf(b.standing, now) || compareWithinGroup(a.standing, b.standing))
    .map(({ visit }) => visit);
}

/** Whether this counter may call the visit: it takes the service, or the visit was sent to it or to whoever sits there. */
export function canTake(counter: CallingCounter, visit: QueuedVisit): boolean {
  const { directedTo } = visit;
  if (directedTo === null) return counter.services.includes(visit.service);
  return 'counter' in directedTo ? directedTo.counter === counter.id : directedTo.staff === counter.staff;
}

/** The standing at a certain counter: the services it prefers have a head start there. */
export function standingAt(counter: CallingCounter, visit: QueuedVisit, policy: OrderPolicy): Standing {
  const standing = standingOf(visit, policy);
  if (standing.bookedAt !== null || !counter.preferred.includes(visit.service)) return standing;
  return { ...standing, at: standing.at - policy.preferredHeadStartMinutes * minute };
}

/** Whether a counter's next call may go to a quick errand though others have waited longer. */
export function quickMayGoFirst(callsSinceQuick: number, policy: OrderPolicy): boolean {
  return policy.quickEvery > 0 && callsSinceQuick >= policy.quickEvery - 1;
}

/**
 * The visit this counter takes next, or null when none waits for it. It is the first of the order it can take, with two
 * exceptions of its own: its preferred services have a head start, and a quick errand may go before the queue (never
 * before somebody whose booked time has come) when its turn is due.
 */
export function nextVisit<T extends QueuedVisit>(
  visits: readonly T[],
  counter: CallingCounter,
  now: number,
  policy: OrderPolicy,
): T | null {
  const quickFirst = quickMayGoFirst(counter.callsSinceQuick, policy);
  const rank = (visit: QueuedVisit, standing: Standing) => {
    const group = groupOf(standing, now);
    return group === 1 && quickFirst && visit.quick ? 0.5 : group;
  };
  let best: { visit: T; standing: Standing; rank: number } | null = null;
  for (const visit of visits) {
    if (!isCalled(visit) || !canTake(counter, visit)) continue;
    const standing = standingAt(counter, visit, policy);
    const candidate = { visit, standing, rank: rank(visit, standing) };
    if (candidate.rank === 3) continue;
    if (!best || candidate.rank - best.rank < 0) best = candidate;
    else if (candidate.rank === best.rank && compareWithinGroup(standing, best.standing) < 0) best = candidate;
  }
  return best?.visit ?? null;
}

/** Where staff put somebody who was called, did not come, and is back: always their explicit choice. */
export type ReturnPlace = 'keep' | 'after-next' | 'last';

/**
 * The `placeAt` to store with a visit that comes back. `others`: those who wait for the same counters, without her.
 * `keep`: null, so the rules give her the place she had. `after-next`: behind whoever is first of the others now.
 * `last`: behind all who are here now; those who come later stand behind her, but for head starts.
 */
export function placeOfReturned(
  choice: ReturnPlace,
  others: readonly QueuedVisit[],
  now: number,
  policy: OrderPolicy,
): number | null {
  if (choice === 'keep') return null;
  const standings = orderQueue(others, now, policy).map((visit) => standingOf(visit, policy));
  const queue = standings.filter((standing) => groupOf(standing, now) === 1);
  if (choice === 'last') return Math.max(now, ...queue.map(({ at }) => at));
  const first = queue[0];
  if (!first) return now;
  // Somebody with a booked time goes before the queue anyhow; then she is behind that one by being first of the queue.
  const bookedIsNext = standings[0] !== undefined && groupOf(standings[0], now) === 0;
  return bookedIsNext ? first.at - 1 : first.at;
}
