import { useState } from 'react';
import type { OpenDrift } from '../types.ts';
import type { Said } from './said.ts';
import { useUndoConfirm } from './use-undo-confirm.ts';

/** In the order of the list: what changed last first. */
const newestFirst = (a: OpenDrift, b: OpenDrift) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1);

/**
 * The drifts she has confirmed one by one since she came here: they keep their places among the open ones until she leaves,
 * and can be taken back. `returned` is the one she took back last, to bring her to it.
 */
export function useConfirmed(open: readonly OpenDrift[], onSaid: (said: Said | null) => void) {
  const [confirmed, setConfirmed] = useState<readonly OpenDrift[]>([]);
  const [returned, setReturned] = useState<string | null>(null);
  const undo = useUndoConfirm(onSaid);
  const gone = confirmed.filter((one) => !open.some(({ id }) => id === one.id));
  return {
    all: [...open, ...gone].sort(newestFirst),
    isConfirmed: (id: string) => gone.some((one) => one.id === id),
    returned,
    isPending: undo.isPending,
    keep: (drift: OpenDrift) => {
      setReturned(null);
      setConfirmed((before) => [...before.filter(({ id }) => id !== drift.id), drift]);
    },
    takeBack: async (id: string) => {
      // Set first: the list may be fetched anew before the answer is here.
      setReturned(id);
      if (!(await undo.undo([id]))) setReturned(null);
    },
  };
}
