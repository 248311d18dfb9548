import { describe, expect, it } from 'vitest';
import { queuesNow } from './queues.ts';

const rules = { limits: { busy: 2, crowded: 4 } };
const waits = (count: number, service = 'pas') =>
  Array.from({ length: count }, (_none, i) => ({ service, arrivedAt: 1_000 - i }));
const of = (count: number, pauses: { service: string | null }[] = []) =>
  queuesNow(['pas', 'mitid'], { waiting: waits(count), pauses, rules });

describe('queuesNow', () => {
  it('tells the level by the limits of the centre, from the limit itself on', () => {
    expect([0, 1, 2, 3, 4, 9].map((count) => of(count)[0]?.level)).toEqual([
      null,
      null,
      'busy',
      'busy',
      'crowded',
      'crowded',
    ]);
  });

  it('counts each service for itself, with the one who has waited longest', () => {
    expect(of(3)).toMatchObject([
      { service: 'pas', waiting: 3, oldest: 998 },
      { service: 'mitid', waiting: 0, oldest: null, level: null },
    ]);
  });

  it('says which give no numbers: one, or all', () => {
    expect(of(1, [{ service: 'mitid' }]).map(({ isPaused }) => isPaused)).toEqual([false, true]);
    expect(of(1, [{ service: null }]).map(({ isPaused }) => isPaused)).toEqual([true, true]);
  });
});
