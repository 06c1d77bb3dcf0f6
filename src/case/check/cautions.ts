import { nearestKeys } from '../nearest.ts';
import { isTable, type TableName } from '../schema/tables.ts';
import type { Context } from './context.ts';

/** Checks that the rows which cautions and sign-offs name exist. */
export function checkCautions(x: Context): void {
  for (const name of ['cautions', 'reviews'] as const) checkNamedRows(x, name);
}

function checkNamedRows(x: Context, name: 'cautions' | 'reviews'): void {
  for (const { raw, row } of x.rows(name)) {
    const table = row.table as TableName;
    if (!isTable(table)) {
      // The table of a caution is a choice: a wrong word is reported there.
      if (name === 'reviews') x.say('reference', name, raw, 'table', { value: table, params: { expected: 'tables' } });
      continue;
    }
    if (x.unread(table) || x.withKey(table, row.key).length > 0) continue;
    const nearest = nearestKeys(row.key, x.keys(table)).join(', ');
    x.say('change-row', name, raw, 'key', { value: row.key, params: { other: table, nearest } });
  }
}
