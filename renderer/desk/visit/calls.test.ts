import { expect, it } from 'vitest';
import { callState } from './calls.ts';

const rules = { recallRestMs: 5_000, noShowAfterCalls: 2 };
const called = (turnCalls: number, now: number) => callState({ turnCalls, lastCalledAt: 10_000 }, rules, now);

it('counts the rest down in whole seconds to none', () => {
  expect([10_000, 10_001, 14_000, 14_999, 15_000, 99_000].map((now) => called(1, now).restSeconds)).toEqual([
    5, 5, 1, 1, 0, 0,
  ]);
});

it('lets "did not come" be said after the calls of the centre and not before', () => {
  expect([1, 2, 3].map((calls) => called(calls, 0).mayBeNoShow)).toEqual([false, true, true]);
});

it('lets a number that was never called be called at once', () => {
  expect(callState({ turnCalls: 0, lastCalledAt: null }, rules, 0).restSeconds).toBe(0);
});
