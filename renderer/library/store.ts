import { create } from 'zustand';
import type { FollowUp } from './follow-up.ts';
import type { Filter } from './list.ts';

export type DialogKind = 'contact' | 'plan' | 'close' | 'withdraw';

/** A change of a follow-up, named so that it can be undone. */
export interface Change {
  readonly followUp: string;
  readonly version: number;
}

/** What was just done, and what can be done about it. */
export interface Told {
  readonly tone: 'success' | 'error';
  readonly text: string;
  /** may be taken back */
  readonly undo?: Change;
  /** a person who was reached: a time may be agreed at once */
  readonly plan?: FollowUp;
}

interface LibraryState {
  readonly filter: Filter;
  readonly search: string;
  /** id of the follow-up shown beside the list; it stays when it leaves the list */
  readonly selected: string | null;
  readonly dialog: { readonly kind: DialogKind; readonly followUp: FollowUp } | null;
  readonly told: Told | null;
  readonly show: (filter: Filter) => void;
  readonly find: (search: string) => void;
  readonly select: (id: string | null) => void;
  readonly open: (kind: DialogKind, followUp: FollowUp) => void;
  readonly closeDialog: () => void;
  readonly tell: (told: Told | null) => void;
  /** forgets all: somebody else may stand here next */
  readonly empty: () => void;
}

const nothing = { filter: 'now', search: '', selected: null, dialog: null, told: null } as const;

export const useLibrary = create<LibraryState>()((set) => ({
  ...nothing,
  show: (filter) => set({ filter, selected: null, told: null, search: '' }),
  find: (search) => set({ search, selected: null }),
  select: (selected) => set({ selected, told: null }),
  open: (kind, followUp) => set({ dialog: { kind, followUp }, selected: followUp.id, told: null }),
  closeDialog: () => set({ dialog: null }),
  tell: (told) => set({ told }),
  empty: () => set(nothing),
}));
