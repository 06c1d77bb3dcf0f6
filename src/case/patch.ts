import { parseCell, withYear } from './cell.ts';
import { keyMatcher, textOf } from './keys.ts';
import type { Case, Cell, Change, RawRow } from './model.ts';
import { isTable, keyColumns, tableOf } from './schema/tables.ts';

/** Thrown when a change cannot be applied. `code` and `message` say why. */
export class PatchError extends Error {
  readonly code: string;
  readonly change: Change;
  constructor(code: string, change: Change, message: string) {
    super(message);
    this.code = code;
    this.change = change;
  }
}

/** The change that sets a cell; `by` as in `Change`. */
export const setTo = (
  { table, key, column }: { readonly table: string; readonly key: string; readonly column: string },
  value: number | string,
  by: string,
): Change => ({ table: table as Change['table'], key, column, op: 'set', value: String(value), by });

type Tables = Record<string, readonly RawRow[]>;

function changed(row: RawRow, change: Change): RawRow {
  const column = tableOf(change.table).columns.find((x) => x.name === change.column);
  if (!column) throw new PatchError('change-column', change, `${change.table} has no column ${change.column}`);
  if (change.op === 'set') {
    if (change.value.trim() === '') {
      const { [change.column]: _, ...rest } = row;
      return rest;
    }
    const cell = parseCell(column, change.value);
    if (!cell.ok) throw new PatchError('change-value', change, `${change.value}: ${cell.expected} expected`);
    return { ...row, [change.column]: cell.value };
  }
  const by = Number(change.value);
  if (change.onlyStated && typeof row[change.column] !== 'number') return row;
  const old = withYear(column, row[change.column]) ?? column.default;
  if (typeof old !== 'number' || !Number.isFinite(by)) {
    throw new PatchError('change-number', change, `${change.op} needs numbers: ${textOf(old)} and ${change.value}`);
  }
  return { ...row, [change.column]: combined(change.op, old, by) };
}

/** The result of an operation on a figure; infinity times 0 is 0. */
export function combined(op: Exclude<Change['op'], 'set'>, old: number, by: number): number {
  if (op === 'multiply') return by === 0 ? 0 : old * by;
  if (op === 'add') return old + by;
  return op === 'min' ? Math.min(old, by) : Math.max(old, by);
}

/**
 * Applies a change to tables of raw rows (`case` holds the settings). Returns new tables that share the unchanged rows.
 */
export function applyChange(tables: Tables, change: Change): Tables {
  const { table } = change;
  const rows = tables[table];
  if (!rows || (table !== 'case' && !isTable(table))) {
    throw new PatchError('change-table', change, `no table ${table}`);
  }
  const fits = keyMatcher(table, change.key);
  const any = rows.some(fits);
  if (change.column === '+') {
    if (any) return tables;
    return { ...tables, [table]: [...rows, rowFromKey(change)] };
  }
  if (!any && !change.key.includes('*'))
    throw new PatchError('change-key', change, `${table} has no row ${change.key}`);
  if (change.column === '-') return { ...tables, [table]: rows.filter((row) => !fits(row)) };
  return { ...tables, [table]: rows.map((row) => (fits(row) ? changed(row, change) : row)) };
}

function rowFromKey(change: Change): RawRow {
  const row: Record<string, Cell> = {};
  const parts = change.key.split('/');
  keyColumns(change.table).forEach((column, i) => {
    const part = parts[i] ?? '';
    if (part === '') return;
    const cell = parseCell(column, part);
    if (!cell.ok) throw new PatchError('change-value', change, `${part}: ${cell.expected} expected`);
    row[column.name] = cell.value;
  });
  return row;
}

/** The case with further changes in force, after its own. */
export function withChanges(c: Case, changes: readonly Change[]): Case {
  return { ...c, changes: [...c.changes, ...changes] };
}

/**
 * The case with all changes that hold in every year written into its tables. Changes of some years only stay in force.
 */
export function written(c: Case): Case {
  const always = ({ from, until }: Change) => from === undefined && until === undefined;
  let tables: Tables = { ...c.tables, case: [c.settings] };
  for (const change of c.changes.filter(always)) tables = applyChange(tables, change);
  const { case: settings, ...rest } = tables;
  return {
    ...c,
    settings: settings![0]!,
    tables: rest as Case['tables'],
    changes: c.changes.filter((change) => !always(change)),
  };
}

/** The reforms and all that they include, each once, in the order of the table. Throws if a reform does not exist. */
export function reformClosure(c: Case, ids: readonly string[]): string[] {
  const rows = new Map(c.tables.reforms.map((row) => [String(row.reform), row]));
  const wanted = new Set<string>();
  const visit = (id: string) => {
    if (wanted.has(id)) return;
    if (!rows.has(id)) throw new Error(`no reform ${id}; there are ${[...rows.keys()].join(', ') || 'none'}`);
    wanted.add(id);
    for (const other of (rows.get(id)?.includes as readonly string[] | undefined) ?? []) visit(other);
  };
  for (const id of ids) visit(id);
  return [...rows.keys()].filter((id) => wanted.has(id));
}

/** The case with reforms, and those that they include, in force. Throws if a reform does not exist. */
export function applyReforms(c: Case, ids: readonly string[]): Case {
  const names = reformClosure(c, ids);
  const changes = names.flatMap((id) => {
    const reform = c.tables.reforms.find((row) => row.reform === id);
    return changesOf(c, id, reform?.year as number | undefined);
  });
  return withChanges(c, changes);
}

/**
 * Tables whose rows are the same in every year: a change of them holds from the start, whatever the year of its reform.
 */
const wholeHorizon: ReadonlySet<string> = new Set([
  'case',
  'places',
  'goods',
  'processes',
  'recipes',
  'tiers',
  'candidates',
]);

/** Whether changes of a table hold from the start, whatever the year of their reform. */
export const countsThroughout = (table: string): boolean => wholeHorizon.has(table);

/** The changes of a reform, shock or scenario, in force from one year to another. */
export function changesOf(c: Case, id: string, from?: number, until?: number): Change[] {
  return c.tables.changes
    .filter((row) => row.reform === id)
    .map((row) => {
      const table = String(row.table) as Change['table'];
      const whole = countsThroughout(table);
      return {
        table,
        key: String(row.key ?? ''),
        column: String(row.column),
        value: textOf(row.value),
        op: (row.op ?? 'set') as Change['op'],
        ...(from === undefined || whole ? {} : { from }),
        ...(until === undefined || whole ? {} : { until }),
        by: id,
      };
    });
}
