import { sumOf } from './group.ts';
import type { Row } from './schema/tables.ts';

const DAYS = 365;

type Recipe = readonly Pick<Row<'recipes'>, 'good' | 'quantity'>[];
type Days = Pick<Row<'processes'>, 'stock_days' | 'payment_days'>;

/**
 * Money tied up in a year by a unit of activity of a process, valued at `goods.value`: `stock_days` of its inputs and
 * outputs, and `payment_days` of its outputs (negative if customers pay first). Goods without a value count 0.
 *
 *     held = stock_days / 365 x sum of |quantity| x value + payment_days / 365 x sum of outputs x value
 */
export function moneyHeld({ stock_days, payment_days }: Days, recipe: Recipe, worthOf: (good: string) => number) {
  if (stock_days === 0 && payment_days === 0) return 0;
  const worth = (good: string, quantity: number) => (quantity === 0 ? 0 : quantity * worthOf(good));
  const moved = sumOf(recipe, ({ good, quantity }) => worth(good, Math.abs(quantity)));
  const made = sumOf(recipe, ({ good, quantity }) => worth(good, Math.max(0, quantity)));
  return (stock_days * moved + payment_days * made) / DAYS;
}
