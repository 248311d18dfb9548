import { describe, expect, it } from 'vitest';
import { givenOnTo, isForMe } from './given-on.ts';

const at = (counter: string, staff: string, presence: 'open' | 'break' = 'open') => ({
  counter,
  staff,
  presence,
  name: staff.toUpperCase(),
});
const present = {
  mine: { counter: 'c1', services: ['pas'] },
  counters: [at('c1', 'anne'), at('c2', 'bashir'), at('c3', 'kirsten', 'break')],
};
const visit = (forCounter: string | null, forStaff: string | null, service = 'pas') => ({
  forCounter,
  forStaff,
  service,
});

describe('givenOnTo', () => {
  it('tells this counter, another one and a colleague apart', () => {
    expect(givenOnTo(visit('c1', null), present)).toBe('me');
    expect(givenOnTo(visit(null, 'anne'), present)).toBe('me');
    expect(givenOnTo(visit('c2', null), present)).toEqual({ counter: 'c2' });
    expect(givenOnTo(visit(null, 'bashir'), present)).toEqual({ name: 'BASHIR' });
    expect(givenOnTo(visit(null, null), present)).toBeNull();
  });

  it('sends nobody to an empty chair', () => {
    expect(givenOnTo(visit('c3', null), present)).toBeNull();
    expect(givenOnTo(visit(null, 'gone'), present)).toBeNull();
  });
});

describe('isForMe', () => {
  it('is by service, unless it was given on to somebody who is there', () => {
    expect(isForMe(visit(null, null), present)).toBe(true);
    expect(isForMe(visit(null, null, 'mitid'), present)).toBe(false);
    expect(isForMe(visit('c1', null, 'mitid'), present)).toBe(true);
    expect(isForMe(visit('c2', null), present)).toBe(false);
    expect(isForMe(visit('c3', null), present)).toBe(true);
  });
});
