import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type IsoDate } from '../calendar/dates.ts';
import { isOfficeDay } from '../calendar/office-day.ts';
import { closedReason, resolveDeadline } from './deadline.ts';
import type { Deadline } from './model.ts';

const on = (kind: Deadline['kind'], inPerson?: boolean): Deadline => ({
  id: 'it',
  kind,
  from: 'today',
  offset: 0,
  unit: 'days',
  ...(inPerson === undefined ? {} : { inPerson }),
});
const resolve = (kind: Deadline['kind'], counted: IsoDate, today: IsoDate) =>
  resolveDeadline(on(kind, true), counted, today);

const isoDate = fc
  .date({ min: new Date('2025-05-01T00:00:00Z'), max: new Date('2049-11-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kinds = fc.constantFrom<Deadline['kind'][]>('earliest', 'latest');
const near = fc.integer({ min: -20, max: 60 });

describe('a date for coming in person', () => {
  test.each<[kind: Deadline['kind'], counted: string, date: string, closedOn: string | null]>([
    ['latest', '2026-12-23', '2026-12-23', null],
    ['latest', '2026-12-24', '2026-12-23', '2026-12-24'],
    ['latest', '2026-12-26', '2026-12-23', '2026-12-26'],
    ['latest', '2026-12-31', '2026-12-30', '2026-12-31'],
    ['latest', '2027-01-03', '2026-12-30', '2027-01-03'],
    ['latest', '2029-06-05', '2029-06-04', '2029-06-05'],
    ['latest', '2026-12-06', '2026-12-04', '2026-12-06'],
    ['earliest', '2026-12-24', '2026-12-28', '2026-12-24'],
    ['earliest', '2029-06-05', '2029-06-06', '2029-06-05'],
    ['earliest', '2027-03-25', '2027-03-30', '2027-03-25'],
    ['earliest', '2026-12-14', '2026-12-14', null],
  ])('%s %s is %s', (kind, counted, date, closedOn) => {
    expect(resolve(kind, counted, '2026-12-01')).toEqual({ id: 'it', kind, date, closedOn, passed: false });
  });

  test.each([
    ['2026-12-23', '2026-12-23', '2026-12-24', false],
    ['2026-12-24', '2026-12-24', '2026-12-24', false],
    ['2026-12-25', '2026-12-24', null, true],
  ])('seen on %s the last day 24 December is %s', (today, date, closedOn, passed) => {
    expect(resolve('latest', '2026-12-24', today)).toMatchObject({ date, closedOn, passed });
  });

  test.each([
    ['2026-12-24', '2026-12-28', '2026-12-24', false],
    ['2026-12-27', '2026-12-28', '2026-12-24', false],
    ['2026-12-28', '2026-12-24', null, true],
  ])('seen on %s the first day 24 December is %s', (today, date, closedOn, passed) => {
    expect(resolve('earliest', '2026-12-24', today)).toMatchObject({ date, closedOn, passed });
  });

  test('is an open day on the safe side, or the rule’s own day when it is over or no open day is left', () => {
    fc.assert(
      fc.property(kinds, isoDate, near, (kind, counted, days) => {
        const today = addDays(counted, -days);
        const { date, closedOn, passed } = resolve(kind, counted, today);
        const reason = closedReason({ date, closedOn });
        expect([null, counted]).toContain(closedOn);
        if (closedOn !== null) expect(isOfficeDay(counted)).toBe(false);
        if (passed || reason === 'none-left') expect(date).toBe(counted);
        else expect(isOfficeDay(date)).toBe(true);
        if (kind === 'latest') {
          expect(passed).toBe(today > counted);
          expect(reason).not.toBe('later');
          expect(date <= counted).toBe(true);
          if (!passed) expect(date >= today).toBe(true);
        } else {
          expect([null, 'later']).toContain(reason);
          expect(date >= counted).toBe(true);
          // It has come once offices have been open on or after the rule's day.
          const open = Array.from({ length: Math.max(0, daysBetween(counted, today) + 1) }, (_, day) =>
            isOfficeDay(addDays(counted, day)),
          );
          expect(passed).toBe(open.includes(true));
        }
      }),
    );
  });

  test('is not asked of years without known holidays when it is long over', () => {
    for (const kind of ['earliest', 'latest'] as const)
      expect(resolve(kind, '2016-06-05', '2026-12-01')).toMatchObject({ date: '2016-06-05', passed: true });
  });
});

test('any other date is the rule’s own day, whatever is closed', () => {
  fc.assert(
    fc.property(kinds, fc.constantFrom(undefined, false), isoDate, near, (kind, inPerson, counted, days) => {
      const today = addDays(counted, -days);
      expect(resolveDeadline(on(kind, inPerson), counted, today)).toEqual({
        id: 'it',
        kind,
        date: counted,
        closedOn: null,
        passed: kind === 'earliest' ? today >= counted : today > counted,
      });
    }),
  );
});
