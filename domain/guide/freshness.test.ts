import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import { walkGuide } from './engine.ts';
import { put, smallGuide } from './fixture.ts';
import { factStatus, holdsOn, lastDayOf } from './freshness.ts';

const verifiedAt = '2026-11-23';

test('a fact is believed for a year, or to its own last day', () => {
  expect(lastDayOf({ verifiedAt })).toBe('2027-11-23');
  expect(lastDayOf({ verifiedAt, validTo: '2026-12-31' })).toBe('2026-12-31');
  expect(lastDayOf({ verifiedAt, validTo: '2029-12-31' })).toBe('2027-11-23');
});

test.each([
  ['2027-09-23', 'holds'],
  ['2027-09-24', 'due'],
  ['2027-11-23', 'due'],
  ['2027-11-24', 'expired'],
])('on %s it %s', (day, status) => expect(factStatus({ verifiedAt }, day)).toBe(status));

test('it begins and ends on its own days, both included', () => {
  const year = { verifiedAt, validFrom: '2027-01-01', validTo: '2027-03-31' };
  expect(factStatus(year, '2026-12-31')).toBe('not-yet');
  expect(holdsOn(year, '2027-01-01')).toBe(true);
  expect(holdsOn(year, '2027-03-31')).toBe(true);
  expect(holdsOn(year, '2027-04-01')).toBe(false);
});

test('what has once expired never holds again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 500 }), (days, more) => {
      const day = addDays(verifiedAt, days);
      if (factStatus({ verifiedAt }, day) === 'expired')
        expect(factStatus({ verifiedAt }, addDays(day, more))).toBe('expired');
    }),
  );
});

describe('a plan', () => {
  const answers = { pet: 'dog', chip: 'yes', bought: '2027-11-25' };
  const register = (guide = smallGuide(), today = '2027-11-25') =>
    walkGuide(guide, answers, today).steps.find(({ id }) => id === 'register');

  it('leaves out dates and promises that nobody has found in a source for too long, and says so', () => {
    expect(register(smallGuide(), '2027-11-23')).toMatchObject({ stale: false, automatic: ['letter'] });
    expect(register()).toMatchObject({ stale: true, deadlines: [], automatic: [], sources: [] });
  });

  it('keeps what another source still backs', () => {
    const guide = smallGuide();
    put(guide, 'steps.0.sources.1', {
      url: 'https://www.borger.dk/b',
      verifiedAt: '2027-06-01',
      facts: ['deadlines.close'],
    });
    expect(register(guide)?.deadlines.map(({ id }) => id)).toEqual(['close']);
  });

  it('has a step on the days of its own only', () => {
    const guide = smallGuide();
    put(guide, 'steps.0.validFrom', '2027-01-01');
    put(guide, 'steps.0.validTo', '2027-11-24');
    expect(register(guide)).toBeUndefined();
    expect(register(guide, '2027-11-24')).toBeDefined();
    expect(register(guide, '2026-12-31')).toBeUndefined();
  });
});
