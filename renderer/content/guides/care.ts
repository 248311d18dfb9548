import type { GuideRow } from '../types.ts';

/** What a guide needs, what is worst first. `fine` and `later`: nothing. */
export const cares = ['expired', 'refused', 'drift', 'unread', 'over', 'review', 'due', 'later', 'fine'] as const;
export type Care = (typeof cares)[number];

/** The one thing a guide needs first: what citizens miss comes before what they may be told wrongly, then what is due. */
export function careOf(row: GuideRow): Care {
  if (row.facts.expired > 0) return 'expired';
  if (row.problems.length > 0) return 'refused';
  if (row.drifts > 0) return 'drift';
  if (row.unread > 0) return 'unread';
  if (row.status === 'expired') return 'over';
  if (row.status === 'review-due') return 'review';
  if (row.facts.due > 0) return 'due';
  return row.status === 'not-yet-valid' ? 'later' : 'fine';
}

export const needsCare = (row: GuideRow): boolean => !['fine', 'later'].includes(careOf(row));

/** What needs care first; among equals the guide whose facts are oldest, then by title. */
export function byCare(rows: readonly GuideRow[], titleOf: (row: GuideRow) => string): GuideRow[] {
  return [...rows].sort(
    (a, b) =>
      cares.indexOf(careOf(a)) - cares.indexOf(careOf(b)) ||
      (a.facts.oldest ?? '9').localeCompare(b.facts.oldest ?? '9') ||
      titleOf(a).localeCompare(titleOf(b), 'da'),
  );
}
