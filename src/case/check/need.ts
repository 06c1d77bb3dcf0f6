import { addTo, groupBy, sumOf } from '../group.ts';
import { power } from '../power.ts';
import type { Context } from './context.ts';

/** Number of stages over which needs are passed to inputs. Chains are shorter, and loops end here. */
const STAGES = 12;

/**
 * The largest need of each good in a year: its demand, and the inputs of all that is needed, with the process that uses
 * most. Goods that nobody needs are left out.
 */
export function needs(x: Context): ReadonlyMap<string, number> {
  const { start, years } = x.settings;
  const byYear = new Map<string, number>();
  const goods = new Map<string, number>();
  for (const [good, rows] of groupBy(x.rows('demands'), ({ row }) => row.good)) {
    let most = 0;
    for (let year = start; year < start + years; year++) {
      byYear.clear();
      for (const { row } of rows) {
        if (row.year !== undefined && row.year !== year) continue;
        const step = `${row.place}/${row.step}`;
        const amount = row.year === undefined ? row.quantity * power(1 + row.growth, year - start) : row.quantity;
        if (row.year !== undefined || !byYear.has(step)) byYear.set(step, amount);
      }
      most = Math.max(most, sumOf(byYear.values()));
    }
    if (most > 0) goods.set(good, most);
  }
  const recipes = [...groupBy(x.rows('recipes'), ({ row }) => row.process).values()];
  let needed: ReadonlyMap<string, number> = goods;
  for (let stage = 0; stage < STAGES; stage++) {
    const next = new Map(goods);
    const used = new Map<string, number>();
    for (const rows of recipes) {
      const activity = Math.max(
        0,
        ...rows.filter(({ row }) => row.quantity > 0).map(({ row }) => (needed.get(row.good) ?? 0) / row.quantity),
      );
      for (const { row } of rows)
        if (row.quantity < 0 && activity > 0) used.set(row.good, (used.get(row.good) ?? 0) - row.quantity * activity);
    }
    for (const [good, amount] of used) addTo(next, good, amount);
    needed = next;
  }
  return needed;
}
