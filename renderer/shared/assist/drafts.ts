import { create } from 'zustand';
import { onWipe } from '../device/index.ts';
import type { AgreementDraft } from './agreement-draft.ts';

interface Drafts {
  /** by visit id: what has been written and not saved yet */
  readonly drafts: Readonly<Record<string, AgreementDraft>>;
  readonly keep: (visit: string, draft: AgreementDraft) => void;
  /** forgets all but one visit's: the others are over */
  readonly keepOnly: (visit: string | null) => void;
  readonly drop: (visit: string) => void;
}

/**
 * Agreements that are being written. In memory only, but outside the window they are written in: an error, a window
 * closed by mistake or a sign-in that ended loses nothing. Emptied when saved, when the visit ends, and at each wipe.
 */
export const useDrafts = create<Drafts>()((set) => ({
  drafts: {},
  keep: (visit, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [visit]: draft } })),
  keepOnly: (visit) =>
    set(({ drafts }) => {
      const kept = visit === null ? undefined : drafts[visit];
      return { drafts: visit === null || kept === undefined ? {} : { [visit]: kept } };
    }),
  drop: (visit) =>
    set(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== visit)) })),
}));

onWipe(() => useDrafts.setState({ drafts: {} }));
