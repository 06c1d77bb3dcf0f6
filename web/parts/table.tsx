import type { ComponentChildren } from 'preact';

/** A column: its heading, its cell in a row, and its kind: numbers, texts of several lines, or the heading of each row. */
type Column<Row> = readonly [head: string, cell: (row: Row) => ComponentChildren, kind?: 'n' | 'words' | 'row'];

interface Props<Row> {
  readonly label: string;
  readonly class?: string;
  readonly of: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** The key of a row. */
  keyOf(row: Row): string;
}

/** A table of the workbench; a wide one scrolls, also by keyboard. */
export function Table<Row>({ label, class: name, of, columns, keyOf }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={label}>
      <table class={name}>
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
              {columns.map(([head, cell, kind]) =>
                kind === 'row' ? (
                  <th key={head} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head} class={kind}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
