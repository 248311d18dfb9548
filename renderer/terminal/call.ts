import type { Session } from './session.ts';

type OfVisit = Pick<NonNullable<Session['visit']>, 'state' | 'counter' | 'turnCalls' | 'unansweredCalls'>;

/**
 * What she must be told of a call of her number while she sits here. `called`: she is to go to a counter, and whether it
 * is not the first time she hears it. `missed`: staff have marked that she did not come. `back`: she was called, and
 * waits again, because staff put her back or took the call back.
 */
export type Call =
  | { readonly at: 'called'; readonly counter: string; readonly again: boolean }
  | { readonly at: 'missed' }
  | { readonly at: 'back' };

/** The call of a visit as it stands; null while there is none, and once she has been met at the counter. */
export function callOf(visit: OfVisit | null): Call | null {
  if (visit === null) return null;
  if (visit.state === 'called' && visit.counter !== null) {
    return { at: 'called', counter: visit.counter, again: visit.turnCalls > 1 };
  }
  if (visit.state === 'no-show') return { at: 'missed' };
  return visit.state === 'waiting' && visit.unansweredCalls > 0 ? { at: 'back' } : null;
}
