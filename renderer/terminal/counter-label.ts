import { useCallback } from 'react';
import { useHub } from '../shared/api/index.ts';

/** What stands on the sign of a counter, by its id; the id itself where the centre no longer has it. */
export function useCounterLabel(): (counter: string) => string {
  const { counters } = useHub().me.centre;
  return useCallback((counter: string) => counters.find(({ id }) => id === counter)?.label ?? counter, [counters]);
}
