import { power } from '../power.ts';
import { rangeMissed } from '../schema/size.ts';
import { tableOf } from '../schema/tables.ts';
import type { Context } from './context.ts';

/** Checks quantities that grow: they must be finite, and still in the range of the column in the last year. */
export function checkGrowth(x: Context): void {
  const { start, years } = x.settings;
  if (!Number.isFinite(start + years)) return;
  for (const table of ['supplies', 'demands'] as const) {
    const column = tableOf(table).columns.find(({ name }) => name === 'quantity')!;
    for (const { raw, row } of x.rows(table)) {
      if (row.growth === 0) continue;
      if (row.quantity === Number.POSITIVE_INFINITY) x.say('growth-of-nothing', table, raw, 'growth');
      if (row.year !== undefined || !Number.isFinite(row.quantity)) continue;
      const last = row.quantity * power(1 + row.growth, years - 1);
      // A quantity that shrinks may become as small as it likes.
      const expected = last < row.quantity ? undefined : rangeMissed(column, last);
      if (expected === undefined) continue;
      const params = { found: last.toPrecision(3), other: start + years - 1, expected };
      x.say('growth-far', table, raw, 'growth', { params });
    }
  }
}
