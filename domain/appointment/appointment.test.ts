import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOrderPolicy } from '../queue/policy.ts';
import { visitState } from '../visit/state.ts';
import {
  type AppointmentCommand,
  type AppointmentFacts,
  type AppointmentStatus,
  arrivalOf,
  dayGroupOf,
  decideAppointment,
  farthestAheadMs,
  inDayOrder,
  isReference,
  isVisitOver,
  statusOf,
} from './appointment.ts';
import { type BookedTime, offersAt } from './offers.ts';

const now = Date.parse('2026-11-23T09:00:00Z');
const minute = 60_000;
const booked: AppointmentFacts = { state: 'booked', at: now + 30 * minute, visit: null, cancelledBy: null };

const command = fc.oneof(
  fc.constant<AppointmentCommand>({ type: 'arrive', visit: 'v' }),
  fc.integer({ min: -600, max: 600 }).map((by): AppointmentCommand => ({ type: 'move', to: now + by * minute })),
  fc.constantFrom<AppointmentCommand>({ type: 'cancel', by: 'desk' }, { type: 'cancel', by: 'source' }),
  fc.boolean().map((visitOver): AppointmentCommand => ({ type: 'reopen', visitOver })),
  fc.constant<AppointmentCommand>({ type: 'miss' }),
);

describe('an appointment', () => {
  it('has a visit if, and only if, somebody has arrived, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let facts = booked;
        for (const one of commands) {
          const decision = decideAppointment(facts, one, now);
          if (decision.ok) facts = decision.next;
          expect(facts.visit !== null).toBe(facts.state === 'arrived');
          expect(facts.cancelledBy !== null).toBe(facts.state === 'cancelled');
          expect(facts.at).toBeGreaterThanOrEqual(now - minute);
        }
      }),
    );
  });

  it('is come to once', () => {
    const first = decideAppointment(booked, { type: 'arrive', visit: 'v' }, now);
    if (!first.ok) throw new Error(first.reason);
    expect(decideAppointment(first.next, { type: 'arrive', visit: 'w' }, now)).toEqual({
      ok: false,
      reason: 'appointment-arrived',
    });
  });

  it('is booked again after a cancellation, and after a visit that came to nothing', () => {
    const cancelled = decideAppointment(booked, { type: 'cancel', by: 'desk' }, now);
    if (!cancelled.ok) throw new Error(cancelled.reason);
    expect(decideAppointment(cancelled.next, { type: 'reopen', visitOver: false }, now)).toEqual({
      ok: true,
      next: booked,
    });
    const arrived = { ...booked, state: 'arrived', visit: 'v' } as const;
    expect(decideAppointment(arrived, { type: 'reopen', visitOver: false }, now)).toEqual({
      ok: false,
      reason: 'visit-goes-on',
    });
    expect(decideAppointment(arrived, { type: 'reopen', visitOver: true }, now)).toEqual({ ok: true, next: booked });
    expect(visitState.options.filter(isVisitOver)).toEqual(['left', 'cancelled']);
  });

  it('is not moved into the past or beyond a year', () => {
    const to = (at: number) => decideAppointment(booked, { type: 'move', to: at }, now);
    expect(to(now - 2 * minute)).toEqual({ ok: false, reason: 'time-passed' });
    expect(to(now + farthestAheadMs + minute)).toEqual({ ok: false, reason: 'time-too-far' });
    expect(to(now)).toEqual({ ok: true, next: { ...booked, at: now } });
  });
});

describe('the window', () => {
  const at = now;
  it.each([
    [-16, 'early'],
    [-15, 'in-time'],
    [0, 'in-time'],
    [10, 'in-time'],
    [11, 'late'],
  ])('%i minutes from the time is %s', (minutes, expected) => {
    expect(arrivalOf(at, at + minutes * minute, defaultOrderPolicy)).toBe(expected);
  });

  it('decides what the day list says of somebody who has not come', () => {
    expect(statusOf(booked, null, booked.at + 10 * minute, defaultOrderPolicy)).toBe('booked');
    expect(statusOf(booked, null, booked.at + 11 * minute, defaultOrderPolicy)).toBe('overdue');
    expect(statusOf({ ...booked, state: 'arrived' }, 'called', now, defaultOrderPolicy)).toBe('called');
    expect(statusOf({ ...booked, state: 'missed' }, null, now, defaultOrderPolicy)).toBe('missed');
  });
});

describe('what the kiosk offers', () => {
  const time = fc.record({
    at: fc.integer({ min: -200, max: 200 }).map((by) => now + by * minute),
    service: fc.constantFrom('pas', 'flytning'),
    errand: fc.constantFrom('pas', 'koerekort'),
  });

  it('is in order of time, each time and errand once, with as many places as were booked', () => {
    fc.assert(
      fc.property(fc.array(time, { maxLength: 30 }), (times) => {
        const offers = offersAt(times, now, defaultOrderPolicy);
        const near = times.filter(({ at }) => Math.abs(at - now) <= 120 * minute);
        expect(offers.reduce((sum, { places }) => sum + places, 0)).toBe(near.length);
        expect(new Set(offers.map(({ at, service, errand }) => `${at} ${service} ${errand}`)).size).toBe(offers.length);
        expect(offers.map(({ at }) => at)).toEqual(offers.map(({ at }) => at).sort((a, b) => a - b));
        expect(offersAt([...times].reverse(), now, defaultOrderPolicy)).toEqual(offers);
      }),
    );
  });

  it('holds a time, an errand and nothing of a person', () => {
    const stored = { at: now, service: 'pas', errand: 'pas', id: 'secret', reference: 'K77' } as BookedTime;
    expect(offersAt([stored], now, defaultOrderPolicy)).toEqual([
      { at: now, service: 'pas', errand: 'pas', places: 1, arrival: 'in-time', from: now - 15 * minute },
    ]);
  });
});

it.each([
  ['K77', true],
  ['A-1234', true],
  ['2301', true],
  ['Hansen', false],
  ['Anne Holm 7', false],
  ['230148-1234', false],
  ['2301481234', false],
  ['40404040', false],
  ['', false],
])('%j can be a reference: %s', (text, expected) => {
  expect(isReference(text)).toBe(expected);
});

it('the list of a day begins with who is here, then who is to come, then what is over, by time within each', () => {
  const of = (status: AppointmentStatus, at: number) => ({ status, at });
  const list = [of('finished', 1), of('booked', 5), of('overdue', 2), of('here', 9), of('serving', 3), of('here', 4)];
  const inOrder = inDayOrder([...list, of('cancelled', 0)]);
  expect(inOrder.map(({ status, at }) => [status, at])).toEqual([
    ['here', 4],
    ['here', 9],
    ['serving', 3],
    ['overdue', 2],
    ['booked', 5],
    ['cancelled', 0],
    ['finished', 1],
  ]);
  expect(inOrder.map(({ status }) => dayGroupOf(status))).toEqual([
    ...Array(3).fill('here'),
    ...Array(2).fill('expected'),
    ...Array(2).fill('over'),
  ]);
});
