import { expect, it } from 'vitest';
import { progressOf } from './progress.ts';

it('counts what she has marked and what staff have noted, each step once, and not what was not possible', () => {
  const levels = { report: 'shown', doctor: 'not-possible' } as const;
  const levelOf = (step: string) => levels[step as 'report'] ?? null;
  expect(progressOf(['report', 'doctor', 'post', 'rest'], ['report', 'doctor', 'post', 'gone'], levelOf)).toEqual({
    steps: 4,
    done: 2,
  });
  expect(progressOf([], ['report'], levelOf)).toEqual({ steps: 0, done: 0 });
});
