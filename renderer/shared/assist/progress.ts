import { create } from 'zustand';
import type { AssistanceLevel } from '../../../domain/assistance/assistance-level.ts';
import type { Progress } from '../../../domain/assistance/finish-suggestion.ts';
import { onWipe } from '../device/index.ts';

/**
 * How far she is in the steps of her plan. Done is what she has marked so, and what staff have noted a level of help for;
 * a step that was not possible is not done.
 */
export const progressOf = (
  steps: readonly string[],
  marked: readonly string[],
  levelOf: (step: string) => AssistanceLevel | null,
): Progress => ({
  steps: steps.length,
  done: steps.filter((step) => {
    const level = levelOf(step);
    return level === null ? marked.includes(step) : level !== 'not-possible';
  }).length,
});

interface Seen {
  /** by terminal session: how far she was when she was last seen there */
  readonly seen: Readonly<Record<string, Progress>>;
}

/**
 * How far the citizens were whose screens staff have followed here. In memory only, and kept when the screen has gone: the
 * visit is finished after it. Emptied at each wipe.
 */
export const useProgress = create<Seen>()(() => ({ seen: {} }));

/** Keeps how far she is; only the session staff follow now is kept. */
export const keepProgress = (session: string, progress: Progress): void =>
  useProgress.setState({ seen: { [session]: progress } });

onWipe(() => useProgress.setState({ seen: {} }));
