import { type DurationModel, drawDuration, drawRemaining } from './durations.ts';
import { type Entry, entriesOf, type Lane, laneOf, never, type QueueNow } from './lanes.ts';
import { quickMayGoFirst } from './order.ts';
import { type PresentCounter, presentCounters } from './presence.ts';
import { drawKey, uniform } from './random.ts';

/** Minutes waited per draw, one row for each waiting visit and newcomer; null when no counter will call it. */
export interface SimulatedWaits {
  readonly waiting: readonly (Float64Array | null)[];
  readonly newcomers: readonly (Float64Array | null)[];
}

/**
 * Simulates the rest of the day so many times: every present counter takes its next by the same rules as call-next, for
 * a time drawn from what is known of the service; those at a counter now stay for a time drawn among the lengths longer
 * than they have been there. Nobody comes later but booked people. Newcomers take no time of a counter, so that one run
 * answers for all of them at once. A draw belongs to a visit, not to a turn, so ranges do not flicker.
 */
export function simulateWaits(queue: QueueNow, draws: number): SimulatedWaits {
  const { now, policy } = queue;
  const present = presentCounters(queue.counters, queue.waiting, queue.durations, now, policy).sort((a, b) =>
    a.counter.id < b.counter.id ? -1 : 1,
  );
  const entries = entriesOf(queue);
  const lanes = present.map((one) => laneOf(one, entries, policy));
  const reachable = new Set(lanes.flatMap(({ queue: q, booked }) => [...q, ...booked]));
  const rows: (Float64Array | null)[] = Array.from(
    { length: queue.waiting.length + queue.newcomers.length },
    () => null,
  );
  for (const [index, { row }] of entries.entries()) {
    if (row >= 0 && reachable.has(index)) rows[row] = new Float64Array(draws);
  }
  const asked = rows.filter((row) => row !== null).length;
  const day: Day = {
    queue,
    present,
    entries,
    lanes,
    rows,
    showKeys: entries.map(({ kind, visit }) =>
      kind === 'planned' && queue.showShare < 1 ? drawKey(queue.seed, `${visit.id} comes`) : null,
    ),
    busy: present.map(({ counter }) =>
      counter.busy
        ? {
            key: drawKey(queue.seed, counter.busy.visit),
            model: queue.durations.get(counter.busy.service) ?? queue.otherwise,
            elapsed: now - counter.busy.calledAt,
          }
        : null,
    ),
    taken: new Uint8Array(entries.length),
    freeAt: new Float64Array(present.length),
    sinceQuick: new Float64Array(present.length),
    heads: new Int32Array(present.length * 3),
  };
  for (let draw = 0; draw < draws; draw++) runDraw(day, draw, asked);
  return { waiting: rows.slice(0, queue.waiting.length), newcomers: rows.slice(queue.waiting.length) };
}

/** What all draws share; the arrays are used anew by each. */
interface Day {
  readonly queue: QueueNow;
  readonly present: readonly PresentCounter[];
  readonly entries: readonly Entry[];
  readonly lanes: readonly Lane[];
  readonly rows: readonly (Float64Array | null)[];
  /** draws of whether booked people come; null: comes */
  readonly showKeys: readonly (number | null)[];
  readonly busy: readonly ({ readonly key: number; readonly model: DurationModel; readonly elapsed: number } | null)[];
  readonly taken: Uint8Array;
  readonly freeAt: Float64Array;
  readonly sinceQuick: Float64Array;
  /** three per counter: how far its queue, its quick errands and its booked people are taken */
  readonly heads: Int32Array;
}

function runDraw(day: Day, draw: number, asked: number): void {
  const { queue, present, entries, rows, taken, freeAt, sinceQuick } = day;
  const { now, turnaroundMs, showShare } = queue;
  day.heads.fill(0);
  for (const [index, key] of day.showKeys.entries()) {
    taken[index] = key !== null && uniform(key, draw) >= showShare ? 1 : 0;
  }
  for (const [c, { counter, idleMs }] of present.entries()) {
    const busy = day.busy[c];
    sinceQuick[c] = counter.callsSinceQuick;
    // A counter that has let people wait for a while is likely to do so about as long again.
    freeAt[c] = busy
      ? now + drawRemaining(busy.model, busy.elapsed, uniform(busy.key, draw)) + turnaroundMs
      : now + idleMs;
  }
  let left = asked;
  while (left > 0) {
    const c = soonest(freeAt);
    const at = freeAt[c] ?? never;
    if (at === never) return;
    const index = pick(day, c, at);
    const entry = entries[index];
    if (!entry) {
      freeAt[c] = nextBooked(day, c);
      continue;
    }
    taken[index] = 1;
    const row = rows[entry.row];
    if (row) {
      row[draw] = (at - now) / 60_000;
      left--;
    }
    if (entry.kind === 'newcomer') continue;
    sinceQuick[c] = entry.visit.quick ? 0 : (sinceQuick[c] ?? 0) + 1;
    freeAt[c] = at + drawDuration(entry.model, uniform(entry.key, draw)) + turnaroundMs;
  }
}

/** The counter that is free first; the first of the list when several are. */
function soonest(freeAt: Float64Array): number {
  let best = 0;
  for (let c = 1; c < freeAt.length; c++) if ((freeAt[c] as number) < (freeAt[best] as number)) best = c;
  return best;
}

/** The entry this counter calls at a moment, as `nextVisit` would choose it; -1 when nobody is there for it. */
function pick(day: Day, c: number, at: number): number {
  const { entries, taken, queue } = day;
  const lane = day.lanes[c] as Lane;
  const booked = head(day, c, 2, lane.booked);
  if (booked >= 0 && (entries[booked] as Entry).bookedAt <= at) return booked;
  if (quickMayGoFirst(day.sinceQuick[c] ?? 0, queue.policy)) {
    const quick = head(day, c, 1, lane.quick);
    if (quick >= 0) return quick;
  }
  const first = head(day, c, 0, lane.queue);
  if (first >= 0 || booked < 0) return first;
  for (let i = day.heads[c * 3 + 2] as number; i < lane.booked.length; i++) {
    const index = lane.booked[i] as number;
    if (!taken[index] && (entries[index] as Entry).mayGoAt <= at) return index;
  }
  return -1;
}

/** The first of a lane that is not taken, -1 when all are. What is taken stays so, so the head only moves on. */
function head(day: Day, c: number, kind: 0 | 1 | 2, lane: readonly number[]): number {
  const at = c * 3 + kind;
  let i = day.heads[at] as number;
  while (i < lane.length && day.taken[lane[i] as number]) i++;
  day.heads[at] = i;
  return lane[i] ?? -1;
}

/** When a counter with nobody to call can call somebody with a booked time; never when none is left. */
function nextBooked(day: Day, c: number): number {
  let soonestAt = never;
  for (const index of (day.lanes[c] as Lane).booked) {
    if (!day.taken[index]) soonestAt = Math.min(soonestAt, (day.entries[index] as Entry).mayGoAt);
  }
  return soonestAt;
}
