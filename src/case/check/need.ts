import { addTo, groupBy, sumOf } from '../group.ts';
import { power } from '../power.ts';
import type { Context } from './context.ts';

/** How far needs are pushed down the recipes: chains are no longer, and loops end. */
const STAGES = 12;

/**
 * The most of each good that is wanted in a year: what is demanded, and what is used to make all that is wanted, each good by
 * the process that uses most. Goods that nobody wants are left out.
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
  let wanted: ReadonlyMap<string, number> = goods;
  for (let stage = 0; stage < STAGES; stage++) {
    const next = new Map(goods);
    const used = new Map<string, number>();
    for (const rows of recipes) {
      const activity = Math.max(
        0,
        ...rows.filter(({ row }) => row.quantity > 0).map(({ row }) => (wanted.get(row.good) ?? 0) / row.quantity),
      );
      for (const { row } of rows)
        if (row.quantity < 0 && activity > 0) used.set(row.good, (used.get(row.good) ?? 0) - row.quantity * activity);
    }
    for (const [good, amount] of used) addTo(next, good, amount);
    wanted = next;
  }
  return wanted;
}
