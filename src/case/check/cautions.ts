import { nearestKeys } from '../nearest.ts';
import type { TableName } from '../schema/tables.ts';
import type { Context } from './context.ts';

/** Cautions: the row that each is of must be there. */
export function checkCautions(x: Context): void {
  for (const { raw, row } of x.rows('cautions')) {
    const table = row.table as TableName;
    if (x.unread(table) || x.withKey(table, row.key).length > 0) continue;
    const nearest = nearestKeys(row.key, x.keys(table)).join(', ');
    x.say('change-row', 'cautions', raw, 'key', { value: row.key, params: { other: table, nearest } });
  }
}
