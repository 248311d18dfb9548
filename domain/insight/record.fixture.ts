import type { RecordedInterval, RecordedLeg, VisitRecord } from './record.ts';

const minute = 60_000;

/** A Monday in winter at nine on the wall in Denmark (ms). */
export const nine = Date.parse('2026-11-23T08:00:00Z');

type Kind = RecordedInterval['kind'];

/**
 * The stretches of a visit one after the other from `from` on: kind, minutes, and if need be leg and counter. Walking and
 * serving are at counter `c1` unless said otherwise.
 */
export function logOf(
  stretches: readonly (readonly [Kind, number, { leg?: number; counter?: string | null }?])[],
  from = nine,
): RecordedInterval[] {
  let at = from;
  return stretches.map(([kind, minutes, { leg = 1, counter = kind === 'waiting' ? null : 'c1' } = {}], index) => {
    const startedAt = at;
    at += minutes * minute;
    return { seq: index + 1, leg, kind, startedAt, endedAt: at, counter, voids: null };
  });
}

export const leg = (service = 'pas', code: RecordedLeg['code'] = 'served', number = 1, counter: string | null = 'c1') =>
  ({ leg: number, service, code, counter }) satisfies RecordedLeg;

/** A finished visit for a passport that waited 10, walked 1 and was served 8 minutes, changed as a test needs. */
export function visitOf(changes: Partial<VisitRecord> = {}): VisitRecord {
  return {
    day: '2026-11-23',
    arrivedAt: nine,
    way: 'counter',
    state: 'finished',
    booked: false,
    service: 'pas',
    prepMs: 30_000,
    shown: { kind: 'range', low: 5, high: 15 },
    timeReliable: true,
    log: logOf([
      ['waiting', 10],
      ['walking', 1],
      ['serving', 8],
    ]),
    legs: [leg()],
    ...changes,
  };
}
