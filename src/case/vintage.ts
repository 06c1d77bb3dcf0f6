import { type FullSettings, fill, fillSettings } from './fill.ts';
import { getOrInsert } from './group.ts';
import type { Case, Change, RawRow } from './model.ts';
import { applyChange } from './patch.ts';
import { type Row, type TableName, tableNames } from './schema/tables.ts';

/** The rows of a case in a year, with defaults filled in. */
export type Rows = { readonly [T in TableName]: readonly Row<T>[] } & { readonly settings: FullSettings };

/** The vintages of a case by the changes in force; `timed` if some changes hold in some years only. */
const vintages = new WeakMap<Case, { readonly timed: boolean; readonly rows: Map<string, Rows> }>();

/**
 * The rows of a case in a year, with the changes in force applied. Years with the same changes share one vintage (the
 * same object), so that values derived from it can be memoised by identity.
 */
export function at(c: Case, year: number): Rows {
  let ofCase = vintages.get(c);
  if (!ofCase) {
    ofCase = { timed: c.changes.some((x) => x.from !== undefined || x.until !== undefined), rows: new Map() };
    vintages.set(c, ofCase);
  }
  const counts = (x: Change) => (x.from ?? -Infinity) <= year && year <= (x.until ?? Infinity);
  const key = ofCase.timed ? c.changes.flatMap((x, i) => (counts(x) ? [i] : [])).join(',') : '';
  let rows = ofCase.rows.get(key);
  if (!rows) {
    rows = filled(c, ofCase.timed ? c.changes.filter(counts) : c.changes);
    ofCase.rows.set(key, rows);
  }
  return rows;
}

/** The rows of a case in its first year, for its settings and for tables that are the same in every year. */
export const atStart = (c: Case): Rows => at(c, Number(c.settings.start));

/** Tables with defaults filled in, by the raw table. Cases that share a table, or rows of it, share the result. */
const filledTables = new WeakMap<readonly RawRow[], readonly unknown[]>();
const filledRows = new Map<TableName, WeakMap<RawRow, unknown>>(tableNames.map((name) => [name, new WeakMap()]));

function filledTable(name: TableName, raw: readonly RawRow[]): readonly unknown[] {
  const typed = filledTables.get(raw);
  if (typed) return typed;
  const rows = filledRows.get(name)!;
  const table = raw.map((row) => {
    let found = rows.get(row);
    if (!found) {
      found = fill(name, row);
      rows.set(row, found as object);
    }
    return found;
  });
  filledTables.set(raw, table);
  return table;
}

/**
 * Tables with a change applied, by the raw table. Cases with the same changes share them, and what is derived from
 * them.
 */
const patchedTables = new WeakMap<readonly RawRow[], Map<string, readonly RawRow[]>>();
/** Number of patched tables that are stored for a raw table; the oldest is dropped. */
const MOST_PATCHES = 64;

function patched(tables: Record<string, readonly RawRow[]>, change: Change): Record<string, readonly RawRow[]> {
  const raw = tables[change.table];
  if (!raw) return applyChange(tables, change);
  const patches = getOrInsert(patchedTables, raw, () => new Map<string, readonly RawRow[]>());
  const name = JSON.stringify([change.key, change.column, change.op, change.value]);
  const rows = patches.get(name) ?? applyChange(tables, change)[change.table]!;
  if (!patches.has(name) && patches.size >= MOST_PATCHES) patches.delete(patches.keys().next().value!);
  patches.set(name, rows);
  return { ...tables, [change.table]: rows };
}

function filled(c: Case, changes: readonly Change[]): Rows {
  let tables: Record<string, readonly RawRow[]> = { ...c.tables, case: [c.settings] };
  for (const change of changes) tables = patched(tables, change);
  const rows: Record<string, unknown> = { settings: fillSettings(tables.case![0]!) };
  for (const name of tableNames) rows[name] = filledTable(name, tables[name]!);
  return rows as unknown as Rows;
}
