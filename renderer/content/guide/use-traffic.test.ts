import { expect, it } from 'vitest';
import { monthsOf } from './use-traffic.ts';

it('counts months back with the running one, over the turn of the year', () => {
  expect(monthsOf('month', '2026-11-24')).toEqual({ from: '2026-11', to: '2026-11' });
  expect(monthsOf('quarter', '2026-01-05')).toEqual({ from: '2025-11', to: '2026-01' });
  expect(monthsOf('quarter', '2026-03-31')).toEqual({ from: '2026-01', to: '2026-03' });
  expect(monthsOf('year', '2026-12-31')).toEqual({ from: '2026-01', to: '2026-12' });
});
