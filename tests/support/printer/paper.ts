/** A character on paper: how many times its usual width and height, and whether it is bold. */
export interface Cell {
  readonly text: string;
  readonly wide: number;
  readonly high: number;
  readonly bold: boolean;
}
export type Align = 'left' | 'center' | 'right';
export type Row =
  | { readonly kind: 'line'; readonly cells: readonly Cell[]; readonly align: Align }
  | { readonly kind: 'code'; readonly value: string; readonly dots: number; readonly align: Align };

/** What came out of the printer, from one cut to the next. `whole`: it was cut off. */
export interface Slip {
  readonly rows: readonly Row[];
  readonly whole: boolean;
}

export const textOf = (slip: Slip): string =>
  slip.rows
    .map((row) => (row.kind === 'line' ? row.cells.map(({ text }) => text).join('') : ''))
    .map((line) => line.trim())
    .join('\n');

/** What is printed at least this many times its usual height, spaces left out. */
export const largeOf = (slip: Slip, high = 6): string =>
  slip.rows
    .flatMap((row) => (row.kind === 'line' ? row.cells : []))
    .filter((cell) => cell.high >= high && cell.text !== ' ')
    .map(({ text }) => text)
    .join('');

export const codesOf = (slip: Slip): string[] => slip.rows.flatMap((row) => (row.kind === 'code' ? [row.value] : []));
