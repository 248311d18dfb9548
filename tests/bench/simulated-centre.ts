import { assumed, type DurationSample, durationModel, learnDurations } from '../../domain/queue/durations.ts';
import type { OpenCounterNow, QueueNow, WaitingVisit } from '../../domain/queue/estimate.ts';
import { nextVisit } from '../../domain/queue/order.ts';
import { defaultOrderPolicy, type OrderPolicy } from '../../domain/queue/policy.ts';
import { drawKey, normalQuantile, uniform } from '../../domain/queue/random.ts';

/**
 * A made-up centre, day after day, to hold waiting times against. An assumption, not field data:
 *
 * - Walk-ins come at random (a Poisson process whose rate follows the hour); each wants one service by its share.
 * - How long a service takes is logarithmically normal around its mean. Walking to the counter and the pause before the
 *   next call are exponential. Some do not answer when called: that costs the counter `noShowMinutes`.
 * - Booked people come around their time (normally spread), or not at all.
 * - A counter may be away for a while: with its place closed (`listed: false`), or left open with nobody calling. What
 *   it has begun it ends first. After closing time the counters work until nobody waits.
 * - Counters call by the product's own rule, `nextVisit`.
 *
 * The estimator sees what the hub would: who waits, who is booked, who is called and since when. How long services
 * take it learns from the days before and the morning so far; it starts with 12 minutes for every service, wrong on
 * purpose. It is not told of absences, of no-shows, nor of people who will yet come.
 */
export interface CentreModel {
  readonly name: string;
  readonly hours: number;
  /** walk-ins per hour, by hour since opening */
  readonly arrivals: readonly number[];
  readonly services: readonly {
    readonly id: string;
    readonly share: number;
    readonly mean: number;
    readonly cv: number;
    readonly quick: boolean;
  }[];
  readonly counters: readonly {
    readonly id: string;
    readonly services: readonly string[];
    readonly away: readonly { readonly from: number; readonly to: number; readonly listed: boolean }[];
  }[];
  readonly walkMinutes: number;
  readonly pauseMinutes: number;
  readonly noShowShare: number;
  readonly noShowMinutes: number;
  readonly priorityShare: number;
  readonly booked: {
    readonly count: number;
    readonly services: readonly string[];
    readonly earlyMinutes: number;
    readonly spreadMinutes: number;
    readonly noShowShare: number;
  };
  readonly policy: OrderPolicy;
}

const minute = 60_000;
const setUpMs = 12 * minute + assumed.walkMs;
const firstDay = Date.UTC(2027, 0, 4, 9);

interface Place {
  readonly setup: CentreModel['counters'][number];
  busy: OpenCounterNow['busy'];
  freeSince: number;
  readyAt: number;
  callsSinceQuick: number;
}

/** Runs so many days and hands every number that is taken to `ask`, at that moment, and once more when it is called. */
export function runCentre(
  model: CentreModel,
  days: number,
  seed: number,
  ask: (queue: QueueNow, service: string) => (waitedMinutes: number) => void,
): void {
  const key = drawKey(seed, model.name);
  let drawn = 0;
  const random = () => uniform(key, drawn++);
  const exponential = (mean: number) => -Math.log(1 - random()) * mean;
  const logNormal = (mean: number, cv: number) => {
    const sigma = Math.sqrt(Math.log(1 + cv * cv));
    return mean * Math.exp(sigma * normalQuantile(random()) - (sigma * sigma) / 2);
  };
  const past: DurationSample[] = [];

  for (let day = 0; day < days; day++) {
    const open = firstDay + day * 24 * 60 * minute;
    const comers = [...walkIns(model, open, random), ...booked(model, open, random)].sort((a, b) => a.at - b.at);
    let planned = comers.flatMap((one) =>
      one.appointmentAt === null ? [] : [{ id: one.id, service: one.service, at: one.appointmentAt, shows: one.shows }],
    );
    const arriving = comers.filter((one) => one.shows);
    const places: Place[] = model.counters.map((setup) => ({
      setup,
      busy: null,
      freeSince: open,
      readyAt: open,
      callsSinceQuick: 0,
    }));
    const waiting = new Map<string, { visit: WaitingVisit; tell: ((minutes: number) => void) | null }>();
    const finishes = new Map<Place, { at: number; sample: DurationSample }>();
    const awayUntil = (place: Place, now: number) =>
      place.setup.away.find(({ from, to }) => now >= open + from * minute && now < open + to * minute);

    const countersNow = (now: number): OpenCounterNow[] =>
      places
        .filter((place) => place.busy || awayUntil(place, now)?.listed !== false)
        .map((place) => ({
          id: place.setup.id,
          staff: null,
          services: place.setup.services,
          preferred: [],
          callsSinceQuick: place.callsSinceQuick,
          busy: place.busy,
          freeSince: place.freeSince,
        }));
    const queueNow = (now: number, one: Comer): QueueNow => {
      const otherwise = durationModel([], setUpMs);
      return {
        waiting: [...waiting.values()].map(({ visit }) => visit),
        planned,
        newcomers: [{ key: 'new', service: one.service, quick: one.quick, priority: one.priority }],
        counters: countersNow(now),
        durations: new Map(model.services.map(({ id }) => [id, durationModel(learnDurations(past, id, now), setUpMs)])),
        otherwise,
        turnaroundMs: assumed.turnaroundMs,
        showShare: assumed.showShare,
        now,
        seed: 1,
        policy: model.policy,
      };
    };

    const call = (place: Place, now: number): boolean => {
      const counter = countersNow(now).find(({ id }) => id === place.setup.id);
      const visits = [...waiting.values()].map(({ visit }) => visit);
      const visit = counter && nextVisit(visits, counter, now, model.policy);
      if (!visit) return false;
      waiting.get(visit.id)?.tell?.((now - visit.arrivedAt) / minute);
      waiting.delete(visit.id);
      const service = model.services.find(({ id }) => id === visit.service);
      if (!service) throw new Error(`no service ${visit.service}`);
      const missing = visit.appointmentAt === null && random() < model.noShowShare;
      const ms =
        minute * (missing ? model.noShowMinutes : exponential(model.walkMinutes) + logNormal(service.mean, service.cv));
      place.busy = { visit: visit.id, service: visit.service, calledAt: now };
      place.callsSinceQuick = visit.quick ? 0 : place.callsSinceQuick + 1;
      finishes.set(place, { at: now + ms, sample: { service: visit.service, endedAt: now + ms, ms, reliable: true } });
      return true;
    };

    let next = 0;
    for (let now = open; ; ) {
      for (const [place, finish] of finishes) {
        if (finish.at > now) continue;
        finishes.delete(place);
        past.push(finish.sample);
        place.busy = null;
        place.freeSince = finish.at;
        place.readyAt = finish.at + minute * exponential(model.pauseMinutes);
      }
      for (let one = arriving[next]; one && one.at <= now; one = arriving[++next]) {
        planned = planned.filter(({ id }) => id !== one?.id);
        const tell = one.appointmentAt === null ? ask(queueNow(now, one), one.service) : null;
        const { id, service, quick, priority, appointmentAt } = one;
        waiting.set(id, {
          visit: {
            id,
            service,
            quick,
            priority,
            appointmentAt,
            way: 'counter',
            arrivedAt: now,
            waitingSince: now,
            placeAt: null,
            directedTo: null,
          },
          tell,
        });
      }
      for (const place of places) {
        if (!place.busy && place.readyAt <= now && !awayUntil(place, now)) call(place, now);
      }
      if (next >= arriving.length && waiting.size === 0) break;
      // The next moment at which anything can change: somebody comes, ends, is ready, comes back, or a booked time is due.
      const moments = [
        arriving[next]?.at,
        ...[...finishes.values()].map(({ at }) => at),
        ...places.filter((place) => !place.busy).map(({ readyAt }) => readyAt),
        ...places.flatMap(({ setup }) => setup.away.map(({ to }) => open + to * minute)),
        ...[...waiting.values()].flatMap(({ visit }) =>
          visit.appointmentAt === null
            ? []
            : [visit.appointmentAt, visit.appointmentAt - model.policy.appointmentEarlyMinutes * minute],
        ),
      ].filter((at) => at !== undefined && at > now) as number[];
      if (moments.length === 0) throw new Error('somebody waits whom nobody will call');
      now = Math.min(...moments);
    }
    for (const { sample } of finishes.values()) past.push(sample);
    past.splice(0, past.length - 2000);
  }
}

interface Comer {
  readonly id: string;
  readonly at: number;
  readonly service: string;
  readonly quick: boolean;
  readonly priority: string | null;
  readonly appointmentAt: number | null;
  readonly shows: boolean;
}

function walkIns(model: CentreModel, open: number, random: () => number): Comer[] {
  const comers: Comer[] = [];
  const most = Math.max(...model.arrivals);
  for (let at = 0; ; ) {
    at += (-Math.log(1 - random()) / most) * 60;
    if (at >= model.hours * 60) return comers;
    if (random() * most > (model.arrivals[Math.floor(at / 60)] ?? 0)) continue;
    let pick = random();
    const service = model.services.find((one) => {
      pick -= one.share;
      return pick < 0;
    });
    if (!service) continue;
    comers.push({
      id: `w${open}-${comers.length}`,
      at: open + at * minute,
      service: service.id,
      quick: service.quick,
      priority: random() < model.priorityShare ? 'frail' : null,
      appointmentAt: null,
      shows: true,
    });
  }
}

function booked(model: CentreModel, open: number, random: () => number): Comer[] {
  const { count, services, earlyMinutes, spreadMinutes, noShowShare } = model.booked;
  return Array.from({ length: count }, (_, i) => {
    const appointmentAt = open + Math.round(((i + 0.5) / count) * model.hours * 12) * 5 * minute;
    const at = appointmentAt + minute * (normalQuantile(random()) * spreadMinutes - earlyMinutes);
    return {
      id: `b${open}-${i}`,
      at: Math.max(open, at),
      service: services[i % services.length] ?? '',
      quick: false,
      priority: null,
      appointmentAt,
      shows: random() >= noShowShare,
    };
  });
}

const everywhere = (ids: readonly string[], count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i + 1}`, services: ids, away: [] }));

/** A centre without walking, pauses, absences or bookings: what the figures of our reference were made with. */
function plainCentre(name: string, load: number, counters: CentreModel['counters'], services: CentreModel['services']) {
  const mean = services.reduce((sum, one) => sum + one.share * one.mean, 0);
  return {
    name,
    hours: 7,
    arrivals: Array.from({ length: 7 }, () => (load * counters.length * 60) / mean),
    services,
    counters,
    walkMinutes: 0,
    pauseMinutes: 0,
    noShowShare: 0,
    noShowMinutes: 0,
    priorityShare: 0,
    booked: { count: 0, services: [], earlyMinutes: 0, spreadMinutes: 0, noShowShare: 0 },
    policy: defaultOrderPolicy,
  } satisfies CentreModel;
}

const mix = [
  { id: 'short', share: 0.6, mean: 6, cv: 0.6, quick: false },
  { id: 'long', share: 0.4, mean: 18, cv: 0.6, quick: false },
];
const three = everywhere(['short', 'long'], 3);

/** The four cases of our reference, and a Monday with everything in it. */
export const centres: readonly CentreModel[] = [
  plainCentre('3 counters, load .92', 0.92, three, mix),
  plainCentre('2 counters, load .90', 0.9, three.slice(0, 2), mix),
  plainCentre(
    '3 listed, 1 idle for an hour',
    0.92,
    three.map((one, i) => (i === 2 ? { ...one, away: [{ from: 0, to: 60, listed: true }] } : one)),
    mix,
  ),
  plainCentre('1 counter, load .92', 0.92, everywhere(['one'], 1), [
    { id: 'one', share: 1, mean: 10, cv: 0.5, quick: false },
  ]),
  {
    name: 'Monday',
    hours: 7,
    arrivals: [19, 20, 16, 12, 11, 12, 8],
    services: [
      { id: 'pas', share: 0.4, mean: 10, cv: 0.5, quick: false },
      { id: 'mitid', share: 0.25, mean: 14, cv: 0.7, quick: false },
      { id: 'medbetjening', share: 0.2, mean: 20, cv: 0.8, quick: false },
      { id: 'hent', share: 0.15, mean: 3, cv: 0.6, quick: true },
    ],
    counters: [
      { id: 'c1', services: ['pas', 'mitid', 'medbetjening', 'hent'], away: [{ from: 120, to: 150, listed: false }] },
      { id: 'c2', services: ['pas', 'mitid', 'hent'], away: [{ from: 150, to: 180, listed: true }] },
      { id: 'c3', services: ['medbetjening', 'mitid'], away: [{ from: 180, to: 210, listed: true }] },
      {
        id: 'c4',
        services: ['pas', 'hent'],
        away: [
          { from: 0, to: 60, listed: false },
          { from: 210, to: 240, listed: false },
        ],
      },
      { id: 'c5', services: ['pas', 'mitid', 'medbetjening', 'hent'], away: [{ from: 300, to: 330, listed: true }] },
    ],
    walkMinutes: 0.75,
    pauseMinutes: 0.7,
    noShowShare: 0.05,
    noShowMinutes: 2,
    priorityShare: 0.05,
    booked: { count: 14, services: ['mitid', 'pas'], earlyMinutes: 4, spreadMinutes: 6, noShowShare: 0.1 },
    policy: {
      ...defaultOrderPolicy,
      quickEvery: 4,
      priorities: [{ id: 'frail', names: { da: 'Svært ved at vente' }, headStartMinutes: 15 }],
    },
  },
];

/** The true length in minutes of a visit at a counter, with walking, no-shows and the pause after: over all walk-ins. */
export function trueSlotMinutes(model: CentreModel): number {
  const serving = model.services.reduce((sum, one) => sum + one.share * one.mean, 0) + model.walkMinutes;
  return (1 - model.noShowShare) * serving + model.noShowShare * model.noShowMinutes + model.pauseMinutes;
}
