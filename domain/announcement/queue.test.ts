import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HubEvent } from '../live/events.ts';
import {
  type Announcements,
  finish,
  hear,
  missedButYoungMs,
  nothingAnnounced,
  staleAfterMs,
  tryCall,
  tryOut,
} from './queue.ts';

const t0 = 1_000_000;
type Message = { at: number; replayed: boolean; event: HubEvent };

const called = (visit: string, call: number, at: number, replayed = false): Message => ({
  at,
  replayed,
  event: { type: 'visit.called', visit, label: visit, counter: 'skranke-1', call, at },
});
const changed = (visit: string, state: string, at: number, replayed = false): Message => ({
  at,
  replayed,
  event: { type: 'visit.changed', visit, label: visit, state, service: 's' },
});

const nameOf = ({ now }: Announcements) => now && `${now.visit}${now.call}`;

/** Hears all, and says what is announced in turn, each ended at once. */
function saidOf(messages: readonly Message[], late = 0): string[] {
  let state = nothingAnnounced;
  for (const message of messages) state = hear(state, message, message.at + late);
  const said: string[] = [];
  while (state.now) {
    said.push(`${state.now.visit}${state.now.call}`);
    state = finish(state, t0 + late);
  }
  return said;
}

describe('pitfall: overlapping speech', () => {
  it('three called at once are announced one after the other, in the order of the calls, each in full', () => {
    let state = nothingAnnounced;
    for (const visit of ['a', 'b', 'c']) state = hear(state, called(visit, 1, t0), t0);
    expect(nameOf(state)).toBe('a1');
    expect(state.queue.map(({ visit }) => visit)).toEqual(['b', 'c']);
    expect(saidOf([called('a', 1, t0), called('b', 1, t0), called('c', 1, t0)])).toEqual(['a1', 'b1', 'c1']);
  });
});

describe('pitfall: recall not re-announcing when the number never left the called set', () => {
  it('a call again is announced again, with no other state in between', () => {
    let state = hear(nothingAnnounced, called('a', 1, t0), t0);
    state = finish(state, t0 + 5_000);
    expect(state.now).toBeNull();
    state = hear(state, called('a', 2, t0 + 60_000), t0 + 60_000);
    expect(nameOf(state)).toBe('a2');
  });

  it('also while its first announcement is being said', () => {
    expect(saidOf([called('a', 1, t0), called('b', 1, t0 + 1), called('a', 2, t0 + 2)])).toEqual(['a1', 'b1', 'a2']);
  });

  it('and when the count of calls began again after the visit was put back', () => {
    let state = finish(hear(nothingAnnounced, called('a', 1, t0), t0), t0);
    state = hear(state, changed('a', 'waiting', t0 + 10), t0 + 10);
    expect(nameOf(hear(state, called('a', 1, t0 + 20), t0 + 20))).toBe('a1');
  });

  it('one that still waits for its first announcement is said once, in its place, as it was called last', () => {
    expect(
      saidOf([called('x', 1, t0), called('a', 1, t0 + 1), called('b', 1, t0 + 2), called('a', 2, t0 + 3)]),
    ).toEqual(['x1', 'a2', 'b1']);
  });
});

describe('after a broken line', () => {
  it('a call that was announced is not announced again', () => {
    let state = finish(hear(nothingAnnounced, called('a', 1, t0), t0), t0 + 5_000);
    state = hear(state, called('a', 1, t0, true), t0 + 6_000);
    expect(state.now).toBeNull();
  });

  it('a missed call is announced while it is young, and later only shown', () => {
    const nowAfter = (ms: number) => nameOf(hear(nothingAnnounced, called('a', 1, t0, true), t0 + ms));
    expect(nowAfter(missedButYoungMs - 1)).toBe('a1');
    expect(nowAfter(missedButYoungMs)).toBeNull();
  });

  it('a missed call whose person has been met meanwhile is not announced', () => {
    let state = hear(nothingAnnounced, called('x', 1, t0), t0);
    state = hear(state, called('a', 1, t0 + 1, true), t0 + 2);
    state = hear(state, changed('a', 'serving', t0 + 2, true), t0 + 2);
    expect(finish(state, t0 + 3).now).toBeNull();
  });

  it('measures age by the clock of the hub, however wrong its own is', () => {
    const wrong = 3_600_000;
    const state = finish(hear(nothingAnnounced, called('a', 1, t0), t0 + wrong), t0 + wrong);
    expect(nameOf(hear(state, called('b', 1, t0 + 5_000, true), t0 + 10_000 + wrong))).toBe('b1');
  });
});

it('a call that has waited too long for its turn is not announced', () => {
  let state = hear(nothingAnnounced, called('a', 1, t0), t0);
  state = hear(state, called('old', 1, t0), t0);
  state = hear(state, called('young', 1, t0 + 30_000), t0 + 30_000);
  expect(nameOf(finish(state, t0 + staleAfterMs))).toBe('young1');
});

it('a call that is only tried out stands in the line like any other, once', () => {
  const sample = { label: 'P104', counter: 'skranke-1' };
  let state = hear(nothingAnnounced, called('a', 1, t0), t0);
  state = tryCall(tryCall(state, sample, t0 + 1), sample, t0 + 2);
  expect(nameOf(state)).toBe('a1');
  state = finish(state, t0 + 3);
  expect(state.now).toMatchObject({ visit: tryOut, label: 'P104' });
  expect(finish(tryCall(state, sample, t0 + 4), t0 + 5).now).toBeNull();
});

it('is silent about everything else', () => {
  expect(hear(nothingAnnounced, changed('a', 'waiting', t0), t0)).toEqual({ ...nothingAnnounced, aheadMs: 0 });
  expect(hear(nothingAnnounced, { at: t0, replayed: false, event: { type: 'moved' } as never }, t0).now).toBeNull();
});

describe('model: whatever comes, in whatever order', () => {
  type Step =
    | { readonly do: 'call' | 'met' | 'again-told'; readonly visit: string }
    | { readonly do: 'end'; readonly visit: '' };
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('call' as const), visit: fc.constantFrom('a', 'b', 'c', 'd') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('met' as const), visit: fc.constantFrom('a', 'b', 'c', 'd') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('again-told' as const), visit: fc.constantFrom('a', 'b', 'c', 'd') }),
    },
    { weight: 3, arbitrary: fc.constant({ do: 'end' as const, visit: '' as const }) },
  );

  it('one at a time, in order, each call once, none that was met before it began', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let state = nothingAnnounced;
        let clock = t0;
        /** the model: what must still be said, as the latest call of each visit, in order of first standing in line */
        let due: string[] = [];
        const calls = new Map<string, number>();
        const lastAt = new Map<string, number>();
        const said: string[] = [];
        let saying: string | null = null;
        const expectNow = () => {
          if (saying === null && due.length > 0) {
            saying = due.shift() ?? null;
            if (saying !== null) said.push(saying);
          }
          expect(nameOf(state)).toBe(saying);
        };
        for (const { do: what, visit } of steps) {
          clock += 100;
          if (what === 'call') {
            const call = (calls.get(visit) ?? 0) + 1;
            calls.set(visit, call);
            lastAt.set(visit, clock);
            state = hear(state, called(visit, call, clock), clock);
            const at = due.findIndex((waiting) => waiting[0] === visit);
            if (at < 0) due.push(`${visit}${call}`);
            else due[at] = `${visit}${call}`;
          } else if (what === 'met') {
            state = hear(state, changed(visit, 'serving', clock), clock);
            due = due.filter((waiting) => waiting[0] !== visit);
          } else if (what === 'again-told') {
            const at = lastAt.get(visit);
            if (at !== undefined) state = hear(state, called(visit, calls.get(visit) ?? 0, at, true), clock);
          } else {
            state = finish(state, clock);
            saying = null;
          }
          expectNow();
        }
        while (state.now) {
          state = finish(state, clock);
          saying = null;
          expectNow();
        }
        expect(due).toEqual([]);
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 500 },
    );
  });
});
