import { describe, expect, it } from 'vitest';
import { readCalendar } from './ical.ts';
import { appointmentSetup } from './setup.ts';

const setup = appointmentSetup.parse({
  services: { Pas: { service: 'pas-koerekort', errand: 'pas' }, 'Pas til barn': 'pas-koerekort' },
});

const copenhagen = `BEGIN:VTIMEZONE
TZID:København
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
`;
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//DA\n${copenhagen}${events.join('')}END:VCALENDAR\n`.replaceAll(
    '\n',
    '\r\n',
  );
const event = (uid: string, lines: string) =>
  `BEGIN:VEVENT\nUID:${uid}\nDTSTAMP:20261101T000000Z\nCATEGORIES:Pas\nSUMMARY:Pas - Anne Holm\n${lines}\nEND:VEVENT\n`;
const at = (entry: string) => event('a', entry);

const scope = { from: '2026-11-23', to: '2026-11-29' };
const read = (text: string, { days = scope, serviceIn = 'categories' as 'categories' | 'summary' } = {}) =>
  readCalendar(text, setup, { serviceIn }, days, (id) => `#${id}`);
const times = (text: string, days = scope) =>
  read(text, { days })?.incoming.map((one) => new Date(one.at).toISOString());

describe('a calendar', () => {
  it.each([
    ['in UTC', 'DTSTART:20261123T093000Z', '2026-11-23T09:30:00.000Z'],
    ['in a zone it defines', 'DTSTART;TZID=København:20261123T103000', '2026-11-23T09:30:00.000Z'],
    ['in a zone it only names', 'DTSTART;TZID=Europe/Helsinki:20261123T113000', '2026-11-23T09:30:00.000Z'],
    ['in our zone by Outlook’s name', 'DTSTART;TZID=Romance Standard Time:20261123T103000', '2026-11-23T09:30:00.000Z'],
    ['in a zone nobody knows', 'DTSTART;TZID=Nowhere:20261123T103000', '2026-11-23T09:30:00.000Z'],
    ['without a zone', 'DTSTART:20261123T103000', '2026-11-23T09:30:00.000Z'],
  ])('tells a time %s', (_how, start, expected) => {
    expect(times(calendar(at(start)))).toEqual([expected]);
  });

  it('keeps the kind, the length and an unreadable id of an entry, and nothing of its words', () => {
    const found = read(calendar(at('DTSTART:20261123T093000Z\nDTEND:20261123T094500Z\nLOCATION:hos Anne')));
    expect(found).toEqual({
      incoming: [
        {
          id: '#a',
          day: '2026-11-23',
          at: Date.parse('2026-11-23T09:30:00Z'),
          service: 'pas-koerekort',
          errand: 'pas',
          minutes: 15,
          reference: null,
        },
      ],
      unknown: 0,
      unreadable: 0,
    });
  });

  it('leaves out whole days, the cancelled, other days, and kinds the set-up does not name', () => {
    const found = read(
      calendar(
        event('day', 'DTSTART;VALUE=DATE:20261123'),
        event('off', 'DTSTART:20261123T093000Z\nSTATUS:CANCELLED'),
        event('past', 'DTSTART:20261122T093000Z'),
        event('far', 'DTSTART:20261130T093000Z'),
        event('other', 'DTSTART:20261123T093000Z').replace('CATEGORIES:Pas', 'CATEGORIES:Frokost'),
        event('none', 'DTSTART:20261123T093000Z').replace('CATEGORIES:Pas\n', ''),
        event('several', 'DTSTART:20261123T093000Z').replace('CATEGORIES:Pas', 'CATEGORIES:Rød,Pas'),
      ),
    );
    expect(found?.incoming.map(({ id }) => id)).toEqual(['#several']);
    expect(found?.unknown).toBe(2);
  });

  it('finds the kind at the beginning of the summary where the set-up says so; the longest wins', () => {
    const summary = (text: string) => event('a', 'DTSTART:20261123T093000Z').replace('Pas - Anne Holm', text);
    const errands = (text: string) =>
      read(calendar(summary(text)), { serviceIn: 'summary' })?.incoming.map(({ errand }) => errand);
    expect(errands('Pas - Anne Holm')).toEqual(['pas']);
    expect(errands('PAS TIL BARN Bo')).toEqual(['andet']);
    expect(errands('Pasning')).toEqual([]);
    expect(errands('Anne: Pas')).toEqual([]);
  });

  it('unfolds a series over the night the clock goes back: the same time on the wall, each with an id of its own', () => {
    const series = calendar(
      at('DTSTART;TZID=København:20261023T100000\nRRULE:FREQ=DAILY;COUNT=5\nEXDATE;TZID=København:20261024T100000'),
    );
    const days = { from: '2026-10-23', to: '2026-10-31' };
    expect(times(series, days)).toEqual([
      '2026-10-23T08:00:00.000Z',
      '2026-10-25T09:00:00.000Z',
      '2026-10-26T09:00:00.000Z',
      '2026-10-27T09:00:00.000Z',
    ]);
    expect(new Set(read(series, { days })?.incoming.map(({ id }) => id)).size).toBe(4);
  });

  it('moves and cancels single times of a series', () => {
    const series = calendar(
      at('DTSTART:20261123T090000Z\nRRULE:FREQ=DAILY;COUNT=3'),
      at('RECURRENCE-ID:20261124T090000Z\nDTSTART:20261124T120000Z'),
      at('RECURRENCE-ID:20261125T090000Z\nDTSTART:20261125T090000Z\nSTATUS:CANCELLED'),
    );
    expect(times(series)).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-24T12:00:00.000Z']);
  });

  it('has what cannot be read counted, and the rest read', () => {
    const found = read(
      calendar(
        event('bad', 'DTSTART:in the morning'),
        event('none', 'DESCRIPTION:no time'),
        event('good', 'DTSTART:20261123T093000Z'),
      ),
    );
    expect(found?.incoming.map(({ id }) => id)).toEqual(['#good']);
    expect(found?.unreadable).toBe(2);
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><title>Log ind</title>'],
    ['half a calendar', calendar(at('DTSTART:20261123T093000Z')).slice(0, -20)],
    ['a contact', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anne\r\nEND:VCARD\r\n'],
    ['a series without end, by the second', calendar(at('DTSTART:20200101T000000Z\nRRULE:FREQ=SECONDLY'))],
  ])('is not taken for one: %s', (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it('may be empty', () => {
    expect(read(calendar())).toEqual({ incoming: [], unknown: 0, unreadable: 0 });
  });
});
