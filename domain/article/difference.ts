import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Lines } from './text.ts';

/** A stretch of words that is the same on both sides, or stands on this side only. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** One line of the comparison, side by side. */
export type DifferenceRow =
  | { readonly kind: 'same'; readonly text: string }
  /** so many unchanged paragraphs, left out */
  | { readonly kind: 'unchanged'; readonly paragraphs: number }
  | { readonly kind: 'changed'; readonly before: readonly Piece[]; readonly after: readonly Piece[] }
  | { readonly kind: 'removed'; readonly text: string }
  | { readonly kind: 'added'; readonly text: string };

/** How many unchanged paragraphs stand on each side of a change, so that a reader knows where she is. */
const context = 1;

/** Beyond so many different words two paragraphs are simply two paragraphs, and comparing them further costs seconds. */
const mostEdits = 400;

/** Two texts by paragraphs and words; unchanged paragraphs away from a change are counted and left out. */
export function sideBySide(before: Lines, after: Lines): DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  let removed: readonly string[] = [];
  const flush = (added: readonly string[]) => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++) {
      const [was, is] = [removed[at], added[at]];
      if (was !== undefined && is !== undefined) rows.push(...changedRow(was, is));
      else if (was !== undefined) rows.push({ kind: 'removed', text: was });
      else if (is !== undefined) rows.push({ kind: 'added', text: is });
    }
    removed = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value;
    else if (part.added) flush(part.value);
    else {
      flush([]);
      rows.push(...part.value.map((text): DifferenceRow => ({ kind: 'same', text })));
    }
  }
  flush([]);
  return collapse(rows);
}

function changedRow(was: string, is: string): DifferenceRow[] {
  const parts = diffWordsWithSpace(was, is, { maxEditLength: mostEdits });
  const isKept = parts?.some(({ added, removed, value }) => !added && !removed && /[\p{L}\p{N}]/u.test(value));
  if (parts === undefined || !isKept)
    return [
      { kind: 'removed', text: was },
      { kind: 'added', text: is },
    ];
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Piece[] =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value, changed: part[own] === true }));
  return [{ kind: 'changed', before: side('added', 'removed'), after: side('removed', 'added') }];
}

function collapse(rows: readonly DifferenceRow[]): DifferenceRow[] {
  const isNear = (at: number) =>
    rows.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'same');
  const shown: DifferenceRow[] = [];
  for (const [at, row] of rows.entries()) {
    const last = shown.at(-1);
    if (row.kind !== 'same' || isNear(at)) shown.push(row);
    else if (last?.kind === 'unchanged') shown[shown.length - 1] = { ...last, paragraphs: last.paragraphs + 1 };
    else shown.push({ kind: 'unchanged', paragraphs: 1 });
  }
  return shown;
}
