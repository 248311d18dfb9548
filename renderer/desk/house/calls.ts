import type { Overview } from '../types.ts';

type Call = Pick<Overview['calls'][number], 'from' | 'to' | 'takenBy'>;

/**
 * The calls a member of staff sees: her own, those she answered, and those that wait for her or for whoever can. A call for
 * somebody else, or one that a colleague has answered, is no concern of hers.
 */
export function callsFor<T extends Call>(calls: readonly T[], me: string): T[] {
  return calls.filter(
    ({ from, to, takenBy }) => from === me || takenBy === me || (takenBy === null && (to === null || to === me)),
  );
}
