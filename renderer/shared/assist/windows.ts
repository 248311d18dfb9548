import { create } from 'zustand';
import { onWipe } from '../device/index.ts';

interface Windows {
  /** the window open over the page, if any */
  readonly open: 'finish' | 'agreement' | null;
  readonly show: (open: 'finish' | 'agreement' | null) => void;
}

/** Which of a visit's two windows is open, so that a key of the desk and a button of the strip open the same one. */
export const useWindows = create<Windows>()((set) => ({
  open: null,
  show: (open) => set({ open }),
}));

onWipe(() => useWindows.setState({ open: null }));
