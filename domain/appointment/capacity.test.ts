import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostAtOnce, placesAt, type TakenTime } from './capacity.ts';

const minute = 60_000;
const from = (at: number, minutes = 20): TakenTime => ({ at: at * minute, minutes });

describe('how many times run at once', () => {
  it('counts those that meet the wished one, not those that only touch it', () => {
    expect(mostAtOnce([from(0), from(20)], from(20))).toBe(1);
    expect(mostAtOnce([from(0), from(40)], from(20))).toBe(0);
    expect(mostAtOnce([from(10), from(20), from(25)], from(20))).toBe(3);
  });

  it('does not add up those that follow one another within a long one', () => {
    expect(mostAtOnce([from(0, 10), from(10, 10), from(20, 10)], from(0, 60))).toBe(1);
  });

  it('is what a minute by minute count finds', () => {
    const time = fc.record({ at: fc.nat(90), minutes: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 8 }), time, (taken, wish) => {
        const inMinutes = taken.map(({ at, minutes }) => from(at, minutes));
        let most = 0;
        for (let now = wish.at; now < wish.at + wish.minutes; now++)
          most = Math.max(most, taken.filter(({ at, minutes }) => at <= now && now < at + minutes).length);
        expect(mostAtOnce(inMinutes, from(wish.at, wish.minutes))).toBe(most);
      }),
    );
  });
});

describe('how many can be met at once', () => {
  it('is by the open counters when the time is near, else by the set-up, and never none', () => {
    expect(placesAt(30 * minute, 0, { open: 1, setUp: 3 })).toBe(1);
    expect(placesAt(30 * minute, 0, { open: 0, setUp: 3 })).toBe(3);
    expect(placesAt(300 * minute, 0, { open: 1, setUp: 3 })).toBe(3);
    expect(placesAt(300 * minute, 0, { open: 0, setUp: 0 })).toBe(1);
  });
});
