import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDescriptor, readRaw, readTableFile } from '../case/index.ts';
import { locateCase } from './cases.ts';
import { type CellChange, cellChanges } from './cell-changes.ts';
import { type Edit, edited } from './edit.ts';
import { StoreError } from './fault.ts';
import { csvOfGrid, etagOf, type Grid, type GridName, gridOf } from './grid.ts';
import { withSettings, withTables } from './package.ts';

/** A file of a case before and after an edit. */
export interface FileChange {
  /** Its name in the folder of the case. */
  readonly file: string;
  readonly text: string;
  /** Its etags (`etagOf`). */
  readonly before: string;
  readonly after: string;
}

/** A prepared edit: nothing is written yet. */
export interface Prepared {
  readonly id: string;
  /** The file of the table first. */
  readonly files: readonly FileChange[];
  /** The changed cells, if they were requested. */
  readonly changes: readonly CellChange[];
  /** The table after the edit. */
  readonly grid: Grid;
}

/**
 * Prepares an edit of a table of a case; `expected` is the etag of the table as the editor saw it, and `trail` requests the changed
 * cells. The new texts are parsed again before anything is written, so that a case can always be opened.
 *
 * @throws {StoreError} `changed` where the table has another etag by now, `table-large` where it could not be read again, `edit-large`
 * where too many cells change for the trail, and codes of invalid edits
 */
export async function prepareEdit(
  root: string,
  id: string,
  table: GridName,
  edit: Edit,
  expected: string,
  trail = false,
): Promise<Prepared> {
  const found = locateCase(root, id);
  if (found.bundled) throw new StoreError('read-only', id);
  const pack = await readRaw(found);
  const grid = gridOf(pack, table);
  if (grid.etag !== expected) throw new StoreError('changed', grid.file);
  const after = edited(grid, edit);
  const changes = trail ? cellChanges(table, grid, after) : [];
  const text = readFileSync(join(found.folder, 'datapackage.json'), 'utf8');
  const descriptor = (now: string) => change('datapackage.json', now, etagOf(Buffer.from(text)));
  if (table === 'case') {
    const settings = descriptor(withSettings(text, after));
    const rows = readDescriptor(settings.text, grid.file).entries.map(({ key, value }) => [key, value]);
    return { id, files: [settings], changes, grid: { ...grid, rows, etag: settings.after } };
  }
  const csv = change(grid.file, csvOfGrid(after), grid.etag);
  const again = readTableFile(table, grid.file, Buffer.from(csv.text));
  if (again.issues.some(({ code }) => code.endsWith('-many'))) throw new StoreError('table-large', grid.file);
  if (!again.raw) throw new StoreError('unreadable', grid.file);
  const described = withTables(text, pack, { ...grid, ...after });
  const files = described === text ? [csv] : [csv, descriptor(described)];
  return { id, files, changes, grid: { ...grid, ...after, etag: csv.after } };
}

const change = (file: string, text: string, before: string): FileChange => ({
  file,
  text,
  before,
  after: etagOf(Buffer.from(text)),
});
