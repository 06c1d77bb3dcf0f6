import { keyOf } from './keys.ts';
import type { Case, RawRow } from './model.ts';
import { type TableName, tableNames } from './schema/tables.ts';

/** A cell whose value differs between two cases. */
interface ChangedCell {
  readonly table: TableName;
  readonly key: string;
  readonly column: string;
  /** Undefined if the case has no such row, or if the cell is empty. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Columns that have no effect on a plan. */
const DESCRIPTIVE: ReadonlySet<string> = new Set(['name', 'name_ru', 'name_zh', 'source', 'quality', 'note']);

/**
 * Cells in which two cases differ, table by table in the order of rows. Names, notes and sources are left out. A row
 * that only one of the cases has counts with all its cells.
 */
export function changedCells(before: Case, after: Case): ChangedCell[] {
  return tableNames.flatMap((table) => {
    const byKey = (c: Case) => new Map(c.tables[table].map((row) => [keyOf(table, row), row]));
    const [old, now] = [byKey(before), byKey(after)];
    const empty: RawRow = {};
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
      const [a, b] = [old.get(key) ?? empty, now.get(key) ?? empty];
      return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((column) =>
        DESCRIPTIVE.has(column) || column.startsWith('x_') || alike(a[column], b[column])
          ? []
          : [{ table, key, column, before: a[column], after: b[column] }],
      );
    });
  });
}

const alike = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
