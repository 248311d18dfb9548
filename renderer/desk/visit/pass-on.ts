import type { TransferTo } from '../../../domain/visit/decide.ts';
import type { Overview, Visit } from '../types.ts';

/** What a member of staff has chosen so far of where a visit goes. */
export interface PassOnChoice {
  readonly to: 'service' | 'counter' | 'staff';
  /** the service asked for; where a counter cannot take the visit's own */
  readonly service: string | null;
  readonly counter: string | null;
  readonly staff: string | null;
}

/**
 * Where the visit goes by what was chosen, null: something is missing. A counter that takes the visit's own service gets
 * it as it is; any other needs a service it takes. A colleague gets it as it is.
 */
export function targetOf(
  choice: PassOnChoice,
  visit: { readonly service: string },
  takes: (counter: string) => readonly string[],
): TransferTo | null {
  if (choice.to === 'service') {
    return choice.service === null ? null : { service: choice.service, counter: null, staff: null };
  }
  if (choice.to === 'staff') {
    return choice.staff === null ? null : { service: visit.service, counter: null, staff: choice.staff };
  }
  if (choice.counter === null) return null;
  const services = takes(choice.counter);
  const service = services.includes(visit.service) ? visit.service : choice.service;
  return service !== null && services.includes(service) ? { service, counter: choice.counter, staff: null } : null;
}

type Opened = Pick<Overview['counters'][number], 'counter' | 'staff' | 'name' | 'presence' | 'services'>;

/**
 * Whether a visit given on so waits for a service that no open counter takes, so that nobody knows how long. To a counter
 * or a colleague it goes to somebody.
 */
export const isUnattended = (
  to: TransferTo | null,
  counters: readonly Pick<Opened, 'presence' | 'services'>[],
): boolean =>
  to !== null &&
  to.counter === null &&
  to.staff === null &&
  !counters.some(({ presence, services }) => presence === 'open' && services.includes(to.service));

/** Who else is there for a service that this desk takes too. */
export interface ComesBack {
  readonly others: readonly Opened[];
}

/**
 * Whether a visit at this counter that is given on so may come straight back to it: the queue is one this counter takes,
 * and the visit keeps its place, so the next call here finds it again. Null: it goes elsewhere. Whoever gives somebody on
 * usually means "not me", so `others` are those who can be named instead.
 */
export function comesBack(
  to: TransferTo | null,
  visit: Pick<Visit, 'counter'>,
  {
    mine,
    counters,
  }: {
    readonly mine: Pick<NonNullable<Overview['mine']>, 'counter' | 'services'> | null;
    readonly counters: readonly Opened[];
  },
): ComesBack | null {
  if (to === null || to.counter !== null || to.staff !== null || mine === null) return null;
  if (visit.counter !== mine.counter || !mine.services.includes(to.service)) return null;
  return {
    others: counters.filter(
      ({ counter, presence, services }) =>
        counter !== mine.counter && presence === 'open' && services.includes(to.service),
    ),
  };
}
