import type { Errand } from '../triage/model.ts';

/** What to have ready for a booked errand at a counter, as keys of `bring` in the locales. */
export function haveReady(errand: Pick<Errand, 'bring' | 'bringToCounter'> | undefined): readonly string[] {
  return errand ? [...new Set([...errand.bring, ...errand.bringToCounter])] : [];
}
