import type { Overview } from '../types.ts';

/** The terminal a visit sits at now (its id), null when it sits at none: a number that waits may be typed there by herself. */
export const terminalOf = (
  visit: string,
  { terminals }: { readonly terminals: readonly Pick<Overview['terminals'][number], 'terminal' | 'visit'>[] },
): string | null => terminals.find((session) => session.visit === visit)?.terminal ?? null;
