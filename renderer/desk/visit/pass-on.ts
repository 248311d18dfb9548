import type { TransferTo } from '../../../domain/visit/decide.ts';

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
