import { sumOf } from './group.ts';
import type { Row } from './schema/tables.ts';

const DAYS = 365;

type Recipe = readonly Pick<Row<'recipes'>, 'good' | 'quantity'>[];
type Days = Pick<Row<'processes'>, 'stock_days' | 'payment_days'>;

/**
 * Money that a process holds in a year for a unit of its activity, at `goods.value`: `stock_days` of all that it uses and makes, and
 * `payment_days` of what it makes (below 0 where it is paid before it pays). Goods without a value count 0.
 *
 *     held = stock_days / 365 x sum of |quantity| x value + payment_days / 365 x sum of what it makes x value
 */
export function moneyHeld({ stock_days, payment_days }: Days, recipe: Recipe, worthOf: (good: string) => number) {
  if (stock_days === 0 && payment_days === 0) return 0;
  const worth = (good: string, quantity: number) => (quantity === 0 ? 0 : quantity * worthOf(good));
  const moved = sumOf(recipe, ({ good, quantity }) => worth(good, Math.abs(quantity)));
  const made = sumOf(recipe, ({ good, quantity }) => worth(good, Math.max(0, quantity)));
  return (stock_days * moved + payment_days * made) / DAYS;
}
