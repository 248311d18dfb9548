import { create } from 'zustand';
import {
  type Announcements,
  type Call,
  finish,
  hear,
  nothingAnnounced,
  tryCall,
} from '../../domain/announcement/queue.ts';
import type { LiveMessage } from '../shared/api/index.ts';
import type { Heard } from './announcer.ts';

interface DisplayState {
  readonly announcements: Announcements;
  /** how the last call was heard; null: none yet */
  readonly heard: Heard | null;
  /** how the sound that is tried out was heard; `playing`: it is not over; null: nobody has tried */
  readonly tried: Heard | 'playing' | null;
  /** the clips of this centre's numbers can be had; null: not known yet */
  readonly voiceReady: boolean | null;
  readonly onMessage: (message: LiveMessage, now: number) => void;
  readonly onTry: (sample: Pick<Call, 'label' | 'counter'>, now: number) => void;
  readonly onHeard: (heard: Heard) => void;
  /** null: what came of it has been read */
  readonly onTried: (heard: Heard | null) => void;
  readonly onAnnounced: (now: number) => void;
  readonly onVoice: (ready: boolean) => void;
}

/** What the wall has heard and is announcing. */
export const useDisplay = create<DisplayState>()((set) => ({
  announcements: nothingAnnounced,
  heard: null,
  tried: null,
  voiceReady: null,
  onMessage: (message, now) => set((state) => ({ announcements: hear(state.announcements, message, now) })),
  onTry: (sample, now) =>
    set((state) => ({ announcements: tryCall(state.announcements, sample, now), tried: 'playing' })),
  onTried: (tried) => set({ tried }),
  onHeard: (heard) => set({ heard }),
  onAnnounced: (now) => set((state) => ({ announcements: finish(state.announcements, now) })),
  onVoice: (voiceReady) => set({ voiceReady }),
}));
