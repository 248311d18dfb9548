import { create } from 'zustand';

export type TextSize = 'M' | 'L' | 'XL';
export type Contrast = 'light' | 'highLight' | 'dark';

export const textSizes: readonly TextSize[] = ['M', 'L', 'XL'];
export const contrasts: readonly Contrast[] = ['light', 'highLight', 'dark'];

/** What a visitor may choose for the length of one visit. Nothing here outlives the visit. */
export type VisitorChoices = {
  /** Code of a folder under `locales/`. */
  language: string;
  textSize: TextSize;
  contrast: Contrast;
  /** New screens are read aloud as they appear. */
  readAloud: boolean;
  /** 0 (silent) to 1. */
  volume: number;
};

/** Reset volume keeps speech at or below 65 dBA on a calibrated speaker (EN 301 549, 5.1.3.13). */
export const defaultChoices: VisitorChoices = {
  language: 'da',
  textSize: 'M',
  contrast: 'light',
  readAloud: false,
  volume: 0.6,
};

type VisitorSettings = VisitorChoices & {
  setLanguage: (language: string) => void;
  setTextSize: (textSize: TextSize) => void;
  setContrast: (contrast: Contrast) => void;
  setReadAloud: (readAloud: boolean) => void;
  setVolume: (volume: number) => void;
  /** M to L to XL and round again. */
  nextTextSize: () => void;
  /** Light, strong, dark and round again. */
  nextContrast: () => void;
  /** Back to the defaults, for the next visitor. */
  reset: () => void;
};

function next<T>(all: readonly T[], current: T): T {
  return all[(all.indexOf(current) + 1) % all.length] as T;
}

/** The store of the visitor's choices. It lives in memory only. */
export const useVisitorSettings = create<VisitorSettings>()((set) => ({
  ...defaultChoices,
  setLanguage: (language) => set({ language }),
  setTextSize: (textSize) => set({ textSize }),
  setContrast: (contrast) => set({ contrast }),
  setReadAloud: (readAloud) => set({ readAloud }),
  setVolume: (volume) => set({ volume: Math.min(1, Math.max(0, volume)) }),
  nextTextSize: () => set((state) => ({ textSize: next(textSizes, state.textSize) })),
  nextContrast: () => set((state) => ({ contrast: next(contrasts, state.contrast) })),
  reset: () => set(defaultChoices),
}));
