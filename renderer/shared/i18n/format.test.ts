import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatDayNear, formatMinutes, formatTime, formatWallTime } from './format.ts';
import { languages } from './languages.ts';

const summerNight = Date.UTC(2026, 6, 14, 22, 30);

describe('format', () => {
  it('shows the day and hour of the centre, not of the machine', () => {
    expect(formatDate(summerNight, 'da')).toBe('onsdag den 15. juli 2026');
    expect(formatTime(summerNight, 'da')).toBe('00.30');
    expect(formatTime(summerNight, 'en')).toBe('00:30');
  });

  it('keeps a calendar day on its day', () => {
    expect(formatDay('2026-11-23', 'da')).toBe('mandag den 23. november 2026');
    expect(formatDay('2026-11-23', 'en')).toContain('Monday');
  });

  it('shows waiting time as a range, or as one number when there is only one', () => {
    expect(formatMinutes({ from: 10, to: 20 }, 'da')).toBe('10-20 minutter');
    expect(formatMinutes({ from: 15, to: 15 }, 'da')).toBe('15 minutter');
    expect(formatMinutes({ from: 1, to: 1 }, 'da')).toBe('1 minut');
    expect(formatMinutes({ from: 60, to: 165 }, 'da')).toBe('1-3 timer');
    expect(formatMinutes({ from: 45, to: 105 }, 'en')).toMatch(/^45 minutes \D 2 hours$/);
  });

  it('uses Western digits and our calendar in every language', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.integer({ min: 0, max: 2 ** 41 }), ({ code }, moment) => {
        const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Copenhagen' }).format(moment);
        expect(formatDate(moment, code)).toContain(year);
        expect(formatTime(moment, code)).toMatch(/\d{2}\D+\d{2}/);
      }),
    );
  });

  it('writes a near day without its year', () => {
    expect(formatDayNear('2026-11-25', 'da')).toBe('onsdag 25. november');
    expect(formatDayNear('2026-11-25', 'en')).toBe('Wednesday 25 November');
  });

  it('writes a time on the wall as each language does', () => {
    expect(formatWallTime('09:05', 'da')).toBe('09.05');
    expect(formatWallTime('23:30', 'en')).toBe('23:30');
  });
});
