import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import { walkGuide } from './engine.ts';
import { put, smallGuide } from './fixture.ts';
import { factStatus, holdsOf, holdsOn, lastDayOf } from './freshness.ts';

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

test.each<[what: string, day: string, dates: { validFrom?: string; validTo?: string }, expected: boolean]>([
  ['a rule without end', '2027-05-01', {}, true],
  ['the last day of a rule', '2026-12-31', { validTo: '2026-12-31' }, true],
  ['a day after its end', '2027-01-01', { validTo: '2026-12-31' }, false],
  ['the first day of the next rule', '2027-01-01', { validFrom: '2027-01-01' }, true],
  ['a day before it', '2026-12-31', { validFrom: '2027-01-01' }, false],
  ['a day long gone, under a rule of today', '2026-01-01', { validFrom: '2026-07-01' }, true],
])('%s may be told: %s', (_what, day, dates, expected) => {
  expect(holdsOf({ verifiedAt, ...dates }, day, '2026-12-01')).toBe(expected);
});

test('of today and of any day before it a source holds as it does today', () => {
  const day = fc.integer({ min: -500, max: 900 }).map((days) => addDays(verifiedAt, days));
  const maybe = fc.option(day, { nil: undefined });
  fc.assert(
    fc.property(day, fc.nat({ max: 500 }), maybe, maybe, (today, before, validFrom, validTo) => {
      const source = { verifiedAt, validFrom, validTo };
      expect(holdsOf(source, addDays(today, -before), today)).toBe(holdsOn(source, today));
    }),
  );
});

test('of a day to come it holds no longer than to its own end, however fresh it is', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(verifiedAt, days));
  fc.assert(
    fc.property(day, day, (validTo, of) => {
      expect(holdsOf({ verifiedAt, validTo }, of, verifiedAt)).toBe(of <= validTo);
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

  it('leaves out a date to come that lies after the end of its rule, and says so', () => {
    const guide = smallGuide();
    put(guide, 'steps.0.sources.0.validTo', '2027-12-09');
    const seen = (bought: string) =>
      walkGuide(guide, { ...answers, bought }, '2027-11-22').steps.find(({ id }) => id === 'register');
    // Ten working days after 25 November are 9 December.
    expect(seen('2027-11-25')).toMatchObject({ stale: false, deadlines: [{ id: 'open' }, { id: 'close' }] });
    const late = seen('2027-11-26');
    expect(late?.deadlines.map(({ id }) => id)).toEqual(['open']);
    expect(late).toMatchObject({ stale: true, automatic: ['letter'], timing: 'now' });
    put(guide, 'steps.0.sources.1', {
      url: 'https://www.borger.dk/b',
      verifiedAt: '2027-06-01',
      validFrom: '2027-12-10',
      facts: ['deadlines.close'],
    });
    expect(seen('2027-11-26')).toMatchObject({ stale: false, deadlines: [{ id: 'open' }, { id: 'close' }] });
  });

  it('judges a moved date also by the day its rule gives', () => {
    const guide = smallGuide();
    put(guide, 'steps.0.deadlines.1', { ...guide.steps[0]?.deadlines[1], offset: 0, unit: 'days', inPerson: true });
    put(guide, 'steps.0.sources.0.validTo', '2027-12-23');
    const seen = (bought: string) =>
      walkGuide(guide, { ...answers, bought }, '2027-11-22').steps.find(({ id }) => id === 'register');
    expect(seen('2027-12-23')?.deadlines.at(-1)).toMatchObject({ id: 'close', date: '2027-12-23', closedOn: null });
    // 24 December would move to the 23rd, on which the rule is in force; but it is the 24th that the rule speaks of.
    expect(seen('2027-12-24')?.deadlines.map(({ id }) => id)).toEqual(['open']);
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
