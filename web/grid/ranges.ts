import type { CellComponent, TabulatorFull } from 'tabulator-tables';

interface Range {
  getCells(): CellComponent[][];
  setBounds(from: CellComponent, to: CellComponent): void;
}

interface Ranges {
  getRanges(): Range[];
  addRange(from: CellComponent, to: CellComponent): void;
}

/** The selected cells by row. */
export const rangeOf = (table: TabulatorFull): CellComponent[][] =>
  (table as unknown as Ranges).getRanges()[0]?.getCells() ?? [];

/** Makes the cells between two corners the active range. */
export function setRange(table: TabulatorFull, from: CellComponent, to: CellComponent): void {
  const ranges = table as unknown as Ranges;
  ranges.addRange(from, to);
  // A new range takes its bounds by a timer, and is the first cell until then: a key that comes before would go there.
  ranges.getRanges().at(-1)?.setBounds(from, to);
}

export const activeCell = (table: TabulatorFull): CellComponent | undefined => rangeOf(table)[0]?.[0];

/** The column of a cell in the sheet. */
export const columnIndex = (cell: CellComponent): number => Number(cell.getField().slice(1));

/** The row of a cell in the sheet, independent of the filter. */
export const rowIndex = (cell: CellComponent): number => (cell.getRow().getData() as { id: number }).id;

/** Fields of the visible columns in order. */
const fieldsOf = (table: TabulatorFull): string[] =>
  table.getColumns().flatMap((column) => (/^c\d+$/.test(column.getField() ?? '') ? [column.getField()] : []));

/** Visible columns of the sheet, from one on. */
export function columnsFrom(table: TabulatorFull, cell: CellComponent): number[] {
  const fields = fieldsOf(table);
  return fields.slice(fields.indexOf(cell.getField())).map((field) => Number(field.slice(1)));
}

/** The next or previous cell in the row, then in the next row; undefined at the ends of the grid. */
export function beside(table: TabulatorFull, cell: CellComponent | undefined, step: 1 | -1): CellComponent | undefined {
  if (!cell) return undefined;
  const fields = fieldsOf(table);
  const at = fields.indexOf(cell.getField()) + step;
  if (fields[at] !== undefined) return cell.getRow().getCell(fields[at]);
  const row = rowBeside(table, cell, step);
  return row?.getCell(fields[step > 0 ? 0 : fields.length - 1]!) || undefined;
}

export const below = (table: TabulatorFull, cell: CellComponent, step: 1 | -1): CellComponent | undefined =>
  rowBeside(table, cell, step)?.getCell(cell.getField()) || undefined;

function rowBeside(table: TabulatorFull, cell: CellComponent, step: 1 | -1) {
  const rows = table.getRows('active');
  return rows[(cell.getRow().getPosition() as number) - 1 + step];
}
