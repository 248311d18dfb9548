import { type ReactNode, useRef } from 'react';
import { useScrolls } from './use-scrolls.ts';

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of the cell, in figures of equal width. */
  align?: 'start' | 'end';
  /** This cell names the row. */
  isRowHeader?: boolean;
};

export type DataTableProps<Row> = {
  /** What the table shows; seen unless `hidesCaption`. */
  caption: string;
  hidesCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** In place of the rows when there are none. */
  empty?: ReactNode;
};

/** Rows and columns, for staff screens. It scrolls in its own place when it must, and then takes the keys for it. */
export function DataTable<Row>({ caption, hidesCaption, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  const place = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(place);
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div className="k-table-place" ref={place} tabIndex={scrolls ? 0 : undefined}>
      <table className="k-table">
        <caption className={hidesCaption ? 'k-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.isRowHeader ? (
                  <th key={column.id} scope="row" data-align={column.align}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
