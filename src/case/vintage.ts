import { type FullSettings, fill, fillSettings } from './fill.ts';
import type { Case, Change, RawRow } from './model.ts';
import { applyChange } from './patch.ts';
import { type Row, type TableName, tableNames } from './schema/tables.ts';

/** The rows of one vintage of a case, with defaults filled in. */
export type Rows = { readonly [T in TableName]: readonly Row<T>[] } & { readonly settings: FullSettings };

const vintages = new WeakMap<Case, Map<string, Rows>>();

/**
 * The rows that count in a year: those of the case with the changes in force applied. Years with the same changes share
 * one vintage (the same object), so that what is derived from it can be kept by identity.
 */
export function at(c: Case, year: number): Rows {
  const inForce = c.changes.filter((x) => (x.from ?? -Infinity) <= year && year <= (x.until ?? Infinity));
  const key = inForce.map((x) => c.changes.indexOf(x)).join(',');
  const kept = vintages.get(c) ?? new Map<string, Rows>();
  vintages.set(c, kept);
  const rows = kept.get(key) ?? filled(c, inForce);
  kept.set(key, rows);
  return rows;
}

/** Tables with their defaults filled in, by the raw table: cases that share a table share its rows. */
const filledTables = new WeakMap<readonly RawRow[], readonly unknown[]>();

function filledTable(name: TableName, raw: readonly RawRow[]): readonly unknown[] {
  const kept = filledTables.get(raw) ?? raw.map((row) => fill(name, row));
  filledTables.set(raw, kept);
  return kept;
}

/** Tables with a change applied, by the raw table: cases with the same changes share them, and what is made of them. */
const patchedTables = new WeakMap<readonly RawRow[], Map<string, readonly RawRow[]>>();
/** Changes kept for a table; the oldest is let go. */
const KEPT = 64;

function patched(tables: Record<string, readonly RawRow[]>, change: Change): Record<string, readonly RawRow[]> {
  const raw = tables[change.table];
  if (!raw) return applyChange(tables, change);
  const kept = patchedTables.get(raw) ?? new Map<string, readonly RawRow[]>();
  patchedTables.set(raw, kept);
  const name = JSON.stringify([change.key, change.column, change.op, change.value]);
  const rows = kept.get(name) ?? applyChange(tables, change)[change.table]!;
  if (!kept.has(name) && kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(name, rows);
  return { ...tables, [change.table]: rows };
}

function filled(c: Case, changes: readonly Change[]): Rows {
  let tables: Record<string, readonly RawRow[]> = { ...c.tables, case: [c.settings] };
  for (const change of changes) tables = patched(tables, change);
  const rows: Record<string, unknown> = { settings: fillSettings(tables.case![0]!) };
  for (const name of tableNames) rows[name] = filledTable(name, tables[name]!);
  return rows as unknown as Rows;
}
