import type { Overview, Visit } from '../types.ts';

type Directed = Pick<Visit, 'forCounter' | 'forStaff'>;
type Present = {
  readonly mine: Pick<NonNullable<Overview['mine']>, 'counter' | 'services'> | null;
  readonly counters: readonly Pick<Overview['counters'][number], 'counter' | 'staff' | 'name' | 'presence'>[];
};

/**
 * Whom a visit waits for: this counter or whoever sits at it (`me`), another counter, a colleague, or null: whoever can.
 * As in the hub, somebody given on to a counter or a colleague who is not there now waits for whoever can.
 */
export function givenOnTo(
  { forCounter, forStaff }: Directed,
  { mine, counters }: Present,
): 'me' | { readonly counter: string } | { readonly name: string } | null {
  const there = counters.find(
    ({ counter, staff, presence }) => presence === 'open' && (counter === forCounter || staff === forStaff),
  );
  if (there === undefined) return null;
  if (there.counter === mine?.counter) return 'me';
  return forCounter !== null ? { counter: forCounter } : { name: there.name };
}

/** Whether this counter may call the visit. */
export function isForMe(visit: Directed & Pick<Visit, 'service'>, present: Present): boolean {
  const to = givenOnTo(visit, present);
  return to === null ? (present.mine?.services.includes(visit.service) ?? false) : to === 'me';
}
