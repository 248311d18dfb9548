import { createContext, useContext } from 'react';
import type { ScreenFamily } from '../display/index.ts';
import type { Language } from '../i18n/index.ts';

export type KitSettings = {
  family: ScreenFamily;
  /** Name of the municipality, shown in the header. Empty while unknown. */
  municipality: string;
  /** Name of the place; "Borgerservice" in the page's language when left out. */
  place?: string;
  /** The languages the picker offers. */
  languages: readonly Language[];
};

export const KitContext = createContext<KitSettings | null>(null);

/** What the page was set up with. */
export function useKit(): KitSettings {
  const settings = useContext(KitContext);
  if (settings === null) throw new Error('The page has no settings: wrap it in KitRoot');
  return settings;
}

/** Calling for a member of staff: the same on every screen of a page, so it is given once, round them all. */
export type Help = {
  /** `asked`: somebody is on the way. */
  state: 'idle' | 'asked';
  onHelp: () => void;
};

/** Wrap the screens in `<HelpContext value={{state, onHelp}}>`; then each tool bar has its help button. */
export const HelpContext = createContext<Help | null>(null);
