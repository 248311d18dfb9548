import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideVisit, openStates, recallRestMs, type VisitCommand, type VisitFacts } from './state.ts';

const waiting: VisitFacts = { state: 'waiting', way: 'counter', counter: null, calls: 0, lastCalledAt: null };
const at = (facts: VisitFacts, command: VisitCommand, now = 0) => {
  const decision = decideVisit(facts, command, now);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.next;
};
const refusal = (facts: VisitFacts, command: VisitCommand, now = 0) => {
  const decision = decideVisit(facts, command, now);
  return decision.ok ? null : decision.reason;
};

describe('a visit', () => {
  const called = at(waiting, { type: 'call', counter: '1' }, 1_000);
  const serving = at(called, { type: 'start', counter: '1' });

  it('goes from waiting over called and serving to finished', () => {
    expect(called).toMatchObject({ state: 'called', counter: '1', calls: 1, lastCalledAt: 1_000 });
    expect(serving.state).toBe('serving');
    expect(at(serving, { type: 'finish', counter: '1' }).state).toBe('finished');
  });

  it('is called by one counter only', () => {
    expect(refusal(called, { type: 'call', counter: '2' })).toBe('not-waiting');
    expect(refusal(called, { type: 'recall', counter: '2' }, 60_000)).toBe('not-yours');
    expect(refusal(serving, { type: 'finish', counter: '2' })).toBe('not-yours');
  });

  it('may be called again after a rest, which changes no time', () => {
    expect(refusal(called, { type: 'recall', counter: '1' }, 1_000 + recallRestMs - 1)).toBe('too-soon');
    const again = decideVisit(called, { type: 'recall', counter: '1' }, 1_000 + recallRestMs);
    expect(again).toMatchObject({ ok: true, interval: 'same', next: { calls: 2 } });
  });

  it('that did not come can come back into the queue', () => {
    const gone = at(called, { type: 'no-show', counter: '1' });
    expect(gone).toMatchObject({ state: 'no-show', counter: null });
    expect(at(gone, { type: 'reactivate' }).state).toBe('waiting');
  });

  it('alone at a terminal can be joined by a counter, or want staff', () => {
    const alone = at({ ...waiting, way: 'self-service-here' }, { type: 'start-alone' });
    expect(alone).toMatchObject({ state: 'serving', counter: null });
    expect(at(alone, { type: 'join', counter: '3' })).toMatchObject({ counter: '3', way: 'assisted' });
    expect(at(alone, { type: 'want-staff' })).toMatchObject({ state: 'waiting', way: 'assisted' });
    expect(refusal(serving, { type: 'want-staff' })).toBe('not-serving');
  });

  const command = fc.oneof(
    fc.record({
      type: fc.constantFrom('call', 'recall', 'no-show', 'put-back', 'start', 'join', 'finish' as const),
      counter: fc.constantFrom('1', '2'),
    }),
    fc.record({ type: fc.constantFrom('start-alone', 'want-staff', 'leave', 'reactivate', 'end-of-day' as const) }),
  ) as fc.Arbitrary<VisitCommand>;

  it('keeps its facts and its time together through any commands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(command, fc.integer({ min: 0, max: 20_000 })), { maxLength: 40 }), (commands) => {
        let facts = waiting;
        let now = 0;
        // What kind of time runs; a visit has exactly one open interval while it is open, and none otherwise.
        let running: string | null = 'waiting';
        for (const [next, after] of commands) {
          now += after;
          const decision = decideVisit(facts, next, now);
          if (!decision.ok) continue;
          if (decision.interval !== 'same') running = decision.interval;
          facts = decision.next;
          expect(running !== null).toBe(openStates.includes(facts.state));
          if (facts.state === 'called') expect(facts.counter).not.toBeNull();
          if (facts.state === 'waiting') expect(facts.counter).toBeNull();
          if (facts.state === 'finished' || facts.state === 'left' || facts.state === 'ended') {
            for (const type of ['call', 'start', 'recall', 'reactivate'] as const) {
              expect(decideVisit(facts, { type, counter: '1' } as VisitCommand, now + 60_000).ok).toBe(false);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
