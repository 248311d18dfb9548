import { assumed, durationModel } from '../../domain/queue/durations.ts';
import { estimateQueue, type QueueNow } from '../../domain/queue/estimate.ts';
import { defaultOrderPolicy } from '../../domain/queue/policy.ts';
import { uniform } from '../../domain/queue/random.ts';
import { type Bench, median, round } from './figure.ts';

const minute = 60_000;
const now = Date.UTC(2027, 0, 4, 10);
const services = ['pas', 'mitid', 'medbetjening', 'hent'];

/** A full Monday: 60 wait, 6 of them with a booked time; ten more are booked, five counters are all busy. */
const monday: QueueNow = {
  waiting: Array.from({ length: 60 }, (_, i) => ({
    id: `v${i}`,
    service: services[i % 4] ?? '',
    way: 'counter',
    arrivedAt: now - i * minute,
    waitingSince: now - i * minute,
    appointmentAt: i % 10 === 0 ? now + (i - 5) * minute : null,
    priority: null,
    quick: i % 7 === 0,
    placeAt: null,
    directedTo: null,
  })),
  planned: Array.from({ length: 10 }, (_, i) => ({
    id: `p${i}`,
    service: services[i % 4] ?? '',
    at: now + i * 15 * minute,
  })),
  newcomers: [{ key: 'new', service: 'pas', quick: false, priority: null }],
  counters: Array.from({ length: 5 }, (_, i) => ({
    id: `c${i}`,
    staff: null,
    services: i % 2 === 0 ? services : services.slice(0, 3),
    preferred: [],
    callsSinceQuick: i,
    freeSince: now,
    busy: { visit: `b${i}`, service: services[i % 4] ?? '', calledAt: now - i * 3 * minute },
  })),
  // From a service with no learned time to one with all it can have: both ways of drawing are in it.
  durations: new Map(
    services.map((service, i) => [
      service,
      durationModel(
        Array.from({ length: i * 10 }, (_, sample) => (3 + 20 * uniform(i, sample)) * minute),
        12 * minute,
      ),
    ]),
  ),
  otherwise: durationModel([], 12 * minute),
  turnaroundMs: assumed.turnaroundMs,
  showShare: assumed.showShare,
  now,
  seed: 1,
  policy: { ...defaultOrderPolicy, quickEvery: 4 },
};

/** CPU time in ms of one of `work`, over so many of them. */
function cpuMs(times: number, work: () => void): number {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

export const estimateCost: Bench = {
  names: ['estimate.cpuMs60'],
  run: async () => {
    const numbers = Float64Array.from({ length: 100_000 }, (_, i) => uniform(7, i));
    const sort = () => void numbers.slice().sort();
    const estimate = () => void estimateQueue(monday);
    // A hub that has been up for a morning: its code is compiled by then.
    cpuMs(100, estimate);
    cpuMs(10, sort);
    const rounds = Array.from({ length: 9 }, () => ({ one: cpuMs(30, estimate), sorted: cpuMs(10, sort) }));
    const one = median(rounds.map((round) => round.one));
    const sorted = median(rounds.map((round) => round.sorted));
    return [
      {
        name: 'estimate.cpuMs60',
        value: round(one),
        unit: 'ms',
        against: `a newcomer and the 60 who wait in one go, 5 counters; ${round(one / sorted)} times sorting 100,000 numbers (${round(sorted)} ms) in the same run`,
      },
    ];
  },
};
