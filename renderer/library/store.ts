import { create } from 'zustand';
import type { FollowUp } from './follow-up.ts';
import type { Filter } from './list.ts';

export type DialogKind = 'contact' | 'plan' | 'close' | 'withdraw';

/** What was just done, and what can be done about it. */
export interface Told {
  readonly tone: 'success' | 'error';
  readonly text: string;
  /** a follow-up that was closed: may be opened again */
  readonly undo?: string;
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
  readonly select: (id: string) => void;
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
