import type { ComponentChildren } from 'preact';
import { Scroll } from './scroll.tsx';

/** A column: its heading, its cell in a row, and its kind: numbers, or texts of several lines. */
type Column<Row> = readonly [head: string, cell: (row: Row) => ComponentChildren, kind?: 'n' | 'words'];

interface Props<Row> {
  readonly label: string;
  readonly of: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** The key of a row. */
  keyOf(row: Row): string;
}

/** A table of the workbench. */
export function Table<Row>({ label, of, columns, keyOf }: Props<Row>) {
  return (
    <Scroll label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(([head, , kind]) =>
              head === '' ? (
                <td key={head} />
              ) : (
                <th key={head} scope="col" class={kind === 'n' ? kind : undefined}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {of.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(([head, cell, kind]) => (
                <td key={head} class={kind}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
