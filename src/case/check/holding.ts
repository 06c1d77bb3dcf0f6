import { groupBy } from '../group.ts';
import { moneyHeld } from '../holding.ts';
import type { Context } from './context.ts';

/**
 * Reports processes that earn money without a buyer: the cost of a unit of activity (variable cost and the cost of the
 * money that it holds, negative when customers pay first) is below 0, and all outputs may be left over at no cost.
 */
export function checkHolding(x: Context): void {
  if ((['goods', 'recipes', 'processes'] as const).some((table) => x.unread(table))) return;
  const goods = new Map(x.rows('goods').map(({ row }) => [row.good, row]));
  const recipes = groupBy(
    x.rows('recipes').map(({ row }) => row),
    (row) => row.process,
  );
  const candidates = groupBy(
    x.rows('candidates').map(({ row }) => row),
    (row) => row.process,
  );
  for (const { raw, row } of x.rows('processes')) {
    if (row.payment_days >= 0) continue;
    const recipe = recipes.get(row.process) ?? [];
    const free = recipe.every(({ good, quantity }) => quantity < 0 || Number(goods.get(good)?.surplus ?? 0) <= 0);
    const holding = x.settings.discountRate * moneyHeld(row, recipe, (good) => goods.get(good)?.value ?? 0);
    if (holding >= 0 || !free) continue;
    for (const { place, variable_cost, cost_factor } of candidates.get(row.process) ?? []) {
      if ((variable_cost ?? row.variable_cost * cost_factor) + holding >= 0) continue;
      x.say('holding-gains', 'processes', raw, 'payment_days', { value: row.process, params: { other: place } });
      break;
    }
  }
}
