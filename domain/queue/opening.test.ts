import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { localDate, localTime } from '../calendar/local-time.ts';
import { hoursOn, nextOpening, type OpeningHours, openingHours, refuseIssue } from './opening.ts';

/** Mondays to Wednesdays 10 to 15, Thursdays 10 to 17, Fridays 10 to 13; the last number a quarter before. */
const hours: OpeningHours = openingHours.parse({
  week: [
    { days: ['mon', 'tue', 'wed'], from: '10:00', to: '15:00' },
    { days: ['thu'], from: '10:00', to: '17:00' },
    { days: ['fri'], from: '10:00', to: '13:00' },
  ],
  exceptions: [{ date: '2026-12-24' }, { date: '2026-12-31', from: '10:00', to: '12:00' }],
  lastNumberMinutes: 15,
});
const refusal = (instant: string, more: Partial<Parameters<typeof refuseIssue>[0]> = {}) =>
  refuseIssue({ now: Date.parse(instant), hours, pause: null, quota: null, ...more });

describe('opening hours', () => {
  test.each([
    ['2026-11-24', '10:00', '15:00'], // a Tuesday
    ['2026-11-26', '10:00', '17:00'],
    ['2026-12-31', '10:00', '12:00'], // an exception
  ])('%s is %s to %s', (date, from, to) => expect(hoursOn(hours, date)).toMatchObject({ from, to }));

  test.each([
    ['2026-11-28', 'a Saturday'],
    ['2026-12-24', 'an exception'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-03-25', 'Maundy Thursday'],
  ])('%s is closed (%s)', (date) => expect(hoursOn(hours, date)).toBeNull());

  it('a set-up that closes before it opens, or names one time only, is refused', () => {
    expect(openingHours.safeParse({ week: [{ days: ['mon'], from: '15:00', to: '10:00' }] }).success).toBe(false);
    expect(openingHours.safeParse({ week: [], exceptions: [{ date: '2026-12-24', from: '10:00' }] }).success).toBe(
      false,
    );
    expect(openingHours.safeParse({ week: [], exceptions: [{ date: '2026-02-30' }] }).success).toBe(false);
  });

  it('tell the next opening over a weekend and over Christmas', () => {
    expect(nextOpening(hours, new Date('2026-11-27T13:00:00Z'))).toEqual({ date: '2026-11-30', from: '10:00' });
    expect(nextOpening(hours, new Date('2026-12-23T15:00:00Z'))).toEqual({ date: '2026-12-28', from: '10:00' });
    expect(nextOpening(hours, new Date('2026-11-24T05:00:00Z'))).toEqual({ date: '2026-11-24', from: '10:00' });
    expect(nextOpening({ ...hours, week: [], exceptions: [] }, new Date('2026-11-24T05:00:00Z'))).toBeNull();
  });
});

describe('a number', () => {
  it('is given from opening until the last number, by the clock on the wall in winter and summer', () => {
    expect(refusal('2026-11-24T08:59:59Z')).toEqual({ reason: 'not-open-yet', from: '10:00' });
    expect(refusal('2026-11-24T09:00:00Z')).toBeNull();
    expect(refusal('2026-11-24T13:44:00Z')).toBeNull();
    expect(refusal('2026-11-24T13:45:00Z')).toMatchObject({ reason: 'closed-today' });
    expect(refusal('2026-06-23T07:59:00Z')).toEqual({ reason: 'not-open-yet', from: '10:00' });
    expect(refusal('2026-06-23T08:00:00Z')).toBeNull();
  });

  it('is not given by a page that was left open over closing time', () => {
    expect(refusal('2026-11-24T20:00:00Z')).toEqual({
      reason: 'closed-today',
      next: { date: '2026-11-25', from: '10:00' },
    });
  });

  it('is not given while the queue is paused or has given its share', () => {
    const open = '2026-11-24T10:00:00Z';
    expect(refusal(open, { pause: 'few-staff' })).toEqual({ reason: 'queue-paused', why: 'few-staff' });
    expect(refusal(open, { quota: { perDay: 5, given: 4 } })).toBeNull();
    expect(refusal(open, { quota: { perDay: 5, given: 5 } })).toEqual({ reason: 'quota-reached' });
  });

  it('is never given outside the hours of its day, whenever it is asked for', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (at) => {
        const day = hoursOn(hours, localDate(at));
        const time = localTime(at);
        const inside = day !== null && time >= day.from && time < day.lastNumber;
        expect(refuseIssue({ now: at.getTime(), hours, pause: null, quota: null }) === null).toBe(inside);
      }),
    );
  });
});
