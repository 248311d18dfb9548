import { createContext, useContext } from 'react';
import { create } from 'zustand';

/**
 * The one way a visit ends on a page. `remountKey` is new after each wipe: the page's tree hangs on it, so that
 * no field, no scroll and no state of a component lives on. Stores of a page ask to be emptied with `onWipe`.
 */
type Wipe = { remountKey: number };

export const useWipeState = create<Wipe>()(() => ({ remountKey: 0 }));

const emptiers = new Set<() => void>();

/** Asks for a store to be emptied at each wipe. Returns a way to stop asking. */
export function onWipe(empty: () => void): () => void {
  emptiers.add(empty);
  return () => emptiers.delete(empty);
}

/** Empties every store that asked, even if one of them fails, and gives the tree a new key. Reports the failures. */
export function wipePage(): unknown[] {
  const failures: unknown[] = [];
  for (const empty of emptiers) {
    try {
      empty();
    } catch (failure) {
      failures.push(failure);
    }
  }
  useWipeState.setState(({ remountKey }) => ({ remountKey: remountKey + 1 }));
  return failures;
}

export const WipeContext = createContext<(() => Promise<void>) | null>(null);

/** Ends the visit on this page: everything the visitor chose, typed, heard or printed is gone. */
export function useWipeVisit(): () => Promise<void> {
  const wipe = useContext(WipeContext);
  if (wipe === null) throw new Error('The page cannot be wiped: wrap it in KitRoot');
  return wipe;
}
