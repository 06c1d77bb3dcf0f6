import { type FullSettings, fill, fillSettings } from './fill.ts';
import { getOrInsert } from './group.ts';
import type { Case, Change, RawRow } from './model.ts';
import { applyChange } from './patch.ts';
import { type Row, type TableName, tableNames } from './schema/tables.ts';

/** The rows of one vintage of a case, with defaults filled in. */
export type Rows = { readonly [T in TableName]: readonly Row<T>[] } & { readonly settings: FullSettings };

/** The vintages of a case by the changes in force; `timed` where some are not in force in every year. */
const vintages = new WeakMap<Case, { readonly timed: boolean; readonly rows: Map<string, Rows> }>();

/**
 * The rows that count in a year: those of the case with the changes in force applied. Years with the same changes share
 * one vintage (the same object), so that what is derived from it can be kept by identity.
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

/** The rows that count in the first year of a case: its settings, and tables that are the same for the whole horizon. */
export const atStart = (c: Case): Rows => at(c, Number(c.settings.start));

/** Tables with their defaults filled in, by the raw table: cases that share a table, or rows of it, share these rows. */
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

/** Tables with a change applied, by the raw table: cases with the same changes share them, and what is made of them. */
const patchedTables = new WeakMap<readonly RawRow[], Map<string, readonly RawRow[]>>();
/** Patched tables that are stored for a raw table; the oldest is dropped. */
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
