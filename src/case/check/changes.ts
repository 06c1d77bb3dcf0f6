import { parseCell, withYear } from '../cell.ts';
import { groupBy } from '../group.ts';
import { keyMatcher, keyOf } from '../keys.ts';
import type { RawRow } from '../model.ts';
import { nearestKeys } from '../nearest.ts';
import { combined } from '../patch.ts';
import type { Column } from '../schema/column.ts';
import { rangeMissed } from '../schema/size.ts';
import { isTable, keyColumns, type Row, type TableName, tableNames, tableOf } from '../schema/tables.ts';
import { type Context, type IssueOptions, near, type Pair } from './context.ts';

/**
 * Checks the changes of reforms, shocks and scenarios: the rows and columns that they name, and the values that they
 * set.
 */
export function checkChanges(x: Context): void {
  for (const [, rows] of groupBy(x.rows('changes'), ({ row }) => row.reform)) {
    const same = groupBy(rows, ({ row }) => `${row.table} ${row.key}`);
    for (const change of rows) checkChange(x, change, same.get(`${change.row.table} ${change.row.key}`)!);
  }
  const used = new Set(x.rows('changes').map(({ row }) => row.reform));
  for (const { raw, row } of x.rows('reforms')) {
    if (used.has(row.reform) || row.includes.length > 0 || x.unread('changes')) continue;
    x.say('reform-empty', 'reforms', raw, 'reform', { severity: 'warning' });
  }
  checkIncludes(x);
}

type Fault = readonly [code: string, column: string, options?: IssueOptions];

function checkChange(x: Context, { raw, row }: Pair<'changes'>, same: readonly Pair<'changes'>[]): void {
  if (row.table === undefined || row.column === undefined) return;
  const fault = (f: Fault | undefined) => f && x.say(f[0], 'changes', raw, f[1], f[2]);
  if (row.table !== 'case' && !isTable(row.table)) {
    fault(['change-table', 'table', { params: near(row.table, tableNames) }]);
    return;
  }
  const table = row.table as TableName | 'case';
  if (table !== 'case' && x.unread(table)) return;
  if (row.column === '+') {
    if (table !== 'case') checkAdded(x, raw, row, table, same);
    return;
  }
  const found = x.withKey(table, row.key);
  if (found.length === 0 && !isAdded(same) && !fitsAdded(x, row, table)) fault(missingRow(x, row, table));
  if (row.column !== '-') fault(cellFault(row, table, found));
}

const isAdded = (same: readonly Pair<'changes'>[]) => same.some((other) => other.row.column === '+');

/** Whether a key with a wildcard matches a row that some reform adds. */
function fitsAdded(x: Context, { key, table }: Row<'changes'>, name: TableName | 'case'): boolean {
  if (!key.includes('*')) return false;
  const columns = keyColumns(name);
  const added = x.rows('changes').filter(({ row }) => row.table === table && row.column === '+');
  const rowOf = (parts: readonly string[]) =>
    Object.fromEntries(columns.map((column, i) => [column.name, parts[i] ?? '']));
  return added.some(({ row }) => keyMatcher(name, key)(rowOf(row.key.split('/'))));
}

function missingRow(x: Context, { key }: Row<'changes'>, table: TableName | 'case'): Fault {
  const code = key.includes('*') ? 'change-nothing' : 'change-row';
  return [code, 'key', { value: key, params: { other: table, nearest: nearestKeys(key, x.keys(table)).join(', ') } }];
}

function cellFault(row: Row<'changes'>, table: TableName | 'case', found: readonly RawRow[]): Fault | undefined {
  const { columns } = tableOf(table);
  const column = columns.find((other) => other.name === row.column);
  if (!column) {
    const names = columns.map((other) => other.name);
    return ['change-column', 'column', { params: { other: table, ...near(row.column, names) } }];
  }
  if (column.key) return ['change-key-cell', 'column', { params: { other: table } }];
  if (row.op === 'set') return valueFault(row.value, column);
  const by = parseCell({ name: 'value', type: 'number', meaning: '' }, row.value);
  if (!by.ok) return ['change-number', 'value', { params: { other: row.op, nearest: by.nearest } }];
  const current = found.find((other) => typeof (withYear(column, other[column.name]) ?? column.default) !== 'number');
  return current ? ['change-of-nothing', 'column', { params: { other: row.op } }] : resultFault(row, column, found);
}

/** The fault of an operation that takes the figure of a row out of its range. */
function resultFault(row: Row<'changes'>, column: Column, found: readonly RawRow[]): Fault | undefined {
  if (row.op === 'set') return undefined;
  for (const other of found) {
    const current = Number(withYear(column, other[column.name]) ?? column.default);
    const result = combined(row.op, current, Number(row.value));
    const expected = current === result ? undefined : rangeMissed(column, result);
    if (expected === undefined) continue;
    const key = keyOf(row.table as TableName | 'case', other);
    return [
      'change-result',
      'value',
      { params: { other: column.name, key, found: String(Number(result.toPrecision(6))), expected } },
    ];
  }
  return undefined;
}

function valueFault(text: string, column: Column): Fault | undefined {
  if (text === '') return column.required ? ['change-empties', 'value', { value: column.name }] : undefined;
  const cell = parseCell(column, text);
  if (!cell.ok) return ['change-value', 'value', { params: { nearest: cell.nearest } }];
  const { value } = cell;
  const expected = typeof value === 'number' ? rangeMissed(column, value) : undefined;
  if (expected !== undefined) return ['change-value', 'value', { params: { expected } }];
  const { choices } = column;
  if (typeof value === 'string' && choices && !choices.includes(value)) {
    return ['change-value', 'value', { params: { expected: choices.join(', '), ...near(value, choices) } }];
  }
  return undefined;
}

function checkAdded(x: Context, raw: RawRow, row: Row<'changes'>, table: TableName, same: readonly Pair<'changes'>[]) {
  const { columns } = tableOf(table);
  const set = new Set(same.map((other) => other.row.column));
  const missing = columns.filter((column) => column.required && !column.key && !set.has(column.name));
  const parts = row.key.split('/');
  const keys = columns.filter((column) => column.key);
  for (const [i, column] of keys.entries()) if (column.required && (parts[i] ?? '') === '') missing.push(column);
  if (missing.length > 0) {
    const params = { other: table, expected: missing.map((column) => column.name).join(', ') };
    x.say('change-incomplete', 'changes', raw, 'key', { params });
  }
  if (x.withKey(table, row.key).length > 0) {
    x.say('change-there', 'changes', raw, 'key', { severity: 'warning', params: { other: table } });
  }
}

/** Reports reforms that include themselves, directly or through others. */
function checkIncludes(x: Context): void {
  const includes = new Map(x.rows('reforms').map(({ row }) => [row.reform, row.includes]));
  for (const { raw, row } of x.rows('reforms')) {
    const stack = [...row.includes];
    const seen = new Set<string>();
    while (stack.length > 0) {
      const next = stack.pop()!;
      if (next === row.reform) {
        x.say('includes-circle', 'reforms', raw, 'includes');
        break;
      }
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(...(includes.get(next) ?? []));
    }
  }
}
