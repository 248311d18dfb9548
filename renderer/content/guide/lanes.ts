/** A way drawn beside the column of questions: from one row to a later one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Which lane each span runs in, counted from the column outward: short ones inside, and no two that pass the same row in
 * the same lane.
 */
export function lanesOf(spans: readonly Span[]): number[] {
  const lanes: Span[][] = [];
  const found = new Map<Span, number>();
  const byLength = [...spans].sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  for (const span of byLength) {
    const isFree = (lane: readonly Span[]) => lane.every(({ from, to }) => to <= span.from || from >= span.to);
    const at = lanes.findIndex(isFree);
    const lane = at < 0 ? lanes.length : at;
    lanes[lane] = [...(lanes[lane] ?? []), span];
    found.set(span, lane);
  }
  return spans.map((span) => found.get(span) ?? 0);
}
