import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Workbook, Worksheet } from 'exceljs';
import type { Issue } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { Located } from '../read/locate.ts';
import { type Entry, type Limits, limits, type Package, type RawTable } from '../read/package.ts';
import { isTable, type TableName, tableNames } from '../schema/tables.ts';
import { cellText } from './cell.ts';
import { withinSize } from './size.ts';

/** Reads a workbook: a sheet per table, and the sheet `case` of keys and values. Faults are issues, nothing is thrown. */
export async function readWorkbook(located: Located, most: Limits = limits): Promise<Package> {
  const { path, folder, name } = located;
  const file = basename(path);
  const issues: Issue[] = [];
  const tables: RawTable[] = [];
  const unread = new Set<TableName>();
  const pack = { file: `${file}/case`, folder, name, entries: [] as Entry[], tables, issues };
  const workbook = await open(path, file, most, issues);
  if (!workbook) return { ...pack, unread: tableNames };
  const seen = new Set<string>();
  for (const sheet of workbook.worksheets) {
    const word = sheet.name.trim();
    const place = { file: `${file}/${sheet.name}`, value: word } as const;
    if (word !== 'case' && !isTable(word)) {
      if (word.startsWith('x_') || sheet.state !== 'visible') continue;
      const near = nearest(word, ['case', ...tableNames]);
      issues.push({ code: 'sheet-unknown', severity: 'warning', ...place, ...(near && { params: { nearest: near } }) });
      continue;
    }
    if (sheet.state !== 'visible') issues.push({ code: 'sheet-hidden', severity: 'warning', table: word, ...place });
    if (seen.has(word)) {
      issues.push({ code: 'sheet-twice', severity: 'error', table: word, ...place });
      continue;
    }
    seen.add(word);
    const grid = gridOf(sheet, place.file, word, issues);
    if (word === 'case') pack.entries.push(...entriesOf(grid));
    else if (grid.header.length > 0) tables.push({ table: word as TableName, file: place.file, ...grid });
  }
  if (!seen.has('case')) issues.push({ code: 'sheet-case-missing', severity: 'error', table: 'case', file });
  return { ...pack, unread: [...unread] };
}

async function open(path: string, file: string, most: Limits, issues: Issue[]): Promise<Workbook | undefined> {
  const fault = (code: string, more: Partial<Issue> = {}) => {
    issues.push({ code, severity: 'error', table: 'case', file, ...more });
    return undefined;
  };
  try {
    const bytes = readFileSync(path);
    const size = withinSize(bytes, most.unpacked);
    if (!size.ok) {
      return fault(size.code, { ...(size.value && { value: size.value }), params: { expected: most.unpacked } });
    }
    const { default: excel } = await import('exceljs');
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    return workbook;
  } catch (error) {
    return fault('workbook-broken', { value: (error as Error).message });
  }
}

interface Grid {
  readonly header: string[];
  readonly records: string[][];
  readonly lines: number[];
}

/** The rows of a sheet that hold something, as texts; the first is the header. */
function gridOf(sheet: Worksheet, file: string, table: string, issues: Issue[]): Grid {
  const records: string[][] = [];
  const lines: number[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: string[] = records[0]?.map(() => '') ?? [];
    row.eachCell({ includeEmpty: false }, (cell, i) => {
      const merged = cell.isMerged && cell.master !== cell;
      const found = merged ? { code: 'cell-merged', value: cell.address } : cellText(cell.value);
      if ('code' in found) {
        const column = records[0]?.[i - 1];
        issues.push({ ...found, severity: 'error', table, file, line, ...(column && { column }) });
      }
      while (cells.length < i) cells.push('');
      cells[i - 1] = 'text' in found ? found.text : '';
    });
    if (cells.every((cell) => cell.trim() === '')) return;
    records.push(cells);
    lines.push(line);
  });
  const header = (records.shift() ?? []).map((cell) => cell.trim());
  lines.shift();
  return { header, records, lines };
}

function entriesOf({ header, records, lines }: Grid): Entry[] {
  const [key, value] = [Math.max(0, header.indexOf('key')), header.includes('value') ? header.indexOf('value') : 1];
  return records.map((record, i) => ({ key: (record[key] ?? '').trim(), value: record[value] ?? '', line: lines[i]! }));
}
