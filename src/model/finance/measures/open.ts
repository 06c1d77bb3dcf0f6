import { power, sumOf } from '../../../case/index.ts';
import type { Books, Site } from './books.ts';
import type { Lifetime } from './life.ts';

/**
 * Rounds after which prices that depend on each other count as final: each round passes prices along one more link of a
 * chain.
 */
const ROUNDS = 200;

interface Seller {
  /** Present value of its revenue and costs at known prices, and of the units that it sells at cost. */
  readonly worth: number;
  readonly units: number;
  readonly buys: readonly (readonly [seller: string, units: number])[];
}

/**
 * Prices of goods without a supply that prices them: each seller asks the constant price (per unit, weighted by the
 * good's value) at which its present value over its life, before tax and financing, is 0; so its return is the discount
 * rate by construction. Sellers may buy from one another, so prices are passed on until they no longer change.
 */
export function openPrices(
  books: Books,
  lives: ReadonlyMap<string, Lifetime>,
  discountRate: number,
): ReadonlyMap<string, number> {
  const worthOf = (row: readonly number[]) =>
    row.reduce((sum, amount, t) => sum + amount * power(1 + discountRate, -t), 0);
  const sellers = new Map<string, Seller>();
  for (const [key, site] of books.sites) {
    if (site.atCost.size === 0) continue;
    const life = lives.get(key);
    const rows: Pick<Site, 'revenue' | 'variable' | 'fixed' | 'workingCapital' | 'unpriced'> = site;
    const { revenue, variable, fixed, workingCapital, unpriced } = life ?? rows;
    const built = life
      ? worthOf(life.capex) + worthOf(life.replacement) - life.residual * power(1 + discountRate, 1 - life.capex.length)
      : 0;
    sellers.set(key, {
      worth: worthOf(revenue) - worthOf(variable) - worthOf(fixed) - discountRate * worthOf(workingCapital) - built,
      units: worthOf(unpriced),
      buys: [...(life ?? site).buys].map(([seller, row]) => [seller, worthOf(row)]),
    });
  }
  const prices = new Map([...sellers.keys()].map((key) => [key, 0]));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const [key, { worth, units, buys }] of sellers) {
      const paid = sumOf(buys, ([seller, amount]) => amount * prices.get(seller)!);
      const price = units > 0 ? Math.max(0, (paid - worth) / units) : 0;
      moved = Math.max(moved, Math.abs(price - prices.get(key)!) / Math.max(1, price));
      prices.set(key, price);
    }
    if (moved < 1e-12) break;
  }
  return prices;
}

type Rows = Pick<Lifetime, 'revenue' | 'variable' | 'unpriced' | 'buys'>;

/** The rows of a plant with open prices filled in. */
export function priced<T extends Rows>(key: string, rows: T, prices: ReadonlyMap<string, number>): T {
  const own = prices.get(key) ?? 0;
  const paid = (t: number) => sumOf([...rows.buys], ([seller, row]) => row[t]! * prices.get(seller)!);
  return {
    ...rows,
    revenue: rows.revenue.map((amount, t) => amount + own * rows.unpriced[t]!),
    variable: rows.variable.map((amount, t) => amount + paid(t)),
  };
}
