import { defaultOrderPolicy } from '../../domain/queue/policy.ts';
import type { CentreModel } from './simulated-centre.ts';

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
