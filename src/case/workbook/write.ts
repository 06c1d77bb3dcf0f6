import type { CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import { textOf } from '../keys.ts';
import type { Case, Cell, Issue, RawRow } from '../model.ts';
import { limits } from '../read/package.ts';
import type { Column } from '../schema/column.ts';
import { columnNote } from '../schema/meaning.ts';
import { type TableName, tableNames, tableOf } from '../schema/tables.ts';
import { settingsInOrder } from '../write/descriptor.ts';
import type { WriteOptions } from '../write/files.ts';
import { type Head, headsOf } from '../write/grid.ts';

/** Properties of cells besides their values. */
type Cells = NonNullable<WriteSheet['cells']>;

/** The bytes of a workbook; empty if there are issues. */
interface Workbook {
  readonly bytes: Uint8Array;
  readonly issues: readonly Issue[];
}

/**
 * Writes a case as a workbook: a sheet `case` of keys and values, then a sheet per table. A text that is too long for a
 * cell of a workbook is an error, with its place.
 */
export async function workbookOf(c: Case, options: WriteOptions = {}): Promise<Workbook> {
  const issues = tooLong(c);
  if (issues.length > 0) return { bytes: new Uint8Array(), issues };
  const { writeXlsx } = await import('hucre/xlsx');
  const shown = tableNames.filter((table) => c.tables[table].length > 0 || options.every);
  const sheets = [
    settingsSheet(c, options),
    ...shown.map((table) => tableSheet(table, headsOf(table, c.tables[table], options.every), c, shown)),
  ];
  const never = new Date(0);
  const properties = { creator: 'Chorsu', created: never, modified: never };
  return { bytes: await writeXlsx({ sheets, properties }), issues };
}

const bold = { font: { name: 'Calibri', size: 11, bold: true } };
const noted = (text: string) => ({ comment: { author: 'Chorsu', text } });
const at = (row: number, column: number) => `${row},${column}`;

function settingsSheet(c: Case, options: WriteOptions): WriteSheet {
  const meanings = new Map(tableOf('case').columns.map((column) => [column.name, column]));
  const cells: Cells = new Map([0, 1].map((column) => [at(0, column), { style: bold }]));
  const rows: CellValue[][] = [['key', 'value']];
  const note = (column: Column | undefined) => {
    if (column) cells.set(at(rows.length, 0), noted(columnNote('case', column)));
  };
  for (const [key, value] of settingsInOrder(c.settings)) {
    note(meanings.get(key));
    meanings.delete(key);
    place(cells, rows.length, 1, cellOf(value));
    rows.push([key, cellOf(value)]);
  }
  for (const [key, column] of options.every ? meanings : []) {
    note(column);
    rows.push([key]);
  }
  const columns = [{ width: 16 }, { width: 40, style: { alignment: { horizontal: 'left' as const } } }];
  return { name: 'case', columns, rows, cells, freezePane: { rows: 1 } };
}

/** Number of empty rows below a table that have formats and lists: text columns keep leading zeros there. */
const readyRows = 100;

/**
 * A drop-down list for a column: its usual words, or the keys in the sheet of the table that it refers to. Other words
 * are allowed.
 */
function dropDown(
  column: Column | undefined,
  c: Case,
  shown: readonly TableName[],
): Partial<DataValidation> | undefined {
  if (column?.usual) return { values: [...column.usual], showErrorMessage: false };
  const named = column?.type === 'text' && column.refs?.length === 1 ? column.refs[0] : undefined;
  const other = shown.find((table) => table === named);
  if (other === undefined) return undefined;
  // The key of a table is its first column.
  return { formula1: `'${other}'!$A$2:$A$${c.tables[other].length + 1 + readyRows}`, showErrorMessage: false };
}

function tableSheet(table: TableName, heads: readonly Head[], c: Case, shown: readonly TableName[]): WriteSheet {
  const given = c.tables[table];
  const cells: Cells = new Map();
  const dataValidations: DataValidation[] = [];
  const columns = heads.map(({ name, column }, i) => {
    const meaning = column && columnNote(table, column);
    cells.set(at(0, i), { style: bold, ...(meaning && noted(meaning)) });
    const values = column?.type === 'yesno' ? ['yes', 'no'] : (column?.choices ?? []).filter((word) => word !== '');
    const offered = values.length > 0 ? { values } : dropDown(column, c, shown);
    const range = `${letters(i)}2:${letters(i)}${given.length + 1 + readyRows}`;
    if (offered) dataValidations.push({ type: 'list', allowBlank: true, ...offered, range });
    const worded = !column || column.type === 'text' || column.type === 'list';
    return { width: widthOf(name, given), ...(worded && { numFmt: '@' }) };
  });
  const rows: CellValue[][] = [heads.map((head) => head.name)];
  for (const row of given) {
    const line = heads.map((head) => cellOf(row[head.name], head.column?.type === 'date' || head.column?.day));
    line.forEach((value, i) => {
      place(cells, rows.length, i, value);
    });
    rows.push(line);
  }
  for (let i = 0; i < readyRows; i++) rows.push(heads.map(() => null));
  return { name: table, columns, rows, cells, dataValidations, freezePane: { rows: 1 } };
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Column width for the header and the first hundred cells, between 8 and 40. */
const widthOf = (name: string, rows: readonly RawRow[]): number =>
  Math.min(
    40,
    Math.max(8, ...[name, ...rows.slice(0, 100).map((row) => textOf(row[name]))].map((text) => text.length + 2)),
  );

/** Escapes text that a spreadsheet program would decode as a character code (`_x0041_`). */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function cellOf(cell: Cell | undefined, date = false): CellValue {
  if (cell === undefined) return null;
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  if (date && text >= '1901') return new Date(`${text}T00:00:00Z`);
  return escaped(text);
}

/** Writes text that begins like an error (`#N/A`) as rich text; otherwise the writer would make it an error. */
function place(cells: Cells, row: number, column: number, value: CellValue): void {
  if (typeof value === 'string' && value.startsWith('#')) cells.set(at(row, column), { richText: [{ text: value }] });
}
/** Texts that are too long for a cell of a workbook. */
function tooLong(c: Case): Issue[] {
  const issues: Issue[] = [];
  const checkRow = (table: TableName | 'case', row: RawRow) => {
    for (const column in row) {
      const text = row[column];
      if (typeof text === 'number' || typeof text === 'boolean') continue;
      const length = escaped(textOf(text)).length;
      if (length <= limits.cell) continue;
      const origin = c.origins.get(row);
      const value = textOf(text).slice(0, 40);
      const params = { expected: limits.cell, found: length };
      issues.push({ code: 'cell-long', severity: 'error', table, column, ...origin, value, params });
    }
  };
  checkRow('case', c.settings);
  for (const table of tableNames) for (const row of c.tables[table]) checkRow(table, row);
  return issues;
}
