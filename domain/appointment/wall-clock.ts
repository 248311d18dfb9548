import { isIsoDate } from '../calendar/date.ts';
import { instantOf, localDate, localTime } from '../calendar/local-time.ts';

const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeOfDay = /^(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?$/i;
const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

const two = (digits: string) => digits.padStart(2, '0');

/**
 * The instant (ms) a booking system's text means, or null when it is none. Danish dates (day first: `23-11-2026`,
 * `23.11.26`, `23/11/2026`) and ISO ones, times with colon or full stop, together in one text or apart. Without an offset
 * it is the clock on the wall in Denmark; a time that night does not have (spring) is none.
 */
export function readMoment(date: string, time: string | null): number | null {
  const text = time === null ? date.trim() : `${date.trim()} ${time.trim()}`;
  if (withOffset.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : at;
  }
  const parts = /^(\S+?)(?:T|\s+|,\s*)((?:kl\.?\s*)?\d{1,2}[:.]\d{2}\S*)$/i.exec(text);
  const day = readDate(parts?.[1] ?? '');
  const clock = timeOfDay.exec(parts?.[2] ?? '');
  if (day === null || !clock) return null;
  const [, hours = '', minutes = ''] = clock;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  const wall = `${two(hours)}:${minutes}`;
  const at = instantOf(day, wall);
  const shown = new Date(at);
  return localDate(shown) === day && localTime(shown) === wall ? at : null;
}

function readDate(text: string): string | null {
  const isoParts = iso.exec(text);
  if (isoParts) return isIsoDate(text) ? text : null;
  const parts = danish.exec(text);
  if (!parts) return null;
  const [, day = '', month = '', year = ''] = parts;
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return isIsoDate(date) ? date : null;
}
