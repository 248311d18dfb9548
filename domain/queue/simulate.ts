import { type DurationModel, drawDuration, drawRemaining, drawScale } from './durations.ts';
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
  const present = presentCounters(
    queue.counters,
    queue.waiting,
    (service) => modelOf(queue, service).meanMs,
    now,
    policy,
  ).sort((a, b) => (a.counter.id < b.counter.id ? -1 : 1));
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
  const services = [
    ...new Set([
      ...entries.map(({ visit }) => visit.service),
      ...present.flatMap(({ counter }) => counter.busy?.service ?? []),
    ]),
  ];
  const asked = rows.filter((row) => row !== null).length;
  const day: Day = {
    queue,
    present,
    entries,
    lanes,
    rows,
    maybes: entries.flatMap(({ kind, visit }, index) =>
      kind === 'planned' && queue.showShare < 1 ? [{ index, key: drawKey(queue.seed, `${visit.id} comes`) }] : [],
    ),
    lengths: services.map((service) => ({
      model: modelOf(queue, service),
      key: drawKey(queue.seed, `length of ${service}`),
    })),
    lengthOf: entries.map(({ visit }) => services.indexOf(visit.service)),
    busy: present.map(({ counter: { busy } }) =>
      busy
        ? {
            key: drawKey(queue.seed, busy.visit),
            length: services.indexOf(busy.service),
            elapsed: now - busy.calledAt,
          }
        : null,
    ),
    scales: new Float64Array(services.length),
    taken: new Uint8Array(entries.length),
    freeAt: new Float64Array(present.length),
    sinceQuick: new Float64Array(present.length),
    heads: new Int32Array(present.length * 3),
  };
  for (let draw = 0; asked > 0 && draw < draws; draw++) runDraw(day, draw, asked);
  return { waiting: rows.slice(0, queue.waiting.length), newcomers: rows.slice(queue.waiting.length) };
}

const modelOf = (queue: QueueNow, service: string) => queue.durations.get(service) ?? queue.otherwise;

/** What all draws share; the arrays are used anew by each. */
interface Day {
  readonly queue: QueueNow;
  readonly present: readonly PresentCounter[];
  readonly entries: readonly Entry[];
  readonly lanes: readonly Lane[];
  readonly rows: readonly (Float64Array | null)[];
  /** the booked people who may not come */
  readonly maybes: readonly { readonly index: number; readonly key: number }[];
  /** per service what is known of its length, and the key of what we doubt of it */
  readonly lengths: readonly { readonly model: DurationModel; readonly key: number }[];
  /** per entry its service's place in `lengths` */
  readonly lengthOf: readonly number[];
  readonly busy: readonly ({ readonly key: number; readonly length: number; readonly elapsed: number } | null)[];
  /** per service by how much it is longer or shorter in this draw */
  readonly scales: Float64Array;
  readonly taken: Uint8Array;
  readonly freeAt: Float64Array;
  readonly sinceQuick: Float64Array;
  /** three per counter: how far its queue, its quick errands and its booked people are taken */
  readonly heads: Int32Array;
}

function runDraw(day: Day, draw: number, asked: number): void {
  const { queue, present, entries, rows, taken, freeAt, sinceQuick, lengths, scales } = day;
  const { now, turnaroundMs, showShare } = queue;
  day.heads.fill(0);
  for (const [service, { model, key }] of lengths.entries()) scales[service] = drawScale(model, uniform(key, draw));
  taken.fill(0);
  for (const { index, key } of day.maybes) if (uniform(key, draw) >= showShare) taken[index] = 1;
  for (const [c, { counter, idleMs }] of present.entries()) {
    const busy = day.busy[c];
    sinceQuick[c] = counter.callsSinceQuick;
    // A counter that has let people wait for a while is likely to do so about as long again.
    freeAt[c] = busy ? now + remaining(day, busy, draw) + turnaroundMs : now + idleMs;
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
    const length = day.lengthOf[index] as number;
    const { model } = lengths[length] as Day['lengths'][number];
    freeAt[c] = at + drawDuration(model, uniform(entry.key, draw)) * (scales[length] as number) + turnaroundMs;
  }
}

/** How long in ms somebody at a counter stays yet. */
function remaining(day: Day, busy: NonNullable<Day['busy'][number]>, draw: number): number {
  const scale = day.scales[busy.length] as number;
  const { model } = day.lengths[busy.length] as Day['lengths'][number];
  return drawRemaining(model, busy.elapsed / scale, uniform(busy.key, draw)) * scale;
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
