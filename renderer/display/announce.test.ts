import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveMessage } from '../shared/api/index.ts';
import { type Announcing, type Call, enqueue, finish, hear, nothingHeard, silent, worthSayingMs } from './announce.ts';

const called = (visit: string, call: number, at: number, replayed = false): LiveMessage => ({
  id: at,
  at,
  replayed,
  event: { type: 'visit.called', visit, label: visit.toUpperCase(), counter: 'skranke-1', call, at },
});

/** Hears the messages in turn; `lateMs` after each happened. Gives the keys announced. */
const announcedOf = (messages: readonly LiveMessage[], now: (message: LiveMessage) => number) => {
  let heard = nothingHeard;
  return messages.flatMap((message) => {
    const step = hear(heard, message, now(message));
    heard = step.heard;
    return step.announce ? [`${step.announce.visit}:${step.announce.call}`] : [];
  });
};

describe('hear', () => {
  it('announces a call and each call again', () => {
    expect(announcedOf([called('a', 1, 1_000), called('a', 2, 9_000)], ({ at }) => at)).toEqual(['a:1', 'a:2']);
  });

  it('says a call the line tells again only once', () => {
    expect(announcedOf([called('a', 1, 1_000), called('a', 1, 1_000, true)], () => 2_000)).toEqual(['a:1']);
  });

  it('announces a missed call while it is young, and an old one never', () => {
    const later = (ms: number) =>
      announcedOf([called('a', 1, 100_000, true), called('a', 1, 100_000)], () => 100_000 + ms);
    expect(later(worthSayingMs - 1)).toEqual(['a:1']);
    expect(later(worthSayingMs)).toEqual([]);
  });

  it('measures age by the clock of the hub, however wrong the own one is', () => {
    const wrong = 3_600_000;
    const messages = [called('a', 1, 100_000), called('b', 1, 105_000, true)];
    expect(announcedOf(messages, () => 110_000 + wrong)).toEqual(['a:1', 'b:1']);
  });

  it('is silent about everything else', () => {
    const changed: LiveMessage = {
      id: 1,
      at: 1,
      replayed: false,
      event: { type: 'visit.changed', visit: 'a', label: 'A', state: 'waiting', service: 's' },
    };
    expect(hear(nothingHeard, changed, 1).announce).toBeNull();
  });
});

describe('announcing', () => {
  const call = (visit: string, again = 1): Call => ({ visit, label: visit, counter: 'c', call: again });

  it('is one at a time, in order, and says a number called again while it waits once', () => {
    let state = ['a', 'b', 'c'].reduce((all, visit) => enqueue(all, call(visit)), silent);
    state = enqueue(state, call('b', 2));
    const said: string[] = [];
    while (state.now) {
      said.push(`${state.now.visit}${state.now.call}`);
      state = finish(state);
    }
    expect(said).toEqual(['a1', 'b2', 'c1']);
  });

  it('loses no number, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'end'), { maxLength: 40 }), (steps) => {
        const said = new Set<string>();
        let state: Announcing = silent;
        for (const step of steps) {
          state = step === 'end' ? finish(state) : enqueue(state, call(step));
          if (state.now) said.add(state.now.visit);
        }
        for (const waiting of state.queue) said.add(waiting.visit);
        expect([...said].sort()).toEqual([...new Set(steps.filter((step) => step !== 'end'))].sort());
      }),
    );
  });
});
