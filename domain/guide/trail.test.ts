import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestShown, shownCount, shownParts } from './small-cells.ts';
import { beginTrail, countsOf, helpOnTrail, moveTrail, type Trail } from './trail.ts';

const second = 1_000;
const lines = (trail: Trail, now: number, done: string[] = [], levels: Parameters<typeof countsOf>[2] = []) =>
  countsOf(trail, done, levels, now).map(({ node, what, to }) => [node, what, ...(to === null ? [] : [to])].join(' '));

describe('one visit', () => {
  it('is counted once for each thing, however often she goes back', () => {
    let trail = beginTrail(0);
    trail = moveTrail(trail, 'question:who', 5 * second);
    trail = moveTrail(trail, 'question:home', 25 * second);
    trail = moveTrail(trail, 'question:who', 50 * second);
    trail = moveTrail(trail, 'question:home', 70 * second);
    trail = moveTrail(trail, 'step:report', 75 * second);
    trail = helpOnTrail(trail, 100 * second);
    trail = moveTrail(trail, 'plan', 300 * second);
    expect(lines(trail, 310 * second, ['report'], [{ step: 'report', level: 'guided' }])).toEqual([
      'question:who shown',
      'question:who time:30-60s',
      'question:home shown',
      'question:home time:30-60s',
      'step:report help',
      'step:report shown',
      'step:report time:over-3min',
      'step:report done',
      'plan shown',
      'plan time:under-30s',
      'step:report level:guided',
      'start to question:who',
      'question:who to question:home',
      'question:home to question:who',
      'question:home to step:report',
      'step:report to plan',
    ]);
  });

  it('says where she left when she had no plan yet, and what she passed over', () => {
    let trail = moveTrail(beginTrail(0), 'question:who', second);
    trail = moveTrail(trail, 'step:a', 3 * second);
    expect(lines(trail, 9 * second)).toContain('step:a left');
    expect(lines(trail, 9 * second)).toContain('step:a skipped');
    expect(lines(moveTrail(trail, 'plan', 9 * second), 12 * second).join()).not.toContain('left');
  });

  it('does not count what was passed in a blink, nor a screen that was forgotten for hours', () => {
    const passed = moveTrail(moveTrail(beginTrail(0), 'step:a', 0), 'step:b', 900);
    expect(lines(passed, 5 * second)).not.toContain('step:a shown');
    const forgotten = moveTrail(beginTrail(0), 'step:a', 0);
    expect(lines(forgotten, 10 * 3_600 * second)).toContain('step:a time:over-3min');
  });

  it('never counts a thing twice, and stays are never less than nothing', () => {
    const node = fc.constantFrom('question:a', 'question:b', 'step:c', 'step:d', 'plan');
    const event = fc.record({ node, help: fc.boolean(), after: fc.integer({ min: -5_000, max: 400_000 }) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let now = 0;
        let trail = beginTrail(now);
        for (const { node: to, help, after } of events) {
          now += after;
          trail = help ? helpOnTrail(trail, now) : moveTrail(trail, to, now);
        }
        const counted = lines(trail, now, ['c']);
        expect(new Set(counted).size).toBe(counted.length);
        for (const { ms } of trail.nodes.values()) expect(ms).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('small cells', () => {
  it('hides one to four, shows none and five', () => {
    expect([0, 1, 4, 5].map(shownCount)).toEqual([0, null, null, 5]);
  });

  it('hides a second part where one could be found from the whole', () => {
    expect(shownParts({ done: 12, skipped: 3 })).toEqual({ done: null, skipped: null });
    expect(shownParts({ a: 30, b: 2, c: 9, d: 0 })).toEqual({ a: 30, b: null, c: null, d: 0 });
    expect(shownParts({ a: 30, b: 2, c: 1 })).toEqual({ a: 30, b: null, c: null });
    expect(shownParts({ a: 3 })).toEqual({ a: null });
  });

  it('never shows one to four, and never leaves one hidden part alone beside shown ones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), (counts) => {
        const shown = Object.values(shownParts(Object.fromEntries(counts.map((count, at) => [`p${at}`, count]))));
        for (const count of shown) expect(count === null || count === 0 || count >= fewestShown).toBe(true);
        const hidden = shown.filter((count) => count === null).length;
        const others = shown.filter((count) => count !== null && count > 0).length;
        expect(hidden === 1 && others > 0).toBe(false);
      }),
    );
  });
});
