import { describe, expect, it } from 'vitest';
import { closedAltogether, isClosed, type Refusal, type Waits } from './closed.ts';

const service = (id: string, refused: Refusal | null): Waits[number] => ({
  service: id,
  waiting: 0,
  range: { kind: 'unknown' },
  refused,
});
const early: Refusal = { reason: 'not-open-yet', from: '10:00' };
const paused: Refusal = { reason: 'queue-paused', why: 'meeting' };

describe('closedAltogether', () => {
  it('tells why when no service gives a number', () => {
    expect(closedAltogether([service('a', early), service('b', early)])).toEqual(early);
    expect(closedAltogether([service('a', paused), service('b', { reason: 'quota-reached' })])).toEqual(paused);
  });

  it('tells nothing while one gives numbers, or while nothing is known', () => {
    expect(closedAltogether([service('a', paused), service('b', null)])).toBeNull();
    expect(closedAltogether(undefined)).toBeNull();
    expect(closedAltogether([])).toBeNull();
  });
});

it('knows a closed queue from a number that could not be given', () => {
  expect(isClosed(early)).toBe(true);
  expect(isClosed({ reason: 'numbers-used-up' })).toBe(false);
  expect(isClosed({ reason: 'key-expired' })).toBe(false);
});
