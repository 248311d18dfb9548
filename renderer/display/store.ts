import { create } from 'zustand';
import type { LiveMessage } from '../shared/api/index.ts';
import { type Announcing, enqueue, finish, type Heard, hear, nothingHeard, silent } from './announce.ts';

interface DisplayState {
  readonly heard: Heard;
  readonly announcing: Announcing;
  readonly onMessage: (message: LiveMessage, now: number) => void;
  readonly onAnnounced: () => void;
}

/** What the wall has heard and is announcing. */
export const useDisplay = create<DisplayState>()((set) => ({
  heard: nothingHeard,
  announcing: silent,
  onMessage: (message, now) =>
    set((state) => {
      const { heard, announce } = hear(state.heard, message, now);
      return { heard, announcing: announce ? enqueue(state.announcing, announce) : state.announcing };
    }),
  onAnnounced: () => set((state) => ({ announcing: finish(state.announcing) })),
}));
