/**
 * How many tiles of equal height fit (at least one row). `height` is what is left for tiles beside a pager of
 * `pagerHeight`; when all fit without the pager it is not needed and its place is theirs. Lengths in CSS pixels.
 */
export function fitTiles(room: {
  count: number;
  columns: number;
  tileHeight: number;
  gap: number;
  height: number;
  pagerHeight: number;
}): number {
  const columns = Math.max(1, room.columns);
  // Half a pixel is rounding, not want of room.
  const rows = (height: number) => Math.max(1, Math.floor((height + room.gap + 0.5) / (room.tileHeight + room.gap)));
  const whole = rows(room.height + room.pagerHeight) * columns;
  return room.count <= whole ? Math.max(1, room.count) : rows(room.height) * columns;
}

/** The page that holds item `first` when each has `perPage`: its place (from 0), how many there are, and its items. */
export function pageOf(count: number, perPage: number, first: number) {
  const each = Math.max(1, perPage);
  const of = Math.max(1, Math.ceil(count / each));
  const page = Math.min(of - 1, Math.max(0, Math.floor(first / each)));
  return { page, of, from: page * each, to: Math.min(count, (page + 1) * each) };
}
