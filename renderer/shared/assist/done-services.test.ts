import { expect, it } from 'vitest';
import { doneOf, mostOfOne, toTell, withQuantity, withServices } from './done-services.ts';

const pass = { service: 'pas', quantity: 1 };

it('begins with what the visit was for', () => {
  expect(doneOf(['pas'])).toEqual([pass]);
  expect(doneOf(['pas', 'mitid', 'pas'])).toEqual([
    { service: 'pas', quantity: 2 },
    { service: 'mitid', quantity: 1 },
  ]);
});

it('keeps how often when another service is added', () => {
  expect(withServices([{ service: 'pas', quantity: 4 }], ['pas', 'mitid'])).toEqual([
    { service: 'pas', quantity: 4 },
    { service: 'mitid', quantity: 1 },
  ]);
  expect(withServices([pass], [])).toEqual([]);
});

it('stays between once and as often as the hub takes', () => {
  expect(withQuantity([pass], 'pas', 0)).toEqual([pass]);
  expect(withQuantity([pass], 'pas', 99)).toEqual([{ service: 'pas', quantity: mostOfOne }]);
});

it('is told only when it differs from what the visit was for', () => {
  expect(toTell([pass], ['pas'])).toBeUndefined();
  expect(toTell([{ service: 'pas', quantity: 2 }], ['pas'])).toEqual([{ service: 'pas', quantity: 2 }]);
  expect(toTell([{ service: 'mitid', quantity: 1 }], ['pas'])).toEqual([{ service: 'mitid', quantity: 1 }]);
});
