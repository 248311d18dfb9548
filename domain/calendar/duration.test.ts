import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesInWords } from './duration.ts';

const da = (from: number, to: number, unit?: 'short') => minutesInWords({ from, to }, 'da-DK', unit);
/** English sets the longer dash between two numbers. */
const en = (from: number, to: number, unit?: 'short') => minutesInWords({ from, to }, 'en-GB', unit).replace('–', '-');

describe('a waiting time in words', () => {
  it('is told in minutes up to an hour and a half', () => {
    expect(da(10, 20)).toBe('10-20 minutter');
    expect(da(1, 1)).toBe('1 minut');
    expect(da(60, 90)).toBe('60-90 minutter');
    expect(da(10, 20, 'short')).toBe('10-20 min.');
    expect(en(10, 20)).toBe('10-20 minutes');
  });

  it('is told in hours and halves above it, rounded outwards, as people write them', () => {
    expect(da(45, 105)).toBe('45 minutter - 2 timer');
    expect(da(30, 120, 'short')).toBe('30-120 min.');
    expect(da(45, 105, 'short')).toBe('45-120 min.');
    expect(da(90, 180)).toBe('1½-3 timer');
    expect(da(60, 150)).toBe('1-2½ timer');
    expect(da(0, 100)).toBe('0-2 timer');
    expect(da(150, 150)).toBe('2½ timer');
    expect(en(45, 105)).toBe('45 minutes - 2 hours');
    expect(en(90, 180)).toBe('1½-3 hours');
  });

  it('never shortens hours, also where minutes are', () => {
    expect(da(90, 180, 'short')).toBe('1½-3 timer');
    expect(en(90, 180, 'short')).toBe('1½-3 hours');
  });

  it('has no decimals, whatever the span', () => {
    const minutes = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(minutes, minutes, fc.constantFrom('da-DK', 'en-GB'), (a, b, locale) => {
        const words = minutesInWords({ from: Math.min(a, b), to: Math.max(a, b) }, locale);
        expect(words).not.toMatch(/\d[.,]\d/);
        expect(words).not.toMatch(/(?<!\d)0½/);
      }),
    );
  });
});
