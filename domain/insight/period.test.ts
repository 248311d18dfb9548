import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar/date.ts';
import { partsOf, periodNames, periodOf, periodProblem } from './period.ts';

it('knows the days by their names, on any day', () => {
  expect(periodOf('this-week', '2026-11-24')).toEqual({ from: '2026-11-23', to: '2026-11-24' });
  expect(periodOf('last-week', '2026-11-23')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(periodOf('last-week', '2027-01-03')).toEqual({ from: '2026-12-21', to: '2026-12-27' });
  expect(periodOf('last-month', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodOf('yesterday', '2027-01-01')).toEqual({ from: '2026-12-31', to: '2026-12-31' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const today = addDays('2026-01-01', days);
      for (const name of periodNames) {
        const period = periodOf(name, today);
        expect(periodProblem(period)).toBeNull();
        expect(period.to <= today).toBe(true);
      }
    }),
  );
});

it('says what is wrong with a period', () => {
  expect(periodProblem({ from: '2026-02-30', to: '2026-03-01' })).toBe('no-date');
  expect(periodProblem({ from: '2026-03-02', to: '2026-03-01' })).toBe('backwards');
  expect(periodProblem({ from: '2026-01-01', to: '2027-02-04' })).toBeNull();
  expect(periodProblem({ from: '2026-01-01', to: '2027-02-05' })).toBe('too-long');
});

it('parts of a period are every day of it once, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 40 }), (length, size) => {
      const whole = { from: '2026-10-20', to: addDays('2026-10-20', length) };
      const parts = partsOf(whole, size);
      expect(parts[0]?.from).toBe(whole.from);
      expect(parts.at(-1)?.to).toBe(whole.to);
      for (const [at, part] of parts.entries()) {
        expect(daysBetween(part.from, part.to)).toBeLessThan(size);
        if (at > 0) expect(part.from).toBe(addDays(parts[at - 1]?.to ?? '', 1));
      }
    }),
  );
});
