import { stringify } from 'csv-stringify/browser/esm/sync';

export type Cell = string | number | null;

/**
 * A CSV file as a Danish Excel opens it with a double click: semicolons, decimal commas, a byte order mark so that it is
 * read as UTF-8. What could be taken for a formula gets an apostrophe in front: names come from a set-up file.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => String(value).replace('.', ',') },
  });
}
