import type { Tone } from '../../shared/ui/index.ts';

/** How something went, said above the drifts: a card goes away when it is dealt with. */
export interface Said {
  readonly tone: Tone;
  readonly text: string;
  /** the guides it is about, when they are several */
  readonly guides?: readonly string[];
  /** the guides it did not go well for, each with why */
  readonly failed?: { readonly text: string; readonly guides: readonly string[] };
  /** ids of the drifts that were confirmed, to take all of it back */
  readonly undo?: readonly string[];
  /** what was pressed has gone away: the reader is brought here */
  readonly takesFocus?: boolean;
}
