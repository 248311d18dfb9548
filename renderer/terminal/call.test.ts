import { describe, expect, it } from 'vitest';
import { callOf } from './call.ts';

const waiting = { state: 'waiting', counter: null, turnCalls: 0, unansweredCalls: 0 } as const;
const called = { state: 'called', counter: '3', turnCalls: 1, unansweredCalls: 1 } as const;

describe('what she is told of a call', () => {
  it('is nothing while she waits for the first one, works alone, or has no visit', () => {
    expect(callOf(null)).toBeNull();
    expect(callOf(waiting)).toBeNull();
    expect(callOf({ ...waiting, state: 'serving' })).toBeNull();
  });

  it('is the counter, and that it is said again once it is', () => {
    expect(callOf(called)).toEqual({ at: 'called', counter: '3', again: false });
    expect(callOf({ ...called, turnCalls: 2, unansweredCalls: 2 })).toMatchObject({ again: true });
    // Called anew after she was put back: this turn has been said once.
    expect(callOf({ ...called, turnCalls: 1, unansweredCalls: 3 })).toMatchObject({ again: false });
  });

  it('is over when she is met at the counter', () => {
    expect(callOf({ ...called, state: 'serving', unansweredCalls: 0 })).toBeNull();
  });

  it('is that she did not come, or that she waits again', () => {
    expect(callOf({ ...called, state: 'no-show', counter: null })).toEqual({ at: 'missed' });
    expect(callOf({ ...waiting, unansweredCalls: 2 })).toEqual({ at: 'back' });
  });
});
