import { keyOf } from './keys.ts';
import type { Case, RawRow } from './model.ts';
import { type TableName, tableNames } from './schema/tables.ts';

/** A figure that two cases do not share. */
export interface ChangedCell {
  readonly table: TableName;
  readonly key: string;
  readonly column: string;
  /** Undefined where the row, or the cell in it, is not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Columns that no plan depends on. */
const DESCRIPTIVE: ReadonlySet<string> = new Set(['name', 'name_ru', 'name_zh', 'source', 'quality', 'note']);

/**
 * Figures in which a case differs from another, table by table in the order of rows; names, notes and sources are left out. A row that only
 * one of them has gives its figures.
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
