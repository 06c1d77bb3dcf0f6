import { nearestKeys } from '../nearest.ts';
import { isTable, type TableName } from '../schema/tables.ts';
import type { Context } from './context.ts';

/** Cautions and sign-offs: the row that each is of must be there. */
export function checkCautions(x: Context): void {
  for (const name of ['cautions', 'reviews'] as const) checkRowsOf(x, name);
}

function checkRowsOf(x: Context, name: 'cautions' | 'reviews'): void {
  for (const { raw, row } of x.rows(name)) {
    const table = row.table as TableName;
    if (!isTable(table)) {
      // The tables of cautions are choices: another word is told there.
      if (name === 'reviews') x.say('reference', name, raw, 'table', { value: table, params: { expected: 'tables' } });
      continue;
    }
    if (x.unread(table) || x.withKey(table, row.key).length > 0) continue;
    const nearest = nearestKeys(row.key, x.keys(table)).join(', ');
    x.say('change-row', name, raw, 'key', { value: row.key, params: { other: table, nearest } });
  }
}
