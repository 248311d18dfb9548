import { describe, expect, it } from 'vitest';
import { comesBack, isUnattended, targetOf } from './pass-on.ts';

const takes = (counter: string) => (counter === 'c2' ? ['pas', 'mitid'] : ['flytning']);
const nothing = { service: null, counter: null, staff: null };
const visit = { service: 'pas' };

it('is another service, for whoever takes it', () => {
  expect(targetOf({ ...nothing, to: 'service', service: 'mitid' }, visit, takes)).toEqual({
    service: 'mitid',
    counter: null,
    staff: null,
  });
});

it('is a colleague with the service as it is', () => {
  expect(targetOf({ ...nothing, to: 'staff', staff: 'anne' }, visit, takes)).toEqual({
    service: 'pas',
    counter: null,
    staff: 'anne',
  });
});

it('is a counter: with the service as it is where it takes it, else with one it takes', () => {
  const to = 'counter';
  expect(targetOf({ ...nothing, to, counter: 'c2', service: 'mitid' }, visit, takes)?.service).toBe('pas');
  expect(targetOf({ ...nothing, to, counter: 'c3' }, visit, takes)).toBeNull();
  expect(targetOf({ ...nothing, to, counter: 'c3', service: 'mitid' }, visit, takes)).toBeNull();
  expect(targetOf({ ...nothing, to, counter: 'c3', service: 'flytning' }, visit, takes)).toEqual({
    service: 'flytning',
    counter: 'c3',
    staff: null,
  });
});

it('is nothing while something is missing', () => {
  for (const to of ['service', 'counter', 'staff'] as const)
    expect(targetOf({ ...nothing, to }, visit, takes)).toBeNull();
});

it('tells of a queue that no open counter takes, and of no counter and no colleague', () => {
  const to = { service: 'mitid', counter: null, staff: null };
  const counters = [
    { presence: 'open' as const, services: ['pas'] },
    { presence: 'break' as const, services: ['mitid'] },
  ];
  expect(isUnattended(to, counters)).toBe(true);
  expect(isUnattended({ ...to, service: 'pas' }, counters)).toBe(false);
  expect(isUnattended({ ...to, counter: 'c3' }, counters)).toBe(false);
  expect(isUnattended({ ...to, staff: 'anne' }, counters)).toBe(false);
  expect(isUnattended(null, counters)).toBe(false);
});

describe('giving on to a service this desk takes too', () => {
  const open = (counter: string, services: string[], presence: 'open' | 'break' = 'open') => ({
    counter,
    staff: `at-${counter}`,
    name: counter,
    presence,
    services,
  });
  const present = {
    mine: { counter: 'c1', services: ['pas', 'mitid'] },
    counters: [
      open('c1', ['pas', 'mitid']),
      open('c2', ['mitid']),
      open('c3', ['mitid'], 'break'),
      open('c4', ['pas']),
    ],
  };
  const to = (service: string) => ({ service, counter: null, staff: null });
  const mine = { counter: 'c1' };

  it('comes back to it, and names who else is there for it', () => {
    expect(comesBack(to('mitid'), mine, present)?.others.map(({ counter }) => counter)).toEqual(['c2']);
    expect(comesBack(to('mitid'), mine, { ...present, counters: present.counters.slice(0, 1) })?.others).toEqual([]);
  });

  it('does not when it goes to somebody, to a queue of others, or was not here', () => {
    expect(comesBack(to('flytning'), mine, present)).toBeNull();
    expect(comesBack({ ...to('mitid'), counter: 'c2' }, mine, present)).toBeNull();
    expect(comesBack({ ...to('mitid'), staff: 'at-c2' }, mine, present)).toBeNull();
    expect(comesBack(to('mitid'), { counter: null }, present)).toBeNull();
    expect(comesBack(null, mine, present)).toBeNull();
  });
});
