import { describe, expect, it } from 'vitest';
import { pendingLifeMs } from '../../domain/print/job.ts';
import { PlanJobs } from './plan-jobs.ts';

const job = (id: string, session = 's') => ({ id, device: 'terminal-1', session, parts: [{ kind: 'rule' }] as const });

describe('plans on their way to a roll', () => {
  it('go in turn, begin once, and leave nothing of what stood on them', () => {
    const jobs = new PlanJobs();
    jobs.add(job('a'), 0);
    jobs.add(job('a'), 1);
    jobs.add(job('b', 't'), 2);
    expect(jobs.next(['terminal-2'])).toBeUndefined();
    expect(jobs.next(['terminal-1'])?.id).toBe('a');
    expect(jobs.isUnderWay('s')).toBe(true);
    expect(jobs.step('a', { type: 'begin' }, 3)).toBe(true);
    expect(jobs.step('a', { type: 'begin' }, 3)).toBe(false);
    expect(jobs.next(['terminal-1'])?.id).toBe('b');
    expect(jobs.step('a', { type: 'printed' }, 4)).toBe(true);
    expect(jobs.of('a', 'terminal-1')).toMatchObject({ state: 'printed', parts: null });
    expect(jobs.of('a', 'terminal-2')).toBeNull();
    expect(jobs.isUnderWay('s')).toBe(false);
  });

  it('that wait do not come out for the next person, nor when it is too late', () => {
    const jobs = new PlanJobs();
    jobs.add(job('a'), 0);
    jobs.add(job('b', 't'), 0);
    jobs.forget('s');
    expect(jobs.of('a', 'terminal-1')).toBeNull();
    expect(jobs.step('b', { type: 'begin' }, pendingLifeMs + 1)).toBe(false);
    expect(jobs.step('b', { type: 'expire' }, pendingLifeMs + 1)).toBe(true);
    expect(jobs.of('b', 'terminal-1')?.state).toBe('expired');
  });

  it('are forgotten after a while', () => {
    const jobs = new PlanJobs();
    jobs.add(job('a'), 0);
    jobs.add(job('b'), 60 * 60_000);
    expect(jobs.of('a', 'terminal-1')).toBeNull();
  });
});
