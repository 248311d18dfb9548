import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNext, orderWaiting } from './order.ts';

const visit = (id: string, placeAt: number, service = 'a', way = 'counter') => ({ id, placeAt, service, way });

describe('order of the queue', () => {
  it('is first come, first served', () => {
    expect(orderWaiting([visit('x', 2), visit('y', 1)]).map((v) => v.id)).toEqual(['y', 'x']);
  });

  it('leaves out those who went to a terminal on their own', () => {
    expect(orderWaiting([visit('x', 1, 'a', 'self-service-here'), visit('y', 2)]).map((v) => v.id)).toEqual(['y']);
  });

  it('gives a counter the first it can serve', () => {
    expect(chooseNext([visit('x', 1, 'a'), visit('y', 2, 'b')], ['b'])?.id).toBe('y');
    expect(chooseNext([visit('x', 1, 'a')], ['b'])).toBeNull();
  });

  it('does not depend on the order in which visits are listed, and leaves its input alone', () => {
    const visits = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        placeAt: fc.integer({ min: 0, max: 5 }),
        service: fc.constantFrom('a', 'b'),
        way: fc.constant('counter'),
      }),
      { selector: (v) => v.id },
    );
    fc.assert(
      fc.property(visits, (list) => {
        const before = [...list];
        expect(orderWaiting([...list].reverse())).toEqual(orderWaiting(list));
        expect(list).toEqual(before);
      }),
    );
  });
});
