import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePrint, isEnded, type PrintJob, type PrintStep, pendingLifeMs } from './job.ts';

const fresh: PrintJob = { state: 'pending', reason: null, createdAt: 0, startedAt: null };
const steps: readonly PrintStep[] = [
  { type: 'begin' },
  { type: 'printed' },
  { type: 'failed', reason: 'no-paper' },
  { type: 'lost' },
  { type: 'expire' },
];

describe('a slip', () => {
  it('is begun, then printed', () => {
    const begun = decidePrint(fresh, { type: 'begin' }, 5);
    expect(begun).toEqual({ ...fresh, state: 'printing', startedAt: 5 });
    expect(begun && decidePrint(begun, { type: 'printed' }, 6)?.state).toBe('printed');
  });

  it('of nine o’clock is not printed at two', () => {
    expect(decidePrint(fresh, { type: 'begin' }, pendingLifeMs)).not.toBeNull();
    expect(decidePrint(fresh, { type: 'expire' }, pendingLifeMs)).toBeNull();
    expect(decidePrint(fresh, { type: 'begin' }, pendingLifeMs + 1)).toBeNull();
    expect(decidePrint(fresh, { type: 'expire' }, pendingLifeMs + 1)?.state).toBe('expired');
  });

  it('lost in the middle is uncertain, with its reason', () => {
    expect(decidePrint({ ...fresh, state: 'printing' }, { type: 'lost' }, 1)).toMatchObject({
      state: 'uncertain',
      reason: 'gone-mid-print',
    });
  });

  it('whatever happens to it, begins at most once and never leaves its end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(2 * pendingLifeMs)), { maxLength: 12 }),
        (run) => {
          let job = fresh;
          let begun = 0;
          for (const [step, at] of run) {
            const next = decidePrint(job, step, at);
            if (isEnded(job.state)) expect(next).toBeNull();
            if (step.type === 'begin' && next) begun++;
            job = next ?? job;
            expect(job.reason !== null).toBe(job.state === 'failed' || job.state === 'uncertain');
          }
          expect(begun).toBeLessThanOrEqual(1);
          if (job.state === 'printed') expect(begun).toBe(1);
        },
      ),
    );
  });
});
