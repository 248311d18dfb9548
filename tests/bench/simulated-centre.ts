import { assumed, type DurationSample, durationModel, learnDurations } from '../../domain/queue/durations.ts';
import type { OpenCounterNow, QueueNow, WaitingVisit } from '../../domain/queue/estimate.ts';
import { nextVisit } from '../../domain/queue/order.ts';
import type { OrderPolicy } from '../../domain/queue/policy.ts';
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
