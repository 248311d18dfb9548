import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { flytning, moveAlone, moveAtDesk, savedMove } from '../../tests/support/plans.ts';
import { addDays } from '../calendar/dates.ts';
import { type CalendarEvent, type CalendarWords, calendarEvents, remindBeforeDays } from './calendar.ts';
import { writeCalendar } from './ics.ts';
import { openPlan } from './open-plan.ts';

const words: CalendarWords = {
  selfService: 'Selvbetjening',
  readMore: 'Læs mere',
  newest: 'Borger.dk gælder.',
  withMitId: 'Du skal bruge MitID.',
  someoneElse: { does: 'En anden gør det.', mitId: 'Den anden bruger MitID.' },
  closed: ({ closedOn }) => (closedOn === null ? null : `Lukket ${closedOn}.`),
};

function eventsOn(today: string, done: readonly string[] = [], moveDate = '2026-12-21') {
  const saved = savedMove({ madeOn: today, done: [...done] }, { ...moveAlone, moveDate });
  const opened = openPlan(flytning, saved, today);
  if (!opened.ok) throw new Error(opened.reason);
  return calendarEvents(opened.plan, 'flytning', words, today).filter(({ uid }) => uid.startsWith('flytning.report.'));
}

describe('the dates of a plan in a calendar', () => {
  it('are the days still to come of the steps not done', () => {
    const [event, ...others] = eventsOn('2026-11-24');
    const report = flytning.words.da?.steps.report;
    expect(others).toHaveLength(0);
    expect(event).toEqual({
      uid: 'flytning.report.latest.2026-12-26@sidemand',
      day: '2026-12-26',
      title: 'Meld flytning: Du skal melde flytning senest',
      text: [report?.action, `Selvbetjening: ${report?.selfService}, ${event?.url}`, 'Borger.dk gælder.'].join('\n\n'),
      url: expect.stringContaining('https://www.borger.dk/handlingsside?selfserviceId='),
      remindDaysBefore: remindBeforeDays,
    });
    const later = eventsOn('2026-11-24', [], '2026-12-31');
    expect(later.map(({ day, remindDaysBefore }) => [day, remindDaysBefore])).toEqual([
      ['2026-12-03', 0],
      ['2027-01-05', remindBeforeDays],
    ]);
    expect(eventsOn('2026-11-24', ['report'])).toEqual([]);
    expect(eventsOn('2026-12-27')).toEqual([]);
  });

  it('say why a date for coming in person is another than the rule’s', () => {
    const saved = savedMove({}, moveAtDesk);
    const opened = openPlan(flytning, saved, '2026-11-24');
    if (!opened.ok) throw new Error(opened.reason);
    const event = calendarEvents(opened.plan, 'flytning', words, '2026-11-24').find(({ uid }) =>
      uid.startsWith('flytning.report-at-desk.latest'),
    );
    expect(event).toMatchObject({ day: '2026-12-23', text: expect.stringMatching(/\n\nLukket 2026-12-24\.\n\n/) });
  });

  it('are remembered the day before, or on the day, when three days are not left', () => {
    const left = (days: number) => eventsOn(addDays('2026-12-26', -days)).at(-1)?.remindDaysBefore;
    expect([5, 4, 3, 2, 1, 0].map(left)).toEqual([3, 3, 1, 1, 0, 0]);
  });
});

const writtenAt = Date.UTC(2026, 10, 24, 9, 30);

const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((some) => some.replaceAll(/\p{C}/gu, '') || 'x');
const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2026-01-01', days));
const event: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.uuid(),
  day,
  title: text,
  text: fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n')),
  url: fc.option(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }), { nil: null }),
  remindDaysBefore: fc.integer({ min: 0, max: 5 }),
});

describe('a calendar file', () => {
  it('is what calendars read: whole days, private, a reminder at nine', () => {
    const file = writeCalendar(eventsOn('2026-11-24'), 'da', writtenAt);
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/Sidemand\/\/Plan\/\/DA\r\n/);
    for (const line of [
      'DTSTAMP:20261124T093000Z',
      'DTSTART;VALUE=DATE:20261226',
      'DTEND;VALUE=DATE:20261227',
      'SUMMARY;LANGUAGE=da:Meld flytning: Du skal melde flytning senest',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'TRIGGER:-PT63H',
    ]) {
      expect(file.split('\r\n')).toContain(line);
    }
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('gives back what was written, in lines no longer than 75 octets that end with CRLF', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const file = writeCalendar(events, 'en', writtenAt);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const read = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
          const one = new ICAL.Event(component);
          const alarm = component.getFirstSubcomponent('valarm');
          const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration | undefined;
          expect(one.endDate.toString()).toBe(addDays(one.startDate.toString(), 1));
          expect(alarm?.getFirstPropertyValue('description')).toBe(one.summary);
          return {
            uid: one.uid,
            day: one.startDate.toString(),
            title: one.summary,
            text: one.description,
            url: component.getFirstPropertyValue('url'),
            remindDaysBefore: (9 - (trigger?.toSeconds() ?? 0) / 3_600) / 24,
          };
        });
        expect(read).toEqual(events);
      }),
    );
  });
});
