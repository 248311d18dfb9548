import { expect, it } from 'vitest';
import { targetOf } from './pass-on.ts';

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
