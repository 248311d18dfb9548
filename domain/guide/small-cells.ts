/** A counter with fewer than this in it (and not none) is not shown: somebody might be recognised in it. */
export const fewestShown = 5;

/** A counter as it may be shown: null stands for 1 to 4. */
export const shownCount = (count: number): number | null => (count > 0 && count < fewestShown ? null : count);

/**
 * The parts of a whole as they may be shown. Where one part is hidden, it could be found as what the others leave of the
 * whole; so the smallest of the others is hidden with it (complementary suppression).
 */
export function shownParts<K extends string>(parts: Readonly<Record<K, number>>): Record<K, number | null> {
  const entries = Object.entries(parts) as [K, number][];
  const hidden = new Set(entries.filter(([, count]) => shownCount(count) === null).map(([key]) => key));
  if (hidden.size === 1) {
    const others = entries.filter(([key, count]) => !hidden.has(key) && count > 0);
    const smallest = others.sort(([, a], [, b]) => a - b)[0];
    if (smallest) hidden.add(smallest[0]);
  }
  return Object.fromEntries(entries.map(([key, count]) => [key, hidden.has(key) ? null : count])) as Record<
    K,
    number | null
  >;
}
