import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Incoming, isSuspicious, type Known, planImport } from './plan-import.ts';

const scope = { from: '2026-11-23', to: '2026-11-25' };
const incoming = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map((n) => `b${n}`),
  day: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25'),
  at: fc.integer({ min: 1, max: 50 }),
  service: fc.constantFrom('pas', 'flytning'),
  errand: fc.constant('andet'),
  minutes: fc.constantFrom(15, 20),
  reference: fc.constant(null),
});

/** What is known after a plan has been carried out. */
function carryOut(known: readonly Known[], plan: ReturnType<typeof planImport>): Known[] {
  const fresh = (one: Incoming): Known => ({
    ...one,
    record: `r-${one.id}`,
    state: 'booked',
    cancelledBy: null,
    sourceAt: one.at,
  });
  return [
    ...known.map((one): Known => {
      const change = plan.change.find(({ record }) => record === one.record);
      if (change) return { ...fresh(change.to), record: one.record };
      return plan.cancel.includes(one.record) ? { ...one, state: 'cancelled', cancelledBy: 'source' } : one;
    }),
    ...plan.add.map(fresh),
  ];
}

describe('an import', () => {
  it('changes nothing the second time, whatever it did the first', () => {
    fc.assert(
      fc.property(fc.array(incoming, { maxLength: 15 }), fc.array(incoming, { maxLength: 15 }), (before, after) => {
        const known = carryOut([], planImport([], before, scope));
        const first = planImport(known, after, scope);
        const second = planImport(carryOut(known, first), after, scope);
        expect({ ...second, same: 0 }).toEqual({ add: [], change: [], cancel: [], same: 0 });
      }),
    );
  });

  it('leaves booked exactly what the booking system has', () => {
    fc.assert(
      fc.property(fc.array(incoming, { maxLength: 15 }), fc.array(incoming, { maxLength: 15 }), (before, after) => {
        const known = carryOut([], planImport([], before, scope));
        const result = carryOut(known, planImport(known, after, scope));
        const booked = result.filter(({ state }) => state === 'booked').map(({ id, sourceAt }) => `${id} ${sourceAt}`);
        const firsts = after.filter((one, index) => after.findIndex(({ id }) => id === one.id) === index);
        expect(booked.sort()).toEqual(firsts.map(({ id, at }) => `${id} ${at}`).sort());
      }),
    );
  });

  const one: Known = {
    record: 'r',
    id: 'b1',
    day: '2026-11-23',
    state: 'booked',
    cancelledBy: null,
    sourceAt: 5,
    service: 'pas',
    errand: 'andet',
    minutes: 20,
    reference: null,
  };
  const told: Incoming = {
    id: 'b1',
    day: '2026-11-23',
    at: 5,
    service: 'pas',
    errand: 'andet',
    minutes: 20,
    reference: null,
  };

  it('does not bring back what a desk has cancelled, until it is booked at another time', () => {
    const cancelled: Known = { ...one, state: 'cancelled', cancelledBy: 'desk' };
    expect(planImport([cancelled], [told], scope)).toMatchObject({ change: [], same: 1 });
    expect(planImport([cancelled], [{ ...told, at: 9 }], scope).change).toHaveLength(1);
  });

  it('brings back what had vanished and is there again', () => {
    expect(planImport([{ ...one, state: 'cancelled', cancelledBy: 'source' }], [told], scope).change).toHaveLength(1);
  });

  it('cancels what has vanished, but never whom we have here, nor what it does not speak for', () => {
    expect(planImport([one], [], scope).cancel).toEqual(['r']);
    expect(planImport([{ ...one, state: 'arrived' }], [], scope).cancel).toEqual([]);
    expect(planImport([{ ...one, day: '2026-11-26' }], [], scope).cancel).toEqual([]);
  });

  it('is suspicious when it would empty the days', () => {
    const three = [1, 2, 3].map((n): Known => ({ ...one, record: `r${n}`, id: `b${n}` }));
    expect(isSuspicious(planImport(three, [], scope))).toBe(true);
    expect(isSuspicious(planImport(three, [told], scope))).toBe(false);
    expect(isSuspicious(planImport(three.slice(0, 2), [], scope))).toBe(false);
  });
});
