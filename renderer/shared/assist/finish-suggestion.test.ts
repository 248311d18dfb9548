import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assistanceLevel } from '../../../domain/assistance/assistance-level.ts';
import { suggestInquiry, suggestOutcome } from './finish-suggestion.ts';

const levels = fc.array(fc.constantFrom(...assistanceLevel.options), { minLength: 1 });

describe('the suggested outcome', () => {
  it('is by staff when there was no terminal, whatever was recorded', () => {
    fc.assert(
      fc.property(levels, (all) => {
        expect(suggestOutcome({ atTerminal: false, levels: all, errand: 'pas' })).toBe('completed-by-staff');
      }),
    );
  });

  it('says she did it alone only when every step was done alone', () => {
    fc.assert(
      fc.property(levels, (all) => {
        const suggested = suggestOutcome({ atTerminal: true, levels: all, errand: null });
        expect(suggested === 'completed-alone').toBe(all.every((level) => level === 'alone'));
      }),
    );
  });

  it('never says it was completed when a step was not possible', () => {
    fc.assert(
      fc.property(levels, (some) => {
        const suggested = suggestOutcome({ atTerminal: true, levels: [...some, 'not-possible'], errand: null });
        expect(['continues-at-home', null]).toContain(suggested);
      }),
    );
  });

  it('leaves it to staff when nothing was possible', () => {
    expect(suggestOutcome({ atTerminal: true, levels: ['not-possible', 'not-possible'], errand: null })).toBeNull();
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
    expect(suggestInquiry({ atTerminal, levels: [], errand })).toBe(expected);
  });
});
