import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assistanceLevel } from './assistance-level.ts';
import { type FinishFacts, suggestInquiry, suggestOutcome } from './finish-suggestion.ts';

const level = fc.constantFrom(...assistanceLevel.options);
const facts: fc.Arbitrary<FinishFacts> = fc.record({
  atTerminal: fc.boolean(),
  levels: fc.array(level, { maxLength: 13 }),
  plan: fc.option(
    fc.nat({ max: 13 }).chain((steps) => fc.record({ steps: fc.constant(steps), done: fc.nat({ max: steps }) })),
  ),
  errand: fc.option(
    fc.constantFrom('pas', 'flytning', 'mitid', 'digital-post', 'fuldmagt', 'hjaelp-digitalt', 'andet'),
  ),
});
const always = (holds: (one: FinishFacts) => void) => fc.assert(fc.property(facts, holds), { numRuns: 1_000 });

describe('the suggested outcome', () => {
  const at = (changes: Partial<FinishFacts>) =>
    suggestOutcome({ atTerminal: true, levels: [], plan: null, errand: 'flytning', ...changes });

  it.each<[string, Partial<FinishFacts>, ReturnType<typeof suggestOutcome>]>([
    ['a passport at the counter', { atTerminal: false, errand: 'pas' }, 'completed-by-staff'],
    ['MitID at the counter: by staff, or by her on her telephone', { atTerminal: false, errand: 'mitid' }, null],
    ['1 of 13 steps done with help', { levels: ['shown'], plan: { steps: 13, done: 1 } }, 'continues-at-home'],
    ['12 of 13 steps done', { levels: ['alone'], plan: { steps: 13, done: 12 } }, 'continues-at-home'],
    ['none of 13 steps done', { plan: { steps: 13, done: 0 } }, null],
    ['a guide she is not at any step of yet', { plan: { steps: 0, done: 0 } }, null],
    ['all done, one with help', { levels: ['alone', 'shown'], plan: { steps: 2, done: 2 } }, 'completed-assisted'],
    ['all done alone', { levels: ['alone', 'alone'], plan: { steps: 2, done: 2 } }, 'completed-alone'],
    ['all done, nothing recorded of help', { plan: { steps: 2, done: 2 } }, 'completed-assisted'],
    ['no guide', {}, 'completed-assisted'],
    ['no guide, the whole of it done alone', { levels: ['alone'] }, 'completed-alone'],
    ['no guide, and it was not possible', { levels: ['not-possible'] }, null],
    ['one not possible', { levels: ['shown', 'not-possible'], plan: { steps: 2, done: 1 } }, 'continues-at-home'],
  ])('%s', (_what, changes, expected) => {
    expect(at(changes)).toBe(expected);
  });

  it('says completed of no plan that has steps left, and of none with a step that was not possible', () => {
    always((one) => {
      const suggested = suggestOutcome(one);
      const isLeft = one.plan !== null && one.plan.done < Math.max(1, one.plan.steps);
      if (one.atTerminal && (isLeft || one.levels.includes('not-possible')))
        expect(['continues-at-home', null]).toContain(suggested);
    });
  });

  it('says she did it alone only when something was recorded and all of it was done alone', () => {
    always((one) => {
      if (suggestOutcome(one) !== 'completed-alone') return;
      expect(one.levels.length).toBeGreaterThan(0);
      expect(new Set(one.levels)).toEqual(new Set(['alone']));
    });
  });

  it('never contradicts the kind of inquiry: what staff did was no help to do it oneself', () => {
    always((one) => {
      if (suggestOutcome(one) === 'completed-by-staff') expect(suggestInquiry(one)).not.toBe('self-service-help');
    });
  });
});

describe('the suggested kind of inquiry', () => {
  it.each([
    [true, 'pas', 'self-service-help'],
    [false, 'pas', 'new-case'],
    [false, 'mitid', 'self-service-help'],
    [false, 'andet', 'advice'],
    [false, null, null],
  ] as const)('terminal %s, errand %s: %s', (atTerminal, errand, expected) => {
    expect(suggestInquiry({ atTerminal, errand })).toBe(expected);
  });
});
