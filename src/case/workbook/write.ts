import type { Worksheet } from 'exceljs';
import { textOf } from '../keys.ts';
import type { Case, Cell, Issue, RawRow } from '../model.ts';
import { limits } from '../read/package.ts';
import { meaningOf } from '../schema/frictionless.ts';
import { type TableName, tableNames, tableOf } from '../schema/tables.ts';
import { settingsInOrder } from '../write/descriptor.ts';
import { put, type WriteOptions } from '../write/folder.ts';
import { type Head, headsOf } from '../write/grid.ts';

/**
 * Writes a case as a workbook: a sheet `case` of keys and values, then a sheet per table. Texts longer than a cell of a
 * workbook can be are given back as errors, each with its place; then nothing is written.
 */
export async function writeWorkbook(c: Case, path: string, options: WriteOptions = {}): Promise<Issue[]> {
  const issues = tooLong(c);
  if (issues.length === 0) put(path, await workbookOf(c, options));
  return issues;
}

/** The bytes of the workbook of a case. */
async function workbookOf(c: Case, options: WriteOptions = {}): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.creator = 'Chorsu';
  workbook.created = workbook.modified = new Date(0);
  const first = workbook.addWorksheet('case', { views: [{ state: 'frozen', ySplit: 1 }] });
  const meanings = new Map(tableOf('case').columns.map((column) => [column.name, column]));
  first.addRow(['key', 'value']).font = { bold: true };
  for (const [key, value] of settingsInOrder(c.settings)) {
    first.addRow([key, cellOf(value)]);
    const column = meanings.get(key);
    meanings.delete(key);
    if (column) first.lastRow!.getCell(1).note = meaningOf(column);
  }
  for (const [key, column] of options.every ? meanings : []) first.addRow([key]).getCell(1).note = meaningOf(column);
  first.getColumn(1).width = 16;
  first.getColumn(2).width = 40;
  first.getColumn(2).alignment = { horizontal: 'left' };
  for (const table of tableNames) {
    const rows = c.tables[table];
    if (rows.length === 0 && !options.every) continue;
    const sheet = workbook.addWorksheet(table, { views: [{ state: 'frozen', ySplit: 1 }] });
    fillSheet(sheet, headsOf(table, rows, options.every), rows);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fillSheet(sheet: Worksheet, heads: readonly Head[], rows: readonly RawRow[]): void {
  sheet.addRow(heads.map((head) => head.name)).font = { bold: true };
  heads.forEach(({ name, column }, i) => {
    const at = sheet.getColumn(i + 1);
    at.width = widthOf(name, rows);
    if (!column || column.type === 'text' || column.type === 'list') at.numFmt = '@';
    if (!column) return;
    sheet
      .getRow(1)
      .getCell(i + 1).note = `${column.required ? 'required; ' : ''}${column.key ? 'key; ' : ''}${meaningOf(column)}`;
    const words = column.type === 'yesno' ? ['yes', 'no'] : (column.choices ?? []).filter((word) => word !== '');
    if (words.length > 0) offer(sheet, at.letter, rows.length, words);
  });
  for (const row of rows)
    sheet.addRow(heads.map((head) => cellOf(row[head.name], head.column?.type === 'date' || head.column?.day)));
}

/** Wide enough for the header and the first hundred cells, within reason. */
const widthOf = (name: string, rows: readonly RawRow[]): number =>
  Math.min(
    40,
    Math.max(8, ...[name, ...rows.slice(0, 100).map((row) => textOf(row[name]))].map((text) => text.length + 2)),
  );

/** A list to choose from below the header, as far as rows reach and a thousand further. */
function offer(sheet: Worksheet, letter: string, rows: number, words: readonly string[]): void {
  const rules = sheet as unknown as { readonly dataValidations: { add(range: string, rule: object): void } };
  const rule = { type: 'list', allowBlank: true, formulae: [`"${words.join(',')}"`], showErrorMessage: false };
  rules.dataValidations.add(`${letter}2:${letter}${rows + 1001}`, rule);
}

/** What a spreadsheet program takes for a code in a text (`_x0041_`) is written so that the text comes back. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function cellOf(cell: Cell | undefined, date = false): string | number | Date | null {
  if (cell === undefined) return null;
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  if (date && text >= '1901') return new Date(`${text}T00:00:00Z`);
  return escaped(text);
}

/** Cells whose text a workbook cannot hold. */
function tooLong(c: Case): Issue[] {
  const issues: Issue[] = [];
  const look = (table: TableName | 'case', row: RawRow) => {
    for (const column in row) {
      const text = row[column];
      if (typeof text === 'number' || typeof text === 'boolean') continue;
      const found = escaped(textOf(text)).length;
      if (found <= limits.cell) continue;
      const origin = c.origins.get(row);
      const value = textOf(text).slice(0, 40);
      const params = { expected: limits.cell, found };
      issues.push({ code: 'cell-long', severity: 'error', table, column, ...origin, value, params });
    }
  };
  look('case', c.settings);
  for (const table of tableNames) for (const row of c.tables[table]) look(table, row);
  return issues;
}
