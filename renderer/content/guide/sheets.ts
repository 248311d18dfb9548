import type { Box, FlowShape } from './flow-shape.ts';

/** A part of the drawing as high as a sheet holds (CSS pixels from its top). */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Air above the first card of a sheet (CSS pixels). */
const air = 8;

/** What stands beside each other and moves together, with how far down it must stay on one sheet. */
interface Row {
  readonly nodes: readonly string[];
  readonly top: number;
  readonly keep: number;
}

/**
 * The drawing laid out over sheets, the first `first` high and the others `rest` (CSS pixels). What would be cut is moved
 * down to the next sheet, in each column by itself, and all below it with it: so no card is cut and no heading stands
 * alone, unless a card is higher than a sheet. The lines are drawn to where the cards are then.
 */
export function onSheets(shape: FlowShape, first: number, rest: number): { shape: FlowShape; slices: Slice[] } {
  const nodes = Object.keys(shape.boxes).filter((node) => node !== 'steps');
  const isBeside = (node: string) => /^(step|theme):|^(plan|end)$/.test(node);
  const boxes = {
    ...moved(
      shape,
      nodes.filter((node) => !isBeside(node)),
      first,
      rest,
    ),
    ...moved(shape, nodes.filter(isBeside), first, rest),
  };
  const frame = shape.boxes.steps;
  if (frame !== undefined) {
    const last = (all: Readonly<Record<string, Box>>) =>
      lowest(nodes.filter((node) => /^(step|theme):/.test(node)).map((node) => all[node]));
    boxes.steps = { ...frame, height: frame.height + last(boxes) - last(shape.boxes) };
  }
  const height = shape.height + lowest(Object.values(boxes)) - lowest(Object.values(shape.boxes));
  const slices: Slice[] = [];
  for (let from = 0; from < height; ) {
    const to = Math.min(height, from + (from === 0 ? first : rest));
    slices.push({ from, to });
    from = to;
  }
  return { shape: { ...shape, height, boxes }, slices };
}

const lowest = (boxes: readonly (Box | undefined)[]): number =>
  Math.max(0, ...boxes.map((box) => (box === undefined ? 0 : box.y + box.height)));

/** The boxes of one column, each whole on its sheet. */
function moved({ boxes }: FlowShape, nodes: readonly string[], first: number, rest: number): Record<string, Box> {
  const result: Record<string, Box> = {};
  let shift = 0;
  for (const { nodes: beside, top, keep } of rowsOf(boxes, nodes)) {
    const y = top + shift;
    const sheet = Math.max(0, Math.ceil((y - first) / rest));
    const end = first + sheet * rest;
    if (keep + shift > end && keep - top + air <= rest) shift += end - y + air;
    for (const node of beside) {
      const box = boxes[node];
      if (box !== undefined) result[node] = { ...box, y: box.y + shift };
    }
  }
  return result;
}

/** From the top: cards that begin at one height are a row; a heading is kept with the row it stands over. */
function rowsOf(boxes: FlowShape['boxes'], nodes: readonly string[]): Row[] {
  const tops = [...new Set(nodes.map((node) => boxes[node]?.y ?? 0))].sort((a, b) => a - b);
  const rows = tops.map((top) => {
    const beside = nodes.filter((node) => boxes[node]?.y === top);
    return { nodes: beside, top, keep: lowest(beside.map((node) => boxes[node])) };
  });
  return rows.map((row, at) => {
    const below = rows[at + 1];
    const isHeading = row.nodes.some((node) => node.startsWith('theme:'));
    return isHeading && below !== undefined ? { ...row, keep: Math.max(row.keep, below.keep) } : row;
  });
}
