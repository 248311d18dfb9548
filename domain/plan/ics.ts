import ICAL from 'ical.js';
import { addDays } from '../calendar/dates.ts';
import type { CalendarEvent } from './calendar.ts';

// RFC 5545 3.1: at most 75 octets a line. The library does not count the space that a line that goes on begins with.
ICAL.foldLength = 74;

/** At nine in the morning, so many days before an all-day event begins at midnight. */
const trigger = (daysBefore: number): string => (daysBefore === 0 ? 'PT9H' : `-PT${daysBefore * 24 - 9}H`);

const whole = (day: string) => ICAL.Time.fromDateString(day);

/**
 * A number that is higher in each file than in the one before (RFC 5545 3.8.7.4), though nothing is kept of a plan: the
 * seconds since 2026. With it a calendar takes the later file for the newer word on a day it knows.
 */
const sequence = (writtenAt: number): number => Math.max(0, Math.floor((writtenAt - Date.UTC(2026, 0, 1)) / 1000));

/**
 * A calendar file (RFC 5545) of all-day events. `writtenAt`: ms since epoch. Private, so that a calendar she shares shows
 * others no more than that there is something; and free, since a deadline takes no time of a day.
 */
export function writeCalendar(events: readonly CalendarEvent[], language: string, writtenAt: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Sidemand//Plan//DA');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  const stamp = ICAL.Time.fromJSDate(new Date(writtenAt), true);
  for (const { uid, day, title, text, url, remindDaysBefore } of events) {
    const event = new ICAL.Component('vevent');
    const words = (name: string, value: string) => {
      event.addPropertyWithValue(name, value).setParameter('language', language);
    };
    event.addPropertyWithValue('uid', uid);
    event.addPropertyWithValue('dtstamp', stamp);
    event.addPropertyWithValue('last-modified', stamp);
    event.addPropertyWithValue('sequence', sequence(writtenAt));
    event.addPropertyWithValue('dtstart', whole(day));
    event.addPropertyWithValue('dtend', whole(addDays(day, 1)));
    words('summary', title);
    words('description', text);
    if (url !== null) event.addPropertyWithValue('url', url);
    event.addPropertyWithValue('class', 'PRIVATE');
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', title);
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(trigger(remindDaysBefore)));
    event.addSubcomponent(alarm);
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
