import { keyOf, textOf } from './keys.ts';
import type { Case, Issue, RawRow } from './model.ts';
import { qualityOf } from './quality.ts';
import type { Read } from './read/read.ts';
import { typedRows } from './read/rows.ts';
import { readTableFile } from './read/tableFile.ts';
import { keyColumns, type TableName } from './schema/tables.ts';
import { atStart } from './vintage.ts';

/** A cell that a file of new figures changes, with the source and quality that its row has afterwards. */
export interface CellUpdate {
  readonly key: string;
  readonly column: string;
  /** As text; empty if the row had no value. */
  readonly before: string;
  readonly after: string;
  readonly source: string;
  readonly quality: string;
}

interface TableUpdate {
  /** The case with the new figures, which must be checked before it is used. */
  readonly read: Read;
  readonly cells: readonly CellUpdate[];
  /** Keys of rows that are new in the table. */
  readonly added: readonly string[];
  /** Faults of the file. */
  readonly issues: readonly Issue[];
}

/**
 * Updates a table from a CSV file with some of its columns. A row is found by its key; a cell with a value replaces the
 * old one, an empty cell changes nothing. A row of an included case is copied into the case itself, where it replaces
 * the included row.
 */
export function updateTable(read: Read, table: TableName, file: string, bytes: Uint8Array): TableUpdate {
  const { raw, issues } = readTableFile(table, file, bytes);
  if (!raw) return { read, cells: [], added: [], issues };
  const typed = typedRows(raw);
  const faults = [...issues, ...typed.issues];
  const before = new Map(read.case.tables[table].map((row) => [keyOf(table, row), row]));
  const keys = new Set(keyColumns(table).map((column) => column.name));
  const updatedRows = new Map<string, RawRow>();
  for (const row of typed.rows) {
    const key = keyOf(table, row);
    updatedRows.set(key, { ...(updatedRows.get(key) ?? before.get(key) ?? {}), ...row });
  }
  const changed = new Map([...updatedRows].filter(([key, row]) => cellsOf(before.get(key), row, keys).length > 0));
  const updated = {
    ...read,
    case: replaced(read.case, table, changed),
    own: replaced(read.own, table, changed),
  };
  return {
    read: updated,
    cells: faults.some((issue) => issue.severity === 'error') ? [] : cellsChanged(updated.case, before, changed, keys),
    added: [...changed.keys()].filter((key) => !before.has(key)),
    issues: faults,
  };
}

/** Columns, other than the key of an existing row, whose cells differ. */
const cellsOf = (old: RawRow | undefined, row: RawRow, keys: ReadonlySet<string>): string[] =>
  Object.keys(row).filter((column) => (!old || !keys.has(column)) && textOf(row[column]) !== textOf(old?.[column]));

function replaced(c: Case, table: TableName, rows: ReadonlyMap<string, RawRow>): Case {
  const keysBefore = new Set(c.tables[table].map((row) => keyOf(table, row)));
  const rowsAfter = c.tables[table].map((row) => rows.get(keyOf(table, row)) ?? row);
  const added = [...rows].flatMap(([key, row]) => (keysBefore.has(key) ? [] : [row]));
  return { ...c, tables: { ...c.tables, [table]: [...rowsAfter, ...added] } };
}

function cellsChanged(
  c: Case,
  before: ReadonlyMap<string, RawRow>,
  changed: ReadonlyMap<string, RawRow>,
  keys: ReadonlySet<string>,
): CellUpdate[] {
  const quality = qualityOf(atStart(c));
  return [...changed].flatMap(([key, row]) =>
    cellsOf(before.get(key), row, keys)
      .filter((column) => !keys.has(column))
      .map((column) => ({
        key,
        column,
        before: textOf(before.get(key)?.[column]),
        after: textOf(row[column]),
        source: textOf(row.source),
        quality: quality(row as Parameters<typeof quality>[0]),
      })),
  );
}
