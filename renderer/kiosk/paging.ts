/** What there is room for, in CSS pixels. */
export interface Room {
  /** of each tile, in order, as high as its words make it */
  readonly tileHeights: readonly number[];
  readonly columns: number;
  readonly gap: number;
  /** what is left for tiles beside a pager of `pagerHeight` */
  readonly height: number;
  readonly pagerHeight: number;
}

/** Half a pixel is rounding, not want of room. */
const rounding = 0.5;

/** The height of tiles in rows of `columns`, each row as high as its highest tile. */
function heightOf(tiles: readonly number[], columns: number, gap: number): number {
  let height = -gap;
  for (let at = 0; at < tiles.length; at += columns) height += gap + Math.max(...tiles.slice(at, at + columns));
  return Math.max(0, height);
}

/**
 * The most tiles a page can hold so that every page fits; at least one row. When all fit without a pager, none is needed
 * and its place is theirs.
 */
export function fitTiles({ tileHeights, columns, gap, height, pagerHeight }: Room): number {
  const each = Math.max(1, columns);
  const count = tileHeights.length;
  if (heightOf(tileHeights, each, gap) <= height + pagerHeight + rounding) return Math.max(1, count);
  for (let rows = Math.ceil(count / each) - 1; rows > 1; rows--) {
    const starts = Array.from({ length: Math.ceil(count / (rows * each)) }, (_, page) => page * rows * each);
    const fits = (from: number) =>
      heightOf(tileHeights.slice(from, from + rows * each), each, gap) <= height + rounding;
    if (starts.every(fits)) return rows * each;
  }
  return each;
}

/** The page that holds item `first` when each has `perPage`: its place (from 0), how many there are, and its items. */
export function pageOf(count: number, perPage: number, first: number) {
  const each = Math.max(1, perPage);
  const of = Math.max(1, Math.ceil(count / each));
  const page = Math.min(of - 1, Math.max(0, Math.floor(first / each)));
  return { page, of, from: page * each, to: Math.min(count, (page + 1) * each) };
}
