import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DurationSample,
  drawDuration,
  drawRemaining,
  drawScale,
  durationModel,
  learnDurations,
} from './durations.ts';
import { minute, now } from './queue.fixture.ts';

const day = 24 * 60 * minute;
const sample = (minutesAgo: number, more: Partial<DurationSample> = {}): DurationSample => ({
  service: 'a',
  endedAt: now - minutesAgo * minute,
  ms: 10 * minute,
  reliable: true,
  ...more,
});
const even = Array.from({ length: 2000 }, (_, i) => (i + 0.5) / 2000);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const learnedTimes = fc
  .array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 })
  .map((all) => all.map((one) => one * minute));

describe('learnDurations', () => {
  it('takes the last 30 of the service, newest first', () => {
    const samples = Array.from({ length: 40 }, (_, i) => sample(i, { ms: i }));
    expect(learnDurations([...samples].reverse(), 'a', now)).toEqual(samples.slice(0, 30).map(({ ms }) => ms));
  });

  it('leaves out other services, unreliable times, those older than four weeks, later than now, or negative', () => {
    const out = [
      sample(1, { service: 'b' }),
      sample(1, { reliable: false }),
      sample(0, { endedAt: now - 28 * day }),
      sample(-1),
      sample(1, { ms: -1 }),
      sample(1, { ms: Number.NaN }),
    ];
    expect(learnDurations(out, 'a', now)).toEqual([]);
    expect(learnDurations([sample(0, { endedAt: now - 28 * day + 1 })], 'a', now)).toEqual([10 * minute]);
  });
});

describe('durationModel', () => {
  it('believes set-up without samples, the samples from twenty on, and blends in between', () => {
    const times = (n: number) => Array.from({ length: n }, () => 4 * minute);
    expect(durationModel([], 12 * minute)).toMatchObject({ weight: 0, meanMs: 12 * minute });
    expect(durationModel(times(5), 12 * minute)).toMatchObject({ weight: 0.25, meanMs: 10 * minute });
    expect(durationModel(times(20), 12 * minute)).toMatchObject({ weight: 1, meanMs: 4 * minute, doubt: 0 });
  });

  it('doubts its mean less the more it has seen', () => {
    const times = (n: number) => Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 5 : 15) * minute);
    const doubts = [0, 6, 12, 20, 30].map((n) => durationModel(times(n), 10 * minute).doubt);
    expect(doubts).toEqual([...doubts].sort((a, b) => b - a));
    expect(mean(even.map((u) => drawScale(durationModel(times(20), 1), u)))).toBeCloseTo(1, 2);
  });
});

describe('drawDuration', () => {
  it('has the mean and spread of set-up when nothing is learned: cv .6', () => {
    const draws = even.map((u) => drawDuration(durationModel([], 12 * minute), u) / minute);
    expect(mean(draws)).toBeCloseTo(12, 0);
    expect(Math.sqrt(mean(draws.map((draw) => (draw - mean(draws)) ** 2))) / mean(draws)).toBeCloseTo(0.6, 1);
  });

  it('draws each learned time alike, and blends by n of 20', () => {
    const learned = Array.from({ length: 20 }, (_, i) => (i + 1) * minute);
    const counts = Map.groupBy(even, (u) => drawDuration(durationModel(learned, 1), u));
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(learned);
    for (const draws of counts.values()) expect(draws.length).toBe(100);
    const half = durationModel(learned.slice(0, 10), 12 * minute);
    expect(even.filter((u) => learned.includes(drawDuration(half, u))).length).toBe(1000);
  });
});

describe('drawRemaining', () => {
  it('is one of the learned times that are longer, less what has passed', () => {
    const learned = Array.from({ length: 20 }, (_, i) => (i + 1) * minute);
    const draws = new Set(even.map((u) => drawRemaining(durationModel(learned, 1), 16.5 * minute, u) / minute));
    expect([...draws].sort((a, b) => a - b)).toEqual([0.5, 1.5, 2.5, 3.5]);
  });

  it('with nothing passed is a whole length, whatever is known', () => {
    fc.assert(
      fc.property(learnedTimes, (learned) => {
        const model = durationModel(learned, 12 * minute);
        const whole = mean(even.map((u) => drawDuration(model, u)));
        expect(mean(even.map((u) => drawRemaining(model, 0, u))) / whole).toBeCloseTo(1, 2);
      }),
    );
  });

  it('is never negative, and somebody who stays longer than anybody did still stays', () => {
    fc.assert(
      fc.property(learnedTimes, fc.integer({ min: -5, max: 150 }), (learned, elapsed) => {
        const model = durationModel(learned, 12 * minute);
        const draws = even.map((u) => drawRemaining(model, elapsed * minute, u));
        expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
        if (elapsed <= (5 * model.usualMs) / minute) expect(mean(draws)).toBeGreaterThan(0);
      }),
    );
  });

  it('is conditional on what has passed: the mean of set-up lengths above it, for one of the two kinds or both', () => {
    const model = durationModel(
      [2, 3, 4, 5, 30].map((one) => one * minute),
      12 * minute,
    );
    for (const elapsed of [1, 8, 20]) {
      const longer = even.map((u) => drawDuration(model, u)).filter((ms) => ms > elapsed * minute);
      const expected = mean(longer) - elapsed * minute;
      expect(mean(even.map((u) => drawRemaining(model, elapsed * minute, u))) / expected).toBeCloseTo(1, 1);
    }
  });
});
