import { create } from 'zustand';
import type { Visit } from './types.ts';

/** A window of the desk that is open over the page. The two of the visit itself are in `shared/assist`. */
export type DeskWindow =
  | { readonly kind: 'counter' }
  | { readonly kind: 'give' }
  | { readonly kind: 'assign' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'appointments' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'pauses' }
  | { readonly kind: 'wall' }
  | { readonly kind: 'call' }
  | { readonly kind: 'next-errand' }
  | { readonly kind: 'pass-on' | 'stuck'; readonly visit: Visit }
  /** somebody who sits at `terminal` (its id) is about to be said not to have come */
  | { readonly kind: 'absent'; readonly visit: Visit; readonly terminal: string };

/** What may be taken back: the last thing done to a visit at this desk. */
export interface Undoable {
  readonly visit: string;
  readonly label: string;
  /** for how long it may be (ms) */
  readonly forMs: number;
}

/** Something the page has to say: a refusal stays until it is closed or the next thing works. */
export interface Message {
  readonly tone: 'success' | 'error';
  readonly text: string;
  /** new for each message, so that the same words said twice are heard twice */
  readonly id: number;
  /** it says that the hub is away, which is over when the line is back */
  readonly isAway: boolean;
}

interface DeskState {
  readonly window: DeskWindow | null;
  readonly message: Message | null;
  /** `at`: when it was done, by this page's clock (ms) */
  readonly last: (Undoable & { readonly at: number }) | null;
  /** what is in the list of those who wait */
  readonly filter: 'all' | 'mine' | 'booked';
  readonly sound: boolean;
  readonly openWindow: (window: DeskWindow) => void;
  readonly closeWindow: () => void;
  readonly say: (tone: Message['tone'], text: string, undo?: Undoable) => void;
  /** says that a command did not get through, until the line is back */
  readonly sayAway: (text: string) => void;
  /** nothing more to take back */
  readonly forgetLast: () => void;
  readonly dismiss: () => void;
  readonly setFilter: (filter: DeskState['filter']) => void;
  readonly setSound: (sound: boolean) => void;
  /** whoever signs in next starts afresh */
  readonly reset: () => void;
}

let said = 0;

export const useDesk = create<DeskState>()((set) => ({
  window: null,
  message: null,
  last: null,
  filter: 'all',
  sound: true,
  // A refusal of before has nothing to do with what is begun now.
  openWindow: (window) => set({ window, message: null }),
  closeWindow: () => set({ window: null }),
  say: (tone, text, undo) => {
    said += 1;
    set({ message: { tone, text, id: said, isAway: false } });
    if (undo !== undefined) set({ last: { ...undo, at: Date.now() } });
  },
  sayAway: (text) => {
    said += 1;
    set({ message: { tone: 'error', text, id: said, isAway: true } });
  },
  forgetLast: () => set({ last: null }),
  dismiss: () => set({ message: null }),
  setFilter: (filter) => set({ filter }),
  setSound: (sound) => set({ sound }),
  reset: () => set({ window: null, message: null, last: null, filter: 'all' }),
}));
