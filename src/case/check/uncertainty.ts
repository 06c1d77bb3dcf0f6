import { withYear } from '../cell.ts';
import { nearestKeys } from '../nearest.ts';
import { sizeFault } from '../schema/size.ts';
import { isTable, type TableName, tableNames, tableOf } from '../schema/tables.ts';
import { type Context, near } from './context.ts';

/** Checks the rows of `uncertainty`: the figure exists and is a number, and the ends are in order. */
export function checkUncertainty(x: Context): void {
  for (const { raw, row } of x.rows('uncertainty')) {
    const say = (code: string, column: string, params = {}) => x.say(code, 'uncertainty', raw, column, params);
    if (row.low > row.high) say('bounds-reversed', 'low', { params: { expected: row.high } });
    if (row.shape === 'lognormal' && row.low <= 0) say('lognormal', 'low');
    if (row.table === undefined || row.column === undefined) continue;
    if (row.table !== 'case' && !isTable(row.table)) {
      say('change-table', 'table', { params: near(row.table, tableNames) });
      continue;
    }
    const table = row.table as TableName | 'case';
    if (table !== 'case' && x.unread(table)) continue;
    const column = tableOf(table).columns.find((other) => other.name === row.column);
    if (!column) {
      const names = tableOf(table).columns.map((other) => other.name);
      say('change-column', 'column', { params: { other: table, ...near(row.column, names) } });
      continue;
    }
    for (const end of ['low', 'high'] as const) {
      const fault = row[end] === undefined ? undefined : sizeFault(column, row[end]);
      if (fault) say(fault.code, end, { params: { expected: fault.expected } });
    }
    const found = x.withKey(table, row.key);
    if (found.length === 0) {
      say('change-row', 'key', {
        value: row.key,
        params: { other: table, nearest: nearestKeys(row.key, x.keys(table)).join(', ') },
      });
      continue;
    }
    for (const other of found) {
      const value = withYear(column, other[column.name]) ?? column.default;
      if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'object') {
        say('uncertain-word', 'column', { params: { other: table } });
        break;
      }
      const outside = typeof value === 'number' && Number.isFinite(value) && (value < row.low || value > row.high);
      if (!outside || row.shape === 'lognormal') continue;
      say('uncertain-outside', 'low', {
        severity: 'warning',
        value: String(value),
        params: { expected: `${row.low} … ${row.high}` },
      });
      break;
    }
  }
}
