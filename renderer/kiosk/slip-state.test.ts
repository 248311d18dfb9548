import { describe, expect, it } from 'vitest';
import { printState } from '../../domain/print/job.ts';
import { problemOf, stateOfJob } from './slip-state.ts';

describe('the slip on the screen', () => {
  it('has a state for every state of the hub, and says "take it" only when it is printed', () => {
    for (const state of printState.options) {
      expect(stateOfJob({ state, reason: null }).state === 'printed').toBe(state === 'printed');
    }
    expect(stateOfJob({ state: 'uncertain', reason: 'gone-mid-print' })).toMatchObject({ reason: 'gone-mid-print' });
    expect(stateOfJob({ state: 'expired', reason: null })).toMatchObject({ state: 'failed', reason: 'expired' });
  });
  it('tells the hub of the system’s printer in its own words', () => {
    expect(problemOf('out-of-paper')).toBe('no-paper');
    expect(problemOf('no-printer')).toBe('offline');
    expect(problemOf('cover-open')).toBe('cover-open');
    for (const other of ['cancelled', 'nothing-to-print', 'failed'] as const) expect(problemOf(other)).toBe('error');
  });
});
