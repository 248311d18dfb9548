import ICAL from 'ical.js';
import { lengths } from '../../domain/appointment/appointment.ts';
import type { Incoming, Scope } from '../../domain/appointment/plan-import.ts';
import { addDays } from '../../domain/calendar/date.ts';
import { instantOf, localDate, timeZone } from '../../domain/calendar/local-time.ts';
import { type AppointmentSetup, type IcalSetup, kindAtStart, kindOf } from './setup.ts';

export interface ReadCalendar {
  readonly incoming: readonly Incoming[];
  /** entries of a kind the set-up does not name */
  readonly unknown: number;
  /** entries that could not be read */
  readonly unreadable: number;
}

/**
 * How many occurrences of all series are looked at before a calendar is taken for broken: a rule by the second is. The
 * hub does nothing else meanwhile, so it is not more than about a quarter of a second's work.
 */
const mostOccurrences = 20_000;

/** A single time of a series may have been moved into the days that are read from so many days before or after them. */
const movedDays = 31;

/** Outlook's names of our zone; others are the zone database's own. */
const ourZoneNames = new Set([
  'Romance Standard Time',
  'Copenhagen',
  '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris',
]);

/**
 * Reads an iCalendar feed for the days of `scope`: single entries and series with their exceptions, in the zones the
 * calendar defines; a time without zone is Denmark's. Whole-day and cancelled entries are left out. Of an entry's words
 * only its kind is compared with the set-up. Null when it is no calendar.
 */
export function readCalendar(
  text: string,
  setup: AppointmentSetup,
  { serviceIn }: Pick<IcalSetup, 'serviceIn'>,
  scope: Scope,
  hide: (id: string) => string,
): ReadCalendar | null {
  const calendars = parseCalendars(text);
  if (calendars === null) return null;
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
  const first = addDays(scope.from, -movedDays);
  const last = addDays(scope.to, movedDays);
  const exceptions = Map.groupBy(
    events.filter((event) => event.hasProperty('recurrence-id')),
    uidOf,
  );
  const incoming = new Map<string, Incoming>();
  let unknown = 0;
  let unreadable = 0;
  let looked = 0;

  const take = (entry: ICAL.Event, start: ICAL.Time, end: ICAL.Time | null, id: string): void => {
    if (start.isDate || isCancelled(entry.component)) return;
    const zone = zoneNamed(start, entry.component);
    const at = instantIn(start, zone);
    const day = localDate(new Date(at));
    if (day < scope.from || day > scope.to) return;
    const kind = kindIn(entry.component, setup, serviceIn);
    if (kind === null) {
      unknown++;
      return;
    }
    const length = end && !end.isDate ? Math.round((instantIn(end, zone) - at) / 60_000) : setup.minutes;
    const minutes = length >= lengths.shortest && length <= lengths.longest ? length : setup.minutes;
    const hidden = hide(id);
    if (!incoming.has(hidden)) incoming.set(hidden, { id: hidden, day, at, ...kind, minutes, reference: null });
  };

  for (const master of masters) {
    const uid = uidOf(master);
    try {
      if (uid === '' || !master.hasProperty('dtstart')) throw new Error('no uid or start');
      const event = new ICAL.Event(master, { exceptions: exceptions.get(uid) ?? [] });
      if (!event.isRecurring()) {
        take(event, event.startDate, event.endDate, uid);
        continue;
      }
      const series = event.iterator();
      for (let next = series.next(); next; next = series.next()) {
        looked++;
        if (looked > mostOccurrences) return null;
        const wall = wallDay(next);
        if (wall > last) break;
        if (wall < first) continue;
        const { item, startDate, endDate, recurrenceId } = event.getOccurrenceDetails(next);
        take(item, startDate, endDate, `${uid} ${recurrenceId.toString()}`);
      }
    } catch {
      unreadable++;
    }
  }
  return { incoming: [...incoming.values()], unknown, unreadable };
}

function parseCalendars(text: string): ICAL.Component[] | null {
  // Half a calendar would cancel what its other half holds.
  if (!/END:VCALENDAR\s*$/i.test(text)) return null;
  try {
    const parsed = ICAL.parse(text) as unknown[];
    // One calendar is one jCal array; a file may hold several.
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    const calendars = all.map((one) => new ICAL.Component(one));
    return calendars.length > 0 && calendars.every(({ name }) => name === 'vcalendar') ? calendars : null;
  } catch {
    return null;
  }
}

const textOf = (component: ICAL.Component, property: string): string => {
  const value: unknown = component.getFirstPropertyValue(property);
  return typeof value === 'string' ? value : '';
};

const uidOf = (event: ICAL.Component) => textOf(event, 'uid');
const isCancelled = (event: ICAL.Component) => textOf(event, 'status').toUpperCase() === 'CANCELLED';

function kindIn(event: ICAL.Component, setup: AppointmentSetup, serviceIn: IcalSetup['serviceIn']) {
  if (serviceIn === 'summary') return kindAtStart(setup, textOf(event, 'summary'));
  const categories = event.getAllProperties('categories').flatMap((property) => property.getValues() as unknown[]);
  for (const category of categories) {
    const kind = typeof category === 'string' ? kindOf(setup, category) : null;
    if (kind) return kind;
  }
  return null;
}

const two = (value: number) => String(value).padStart(2, '0');
const wallDay = ({ year, month, day }: ICAL.Time) => `${year}-${two(month)}-${two(day)}`;

/** The instant (ms) of a calendar's time: by the zone the calendar defines, else on the wall of `zone`. */
function instantIn(time: ICAL.Time, zone: string): number {
  if (time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  return instantOf(wallDay(time), `${two(time.hour)}:${two(time.minute)}`, zone);
}

/** The zone an entry names without defining it, when it is one we know; else Denmark's. */
function zoneNamed(start: ICAL.Time, entry: ICAL.Component): string {
  const name = entry.getFirstProperty('dtstart')?.getParameter('tzid');
  if (start.zone !== ICAL.Timezone.localTimezone || typeof name !== 'string') return timeZone;
  if (ourZoneNames.has(name)) return timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return timeZone;
  }
}
