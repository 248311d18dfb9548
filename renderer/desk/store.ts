import { create } from 'zustand';

/** A window of the desk that is open over the page. The two of the visit itself are in `shared/assist`. */
export type DeskWindow =
  | { readonly kind: 'counter' }
  | { readonly kind: 'give' }
  | { readonly kind: 'assign' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'appointments' }
  | { readonly kind: 'gone'; readonly visit: string; readonly label: string };

/** Something the page has to say: a refusal stays until it is closed or the next thing works. */
export interface Message {
  readonly tone: 'success' | 'error';
  readonly text: string;
  /** new for each message, so that the same words said twice are heard twice */
  readonly id: number;
}

interface DeskState {
  readonly window: DeskWindow | null;
  readonly message: Message | null;
  /** what is in the list of those who wait */
  readonly filter: 'all' | 'mine';
  readonly sound: boolean;
  readonly openWindow: (window: DeskWindow) => void;
  readonly closeWindow: () => void;
  readonly say: (tone: Message['tone'], text: string) => void;
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
  filter: 'all',
  sound: true,
  // A refusal of before has nothing to do with what is begun now.
  openWindow: (window) => set({ window, message: null }),
  closeWindow: () => set({ window: null }),
  say: (tone, text) => {
    said += 1;
    set({ message: { tone, text, id: said } });
  },
  dismiss: () => set({ message: null }),
  setFilter: (filter) => set({ filter }),
  setSound: (sound) => set({ sound }),
  reset: () => set({ window: null, message: null, filter: 'all' }),
}));
