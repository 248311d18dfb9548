import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceInputs, mayCall } from './contract.ts';
import { callsPerWindow, decideRate, windowMs } from './rate.ts';

describe('what a page may say', () => {
  const print = (title: string) => deviceInputs.print.safeParse({ kind: 'ticket80', title }).success;
  const open = (url: string) => deviceInputs.openSelfService.safeParse({ url, language: 'da' }).success;

  it('takes a job name without anything that looks like a CPR number', () => {
    expect(print('Nummer A23')).toBe(true);
    expect(print('010190-1234')).toBe(false);
    expect(print('x 0101901234')).toBe(false);
    expect(print('x'.repeat(121))).toBe(false);
  });
  it('takes only https addresses', () => {
    expect(open('https://www.borger.dk/')).toBe(true);
    for (const url of ['http://www.borger.dk', 'javascript:1', 'file:///x', 'borger.dk', '', 1, null]) {
      expect(open(url as string)).toBe(false);
    }
  });
  it('takes no more than it asks for', () => {
    expect(deviceInputs.endVisit.safeParse({ keep: true }).success).toBe(false);
    expect(deviceInputs.print.safeParse({ kind: 'planA4', title: '', silent: false }).success).toBe(false);
    expect(deviceInputs.print.safeParse({ kind: 'poster', title: '' }).success).toBe(false);
  });
  it('gives each screen what it needs: a wall screen nothing, staff no way to browse', () => {
    expect(mayCall.display).toEqual([]);
    expect(mayCall.desk).toEqual(['print']);
    expect(mayCall.library).toEqual(['print']);
  });
});

describe('decideRate', () => {
  it('never lets more through in any ten seconds than it says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 200 }), (gaps) => {
        let now = 0;
        let remembered: readonly number[] = [];
        const through: number[] = [];
        for (const gap of gaps) {
          now += gap;
          const { allowed, remember } = decideRate(remembered, now);
          remembered = remember;
          if (allowed) through.push(now);
        }
        for (const time of through) {
          const inWindow = through.filter((other) => other > time - windowMs && other <= time).length;
          expect(inWindow).toBeLessThanOrEqual(callsPerWindow);
        }
      }),
    );
  });
  it('lets calls through again when time has passed', () => {
    const full = Array.from({ length: callsPerWindow }, () => 0);
    expect(decideRate(full, windowMs - 1).allowed).toBe(false);
    expect(decideRate(full, windowMs).allowed).toBe(true);
  });
});
