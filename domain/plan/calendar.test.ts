import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { flytning, guideAtHand, moveAlone, moveAtDesk, savedMove } from '../../tests/support/plans.ts';
import { addDays } from '../calendar/dates.ts';
import { type CalendarEvent, type CalendarWords, calendarEvents, remindBeforeDays } from './calendar.ts';
import { writeCalendar } from './ics.ts';
import { openPlan } from './open-plan.ts';
import type { SavedPlan } from './plan-code.ts';

const words: CalendarWords = {
  title: (says, day, step) => `${says} ${day}: ${step}`,
  dayInTitle: (day) => day.slice(5),
  dayInText: (day) => day,
  made: 'Lavet i dag.',
  selfService: 'Selvbetjening',
  readMore: 'Læs mere',
  newest: 'Borger.dk gælder.',
  withMitId: 'Du skal bruge MitID.',
  someoneElse: { does: 'En anden gør det.', mitId: 'Den anden bruger MitID.' },
  closed: ({ closedOn }) => (closedOn === null ? null : `Lukket ${closedOn}.`),
};

function eventsOn(today: string, done: readonly string[] = [], moveDate = '2026-12-21') {
  return eventsOf(savedMove({ madeOn: today, done: [...done] }, { ...moveAlone, moveDate }), today);
}

function eventsOf(saved: SavedPlan, today: string) {
  const opened = openPlan(flytning, saved, today);
  if (!opened.ok) throw new Error(opened.reason);
  return calendarEvents(opened.plan, saved, words, today).filter(({ uid }) => /\.report(-for-other)?\./.test(uid));
}

describe('the dates of a plan in a calendar', () => {
  it('are the days still to come of the steps not done', () => {
    const [event, ...others] = eventsOn('2026-11-24');
    const report = flytning.words.da?.steps.report;
    expect(others).toHaveLength(0);
    expect(event).toEqual({
      uid: 'flytning.report.latest@sidemand',
      day: '2026-12-26',
      title: 'latest 12-26: Meld flytning',
      text: [
        'Du skal melde flytning senest: 2026-12-26',
        report?.action,
        `Selvbetjening: ${report?.selfService}, ${event?.url}`,
        'Lavet i dag.\nBorger.dk gælder.',
      ].join('\n\n'),
      url: expect.stringContaining('https://www.borger.dk/handlingsside?selfserviceId='),
      remindDaysBefore: remindBeforeDays,
    });
    const later = eventsOn('2026-11-24', [], '2026-12-31');
    expect(later.map(({ title, day, remindDaysBefore }) => [title, day, remindDaysBefore])).toEqual([
      ['earliest 12-03: Meld flytning', '2026-12-03', 0],
      ['latest 01-05: Meld flytning', '2027-01-05', remindBeforeDays],
    ]);
    expect(eventsOn('2026-11-24', ['report'])).toEqual([]);
    expect(eventsOn('2026-12-27')).toEqual([]);
  });

  it('say why a date for coming in person is another than the rule’s', () => {
    const saved = savedMove({}, moveAtDesk);
    const opened = openPlan(flytning, saved, '2026-11-24');
    if (!opened.ok) throw new Error(opened.reason);
    const event = calendarEvents(opened.plan, saved, words, '2026-11-24').find(({ uid }) =>
      uid.startsWith('flytning.report-at-desk.latest'),
    );
    expect(event).toMatchObject({ day: '2026-12-23', text: expect.stringMatching(/\n\nLukket 2026-12-24\.\n\n/) });
  });

  it('are moved, not doubled, when an answer has moved them', () => {
    const uids = (moveDate: string) => eventsOn('2026-11-24', [], moveDate).map(({ uid }) => uid);
    expect(uids('2027-01-04')).toEqual(uids('2026-12-31'));
    expect(new Set(uids('2026-12-31')).size).toBe(2);
  });

  it('of whom she helps do not take the place of her own', () => {
    const other = { ...moveAlone, who: 'other', proxy: 'yes' };
    const own = eventsOn('2026-11-24').map(({ uid }) => uid);
    const theirs = eventsOf(savedMove({ madeOn: '2026-11-24' }, other), '2026-11-24').map(({ uid }) => uid);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.every((uid) => uid.startsWith('flytning.other.'))).toBe(true);
    expect(own.filter((uid) => theirs.includes(uid))).toEqual([]);
  });

  it('say so where it is the answer that is due, where she must have come, and where the day is another thing’s', () => {
    const titles = (slug: string, answers: Record<string, string>) => {
      const guide = guideAtHand(slug);
      const saved = savedMove({ guide: slug, madeOn: '2026-11-24' }, answers);
      const opened = openPlan(guide, saved, '2026-11-24');
      if (!opened.ok) throw new Error(opened.reason);
      return calendarEvents(opened.plan, saved, words, '2026-11-24').map(({ title }) => title);
    };
    expect(titles('pas', { who: 'me', what: 'renew', mitid: 'here' })).toContainEqual(
      expect.stringMatching('^come 12-23: '),
    );
    const proxy = guideAtHand('doedsfald').words.da?.steps['funeral-undertaker']?.title;
    const death = { who: 'me', deathDate: '2026-11-24', funeral: 'undertaker', mitid: 'here' };
    expect(titles('doedsfald', death)).toContain(`held 12-01: ${proxy}`);
    const journal = guideAtHand('sundhedsdata').words.da?.steps.journal?.title;
    expect(titles('sundhedsdata', { who: 'mine', mitid: 'none', extras: 'none' })).toContainEqual(
      expect.stringMatching(`^answer .*: ${journal}$`),
    );
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
      `SEQUENCE:${(writtenAt - Date.UTC(2026, 0, 1)) / 1000}`,
      'SUMMARY;LANGUAGE=da:latest 12-26: Meld flytning',
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
