import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUndo, decideVisit, type UndoRecord, usualVisitRules, type VisitCommand } from './decide.ts';
import { arrived, openStates, unansweredCalls, type VisitFacts } from './state.ts';
import { type LoggedInterval, standingIntervals, visitTimes } from './times.ts';

const waiting = arrived(0, 'counter', 'pas', 'pas');
const at = (facts: VisitFacts, command: VisitCommand, now = 0) => {
  const decision = decideVisit(facts, command, now);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.next;
};
const refusal = (facts: VisitFacts, command: VisitCommand, now = 0) => {
  const decision = decideVisit(facts, command, now);
  return decision.ok ? null : decision.reason;
};
const { recallRestMs } = usualVisitRules;

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
    expect(again).toMatchObject({ ok: true, interval: null, leg: null, next: { calls: 2, phaseSince: 1_000 } });
  });

  it('is not said to be gone before she was called as often as the centre wants', () => {
    const rules = { ...usualVisitRules, noShowAfterCalls: 2 };
    const gone: VisitCommand = { type: 'no-show', counter: '1' };
    expect(decideVisit(called, gone, 2_000, rules)).toEqual({ ok: false, reason: 'call-again-first' });
    const twice = at(called, { type: 'recall', counter: '1' }, 60_000);
    expect(decideVisit(twice, gone, 70_000, rules)).toMatchObject({ ok: true, next: { state: 'no-show' } });
    // Put back and called anew, she has again been called once.
    const back = at(at(twice, { type: 'put-back', counter: '1' }, 70_000), { type: 'call', counter: '1' }, 80_000);
    expect(back).toMatchObject({ calls: 3, turnCalls: 1 });
    expect(decideVisit(back, gone, 90_000, rules)).toEqual({ ok: false, reason: 'call-again-first' });
  });

  it('that did not come can come back into the queue, with the place that staff choose', () => {
    const gone = at(called, { type: 'no-show', counter: '1' }, 5_000);
    expect(gone).toMatchObject({ state: 'no-show', counter: null, phase: null });
    expect(at(gone, { type: 'reactivate' }, 9_000)).toMatchObject({ state: 'waiting', placeAt: null, leg: 2 });
    expect(at(gone, { type: 'reactivate', placeAt: 9_000 }, 9_000).placeAt).toBe(9_000);
    expect(at(called, { type: 'put-back', counter: '1', placeAt: 77 }, 9_000).placeAt).toBe(77);
  });

  it('counts the calls of the wait that runs: those she came to are none of it, those she did not come to are', () => {
    const rest = recallRestMs;
    const twice = at(called, { type: 'recall', counter: '1' }, 1_000 + rest);
    expect(unansweredCalls(twice)).toBe(2);
    const back = at(twice, { type: 'put-back', counter: '1' });
    expect(unansweredCalls(back)).toBe(2);
    // Given on from the list nobody has met her; given on from a counter somebody has.
    const to = { service: 'mitid', counter: null, staff: null };
    expect(unansweredCalls(at(back, { type: 'transfer', counter: null, to }))).toBe(2);
    expect(unansweredCalls(at(twice, { type: 'transfer', counter: '1', to }))).toBe(0);
    const met = at(twice, { type: 'start', counter: '1' });
    const onward = at(met, { type: 'transfer', counter: '1', to });
    expect([met, onward].map(unansweredCalls)).toEqual([0, 0]);
    expect(onward.calls).toBe(2);
    const anew = at(at(onward, { type: 'call', counter: '2' }, 90_000), { type: 'no-show', counter: '2' }, 95_000);
    expect(unansweredCalls(at(anew, { type: 'reactivate' }))).toBe(1);
  });

  it('that was set aside can be given up by the citizen', () => {
    const aside = at(serving, { type: 'hold', counter: '1' }, 5_000);
    expect(decideVisit(aside, { type: 'cancel' }, 9_000)).toMatchObject({
      ok: true,
      next: { state: 'cancelled', parkedBy: null },
      interval: { kind: 'holding', startedAt: 5_000, endedAt: 9_000 },
      leg: { code: 'cancelled' },
    });
  });

  it('that staff say was drawn in error is told apart in the books from one that was given up, and can be taken back', () => {
    const wrong = decideVisit(waiting, { type: 'mistake' }, 9_000);
    expect(wrong).toMatchObject({
      ok: true,
      next: { state: 'cancelled' },
      leg: { code: 'drawn-in-error' },
      undoable: true,
    });
    expect(refusal(called, { type: 'mistake' })).toBe('not-waiting');
    // What the citizen gives up herself is not taken back by staff.
    expect(decideVisit(waiting, { type: 'cancel' }, 9_000)).toMatchObject({ undoable: false });
  });

  it('alone at a terminal can be joined by a counter, or want staff', () => {
    const alone = at({ ...waiting, way: 'self-service-here' }, { type: 'start-alone' });
    expect(alone).toMatchObject({ state: 'serving', counter: null });
    expect(at(alone, { type: 'join', counter: '3' })).toMatchObject({ counter: '3', way: 'assisted' });
    expect(at(alone, { type: 'want-staff' })).toMatchObject({ state: 'waiting', way: 'assisted' });
    expect(refusal(serving, { type: 'want-staff' })).toBe('not-serving');
  });

  it('on hold frees the counter and is taken back by any counter; both stints of service are kept', () => {
    let now = 0;
    const log: LoggedInterval[] = [];
    let facts = waiting;
    const go = (command: VisitCommand, after: number) => {
      now += after;
      const decision = decideVisit(facts, command, now);
      if (!decision.ok) throw new Error(decision.reason);
      if (decision.interval) log.push({ ...decision.interval, seq: log.length + 1, voids: null });
      facts = decision.next;
    };
    go({ type: 'call', counter: '1' }, 60_000);
    go({ type: 'start', counter: '1' }, 10_000);
    go({ type: 'hold', counter: '1' }, 120_000);
    expect(facts).toMatchObject({ state: 'on-hold', counter: null, parkedBy: '1' });
    go({ type: 'resume', counter: '2' }, 300_000);
    expect(facts).toMatchObject({ state: 'serving', counter: '2', parkedBy: null });
    go({ type: 'finish', counter: '2' }, 30_000);
    expect(visitTimes(log)).toEqual({ waiting: 60_000, walking: 10_000, serving: 150_000, holding: 300_000 });
  });

  it('given on keeps number and place, and each leg is in the books with how it ended', () => {
    const to = { service: 'mitid', counter: null, staff: null };
    const decision = decideVisit(serving, { type: 'transfer', counter: '1', to }, 9_000);
    expect(decision).toMatchObject({
      ok: true,
      next: { state: 'waiting', service: 'mitid', placeAt: null, leg: 2, counter: null },
      leg: { leg: 1, service: 'pas', code: 'transferred-to-service', closedAt: 9_000 },
    });
    const toColleague = { service: 'pas', counter: null, staff: 'anne' };
    expect(decideVisit(called, { type: 'transfer', counter: '1', to: toColleague }, 9_000)).toMatchObject({
      next: { forStaff: 'anne' },
      leg: { code: 'transferred-to-staff' },
    });
    expect(refusal(serving, { type: 'transfer', counter: '2', to })).toBe('not-yours');
    expect(refusal(at(serving, { type: 'finish', counter: '1' }), { type: 'transfer', counter: '1', to })).toBe(
      'already-closed',
    );
  });

  it('takes several services in turn at one counter, each with its own time', () => {
    const next = decideVisit(
      { ...serving, phaseSince: 2_000 },
      { type: 'next-service', counter: '1', service: 'mitid', errand: 'mitid' },
      8_000,
    );
    expect(next).toMatchObject({
      ok: true,
      next: { state: 'serving', service: 'mitid', leg: 2, phaseSince: 8_000 },
      interval: { kind: 'serving', startedAt: 2_000, endedAt: 8_000 },
      leg: { service: 'pas', code: 'served' },
    });
  });

  it('left at a counter whose desk has crashed is taken over by a colleague, and its time runs on', () => {
    const taken = decideVisit({ ...serving, phaseSince: 2_000 }, { type: 'take-over', counter: '2' }, 9_000);
    expect(taken).toMatchObject({
      ok: true,
      interval: null,
      next: { counter: '2', state: 'serving', phaseSince: 2_000 },
    });
    expect(refusal(waiting, { type: 'take-over', counter: '2' })).toBe('not-serving');
  });

  it('on her way to a counter whose desk has crashed is called to the colleague who takes over, and her walk runs on', () => {
    const walking = { ...called, phaseSince: 2_000, calls: 1, turnCalls: 1, lastCalledAt: 2_000 };
    expect(decideVisit(walking, { type: 'take-over', counter: '2' }, 9_000)).toMatchObject({
      ok: true,
      interval: null,
      next: { counter: '2', state: 'called', phaseSince: 2_000, calls: 2, turnCalls: 2, lastCalledAt: 9_000 },
    });
  });

  it('ended by the house is marked as not to be trusted', () => {
    expect(decideVisit(serving, { type: 'end', cause: 'close' }, 9_000)).toMatchObject({
      next: { state: 'ended', timeReliable: false },
      leg: { code: 'ended-by-close' },
    });
  });

  it('takes back its last action for a short while, by the one who did it, and its time runs on', () => {
    const finished = at(serving, { type: 'finish', counter: '1' }, 60_000);
    const undo: UndoRecord = { before: serving, action: 'finish', at: 60_000, by: 'anne' };
    expect(decideUndo(finished, undo, 'anne', 80_000)).toEqual({ ok: true, next: serving });
    expect(decideUndo(finished, undo, 'bashir', 80_000)).toEqual({ ok: false, reason: 'nothing-to-undo' });
    expect(decideUndo(finished, undo, 'anne', 60_001 + usualVisitRules.undoMs)).toEqual({
      ok: false,
      reason: 'too-late-to-undo',
    });
    expect(decideUndo(finished, null, 'anne', 60_000).ok).toBe(false);
    // A call taken back has still been heard: the next one is the second.
    const heard: UndoRecord = { before: waiting, action: 'call', at: 1_000, by: 'anne' };
    expect(decideUndo(called, heard, 'anne', 2_000)).toMatchObject({ next: { state: 'waiting', calls: 1 } });
  });
});

const counter = fc.constantFrom('1', '2');
const command: fc.Arbitrary<VisitCommand> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'call',
      'recall',
      'no-show',
      'start',
      'join',
      'take-over',
      'hold',
      'resume',
      'finish' as const,
    ),
    counter,
  }),
  fc.record({ type: fc.constant('put-back' as const), counter, placeAt: fc.option(fc.nat(), { nil: undefined }) }),
  fc.record({
    type: fc.constant('transfer' as const),
    counter,
    to: fc.record({
      service: fc.constantFrom('pas', 'mitid'),
      counter: fc.option(counter),
      staff: fc.option(fc.constant('anne')),
    }),
  }),
  fc.record({
    type: fc.constant('next-service' as const),
    counter,
    service: fc.constantFrom('pas', 'mitid'),
    errand: fc.constant('x'),
  }),
  fc.record({
    type: fc.constantFrom('start-alone', 'want-staff', 'leave', 'cancel', 'mistake', 'reactivate' as const),
  }),
  fc.record({ type: fc.constant('end' as const), cause: fc.constantFrom('close', 'logout', 'crash' as const) }),
);
const step = fc.oneof(
  { weight: 9, arbitrary: fc.record({ command, after: fc.integer({ min: 0, max: 90_000 }) }) },
  { weight: 1, arbitrary: fc.record({ command: fc.constant('undo' as const), after: fc.nat({ max: 90_000 }) }) },
);

describe('any run of commands', () => {
  it('keeps facts, intervals and legs together: no time missing, none counted twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let facts = waiting;
        let now = 0;
        let undo: UndoRecord | null = null;
        let undoSeq: number | null = null;
        let openMs = 0;
        /** time before the last action, should it be taken back */
        let openBefore = 0;
        let closedAt = 0;
        let callsBefore = 0;
        const log: LoggedInterval[] = [];
        for (const { command: what, after } of steps) {
          if (openStates.includes(facts.state)) openMs += after;
          now += after;
          if (what === 'undo') {
            const back = decideUndo(facts, undo, 'anne', now);
            if (!back.ok) continue;
            if (undoSeq !== null)
              log.push({ seq: log.length + 1, kind: 'waiting', startedAt: now, endedAt: now, voids: undoSeq });
            // What ran before goes on running, also through the while in which the visit seemed closed.
            if (openStates.includes(back.next.state)) openMs = openBefore + (now - closedAt);
            else openMs = openBefore;
            facts = back.next;
            undo = null;
          } else {
            const decision = decideVisit(facts, what, now);
            if (!decision.ok) continue;
            openBefore = openMs;
            closedAt = now;
            undoSeq = null;
            if (decision.interval) {
              undoSeq = log.length + 1;
              log.push({ ...decision.interval, seq: undoSeq, voids: null });
            }
            if (decision.leg) expect(decision.leg.leg).toBe(facts.leg);
            undo = decision.undoable ? { before: facts, action: what.type, at: now, by: 'anne' } : null;
            facts = decision.next;
          }
          const open = openStates.includes(facts.state);
          // Calls are only ever added, and what is held against her is some of them: none once she has been met.
          expect(facts.calls).toBeGreaterThanOrEqual(callsBefore);
          callsBefore = facts.calls;
          expect(facts.answeredCalls).toBeGreaterThanOrEqual(0);
          expect(unansweredCalls(facts)).toBeGreaterThanOrEqual(0);
          if (what !== 'undo' && what.type === 'start') expect(unansweredCalls(facts)).toBe(0);
          expect(facts.phase !== null).toBe(open);
          expect(facts.state === 'on-hold').toBe(facts.phase === 'holding');
          expect(facts.state === 'waiting').toBe(facts.phase === 'waiting');
          expect(facts.state === 'called').toBe(facts.phase === 'walking');
          if (facts.state === 'called') expect(facts.counter).not.toBeNull();
          if (facts.state === 'waiting' || facts.state === 'on-hold') expect(facts.counter).toBeNull();
          // Stretches neither overlap nor run backwards, and with the running one they are all the time she was here.
          const standing = standingIntervals(log);
          for (const [i, stretch] of standing.entries()) {
            expect(stretch.endedAt).toBeGreaterThanOrEqual(stretch.startedAt);
            const before = standing[i - 1];
            if (before) expect(stretch.startedAt).toBeGreaterThanOrEqual(before.endedAt);
          }
          const running = facts.phase ? { kind: facts.phase, since: facts.phaseSince } : null;
          const times = visitTimes(log, running, now);
          expect(times.waiting + times.walking + times.serving + times.holding).toBe(openMs);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('never wakes a visit that is over, but for those who did not come or went', () => {
    fc.assert(
      fc.property(fc.constantFrom('finished', 'cancelled', 'ended' as const), command, (state, what) => {
        expect(decideVisit({ ...waiting, state, phase: null }, what, 60_000).ok).toBe(false);
      }),
    );
  });
});
