import { basename } from 'node:path';
import { teller } from '../faults.ts';
import type { Issue } from '../model.ts';
import { nearest } from '../nearest.ts';
import { bytesOfFile } from '../read/inside.ts';
import type { Located } from '../read/locate.ts';
import { type Entry, type Limits, limits, type Package, type RawTable } from '../read/package.ts';
import { isTable, type TableName, tableNames } from '../schema/tables.ts';
import { type Book, openBook } from './book.ts';
import { type Grid, readSheet } from './sheet.ts';
import { ArchiveFault } from './zip.ts';

/**
 * Reads a workbook: a sheet per table, and the sheet `case` of keys and values. Faults are issues; nothing is thrown.
 */
export async function readWorkbook(located: Located, most: Limits = limits): Promise<Package> {
  const { path, folder, name } = located;
  const file = basename(path);
  const issues: Issue[] = [];
  const pack = { file: `${file}/case`, folder, name, entries: [] as Entry[], tables: [] as RawTable[], issues };
  try {
    const bytes = bytesOfFile(path, 'file-unreadable');
    if (!(bytes instanceof Uint8Array)) throw new ArchiveFault(bytes.code, bytes.value);
    await readSheets(
      await openBook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), most.unpacked),
      file,
      most,
      pack,
    );
    return { ...pack, unread: [] };
  } catch (error) {
    const fault = error instanceof ArchiveFault ? error : new ArchiveFault('file-unreadable', whyOf(error));
    const limit =
      fault.code === 'columns-many' ? most.columns : fault.code === 'cells-many' ? most.cellBytes : most.unpacked;
    issues.push({
      code: fault.code,
      severity: 'error',
      table: 'case',
      file,
      ...(fault.message && { value: fault.message }),
      params: { expected: limit },
    });
    return { ...pack, unread: tableNames };
  }
}

/** The system's error code only: other parts of an error may quote the file. */
const whyOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'its form');

interface Found {
  readonly entries: Entry[];
  readonly tables: RawTable[];
  readonly issues: Issue[];
}

async function readSheets(book: Book, file: string, most: Limits, { entries, tables, issues }: Found): Promise<void> {
  const seen = new Set<string>();
  const budget = { bytes: most.cellBytes };
  for (const sheet of book.sheets) {
    const word = sheet.name.trim();
    const place = { file: `${file}/${sheet.name}`, value: word } as const;
    if (word !== 'case' && !isTable(word)) {
      if (word.startsWith('x_') || sheet.hidden) continue;
      const near = nearest(word, ['case', ...tableNames]);
      issues.push({ code: 'sheet-unknown', severity: 'warning', ...place, ...(near && { params: { nearest: near } }) });
      continue;
    }
    if (sheet.hidden) issues.push({ code: 'sheet-hidden', severity: 'warning', table: word, ...place });
    if (seen.has(word)) {
      issues.push({ code: 'sheet-twice', severity: 'error', table: word, ...place });
      continue;
    }
    seen.add(word);
    const tell = teller(issues);
    const grid = await readSheet(book, sheet, most, budget, (fault) =>
      tell({ ...fault, severity: 'error', table: word, file: place.file }),
    );
    if (word === 'case') entries.push(...entriesOf(grid));
    else if (grid.header.length > 0) tables.push({ table: word as TableName, file: place.file, ...grid });
  }
  if (!seen.has('case')) issues.push({ code: 'sheet-case-missing', severity: 'error', table: 'case', file });
}

function entriesOf({ header, records, lines }: Grid): Entry[] {
  const [key, value] = [Math.max(0, header.indexOf('key')), header.includes('value') ? header.indexOf('value') : 1];
  return records.map((record, i) => ({ key: (record[key] ?? '').trim(), value: record[value] ?? '', line: lines[i]! }));
}
