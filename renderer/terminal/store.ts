import { create } from 'zustand';
import { onWipe } from '../shared/device/index.ts';
import type { Visit } from './visit.ts';

/** What she is told after she has left, until the screen is empty again. */
export interface Farewell {
  readonly how: 'done' | 'at-home' | 'want-staff';
  /** her number, when she goes on waiting with it */
  readonly number: string | null;
  /** the counter she is called to (its id), when she is */
  readonly counter: string | null;
}

interface Terminal {
  readonly visit: Visit | null;
  readonly farewell: Farewell | null;
  /** staff are typing a PIN: nothing of the citizen is on the screen meanwhile */
  readonly isSigningIn: boolean;
  /** a page was opened in a window of its own: her hands may be there, where this page sees nothing */
  readonly hasOpened: boolean;
  /** something stands in the number field of the empty screen */
  readonly hasTyped: boolean;
  readonly change: (next: (visit: Visit) => Visit) => void;
}

const empty = { visit: null, farewell: null, isSigningIn: false, hasOpened: false, hasTyped: false } as const;

/** The terminal's memory of the one who sits there. Emptied when the visit ends; nothing of it is stored. */
export const useTerminal = create<Terminal>()((set) => ({
  ...empty,
  change: (next) => set(({ visit }) => (visit === null ? {} : { visit: next(visit) })),
}));

onWipe(() => useTerminal.setState(empty));

/**
 * Sessions that have ended on this screen, by their random ids: what the hub still says of one is old news, and one that
 * could not be told to the hub is told when it is back. Not the visitor's, so a wipe leaves it.
 */
interface Ended {
  readonly sessions: readonly string[];
  readonly untold: readonly { readonly session: string; readonly how: LeaveHow }[];
}

export type LeaveHow = 'done' | 'at-home' | 'want-staff' | 'idle';

export const useEnded = create<Ended>()(() => ({ sessions: [], untold: [] }));

export const endedSession = {
  add: (session: string) => useEnded.setState(({ sessions }) => ({ sessions: [...sessions.slice(-20), session] })),
  couldNotTell: (session: string, how: LeaveHow) =>
    useEnded.setState(({ untold }) => ({ untold: [...untold, { session, how }] })),
  told: (session: string) =>
    useEnded.setState(({ untold }) => ({ untold: untold.filter((one) => one.session !== session) })),
};
