/** Content of a cell: a number or text, a formula (without =), or nothing. */
export type CellContent = number | string | { readonly formula: string } | null;

/** Style of a row. A reader may change the cells of an `input`. */
export type RowStyle = 'title' | 'heading' | 'input' | 'calc' | 'total' | 'flag' | 'check' | 'note';

/** Format of numbers. */
export type NumberStyle = 'amount' | 'rate' | 'ratio' | 'factor' | 'count' | 'text';

/** A row: label in column A, unit in B, a constant in C, periods from column E. Column D is always empty. */
export type SheetRow = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly style: RowStyle;
  readonly number: NumberStyle;
  readonly constant: CellContent;
  readonly periods: readonly CellContent[];
};

/** A sheet; its first row is row 1 of the spreadsheet. */
export type SheetModel = { readonly name: string; readonly rows: readonly SheetRow[] };

/** A workbook as data. `where` finds a line by key. */
export type WorkbookModel = {
  readonly title: string;
  readonly periods: readonly string[];
  readonly sheets: readonly SheetModel[];
  readonly where: Readonly<Record<string, { readonly sheet: string; readonly row: number }>>;
};

/** Column letters of a 1-based column. */
export function columnName(column: number): string {
  let name = '';
  for (let k = column; k > 0; k = Math.floor((k - 1) / 26)) name = String.fromCharCode(65 + ((k - 1) % 26)) + name;
  return name;
}

/** First period's column: E. Column D before it is empty, so that the period before the first reads as 0. */
export const firstColumn = 5;

/** Column letters of period p; p = -1 and p = n are the empty columns on both sides. */
export const periodColumn = (p: number): string => columnName(firstColumn + p);
