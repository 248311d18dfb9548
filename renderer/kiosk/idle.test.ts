import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patienceWith, stageOf, type Worth } from './idle.ts';

const worths: readonly Worth[] = ['clean', 'entered', 'ticket', 'ticket-alone'];

describe('an untouched screen', () => {
  it.each([
    ['clean', 59_999, 'quiet'],
    ['clean', 60_000, 'over'],
    ['entered', 119_999, 'quiet'],
    ['entered', 120_000, 'warning'],
    ['entered', 179_999, 'warning'],
    ['entered', 180_000, 'over'],
    ['ticket', 59_999, 'quiet'],
    ['ticket', 60_000, 'warning'],
    ['ticket', 90_000, 'over'],
    ['ticket-alone', 119_999, 'quiet'],
    ['ticket-alone', 179_999, 'warning'],
    ['ticket-alone', 180_000, 'over'],
  ] as const)('that holds %s is after %i ms %s', (worth, rested, stage) => {
    expect(stageOf(worth, false, rested).stage).toBe(stage);
  });

  it('gives those who listen or walk with keys twice as long', () => {
    expect(stageOf('entered', true, 239_999).stage).toBe('quiet');
    expect(stageOf('entered', true, 359_999).stage).toBe('warning');
    expect(stageOf('entered', true, 360_000).stage).toBe('over');
  });

  it('never ends a visit with something in it without at least 20 seconds of warning', () => {
    for (const worth of worths.filter((one) => one !== 'clean')) {
      for (const isSlow of [true, false]) expect(patienceWith(worth, isSlow).warning).toBeGreaterThanOrEqual(20_000);
    }
  });

  it('only ever goes on from quiet to warning to over, and counts down to nought', () => {
    const order = ['quiet', 'warning', 'over'];
    fc.assert(
      fc.property(
        fc.constantFrom(...worths),
        fc.boolean(),
        fc.nat(400_000),
        fc.nat(10_000),
        (worth, slow, at, more) => {
          const now = stageOf(worth, slow, at);
          const later = stageOf(worth, slow, at + more);
          expect(order.indexOf(later.stage)).toBeGreaterThanOrEqual(order.indexOf(now.stage));
          expect(later.secondsLeft).toBeLessThanOrEqual(now.secondsLeft);
          expect(now.secondsLeft === 0).toBe(now.stage === 'over');
        },
      ),
    );
  });
});
