import { create } from 'zustand';

/** Whether the live line to the hub stands. `connecting` only before the first contact. */
export interface Connection {
  readonly state: 'connecting' | 'online' | 'offline';
  readonly set: (state: Connection['state']) => void;
}

export const useConnection = create<Connection>((set) => ({
  state: 'connecting',
  set: (state) => set({ state }),
}));
