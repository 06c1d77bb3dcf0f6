import { sumOf } from '../../../case/index.ts';
import type { Books, Site } from './books.ts';
import type { Lanes } from './lanes.ts';
import { type Lifetime, lifetime } from './life.ts';
import { openPrices, priced } from './open.ts';
import type { Operations } from './pools.ts';

/** Share of its sales above which a plant depends on one buyer. */
const MOST = 0.5;

/** The plant that takes more than half of a plant's sales in the last year of the case, by the values of goods. */
export function buyerOf({ sales }: Pick<Site, 'sales'>): { key: string; share: number } | undefined {
  const last = [...sales].map(([key, row]) => [key, row.at(-1) ?? 0] as const);
  const all = sumOf(last, ([, amount]) => amount);
  const found = last.find(([key, amount]) => key !== '' && amount > MOST * all);
  return found && { key: found[0], share: found[1] / all };
}

/**
 * Every candidate with builds over its life, with all prices. After the years of the case, a plant lives no longer than
 * the buyer of more than half of its sales, and so on along the chain: no price is known at which others would buy.
 */
export function livesOf(plan: Operations, lanes: Lanes, books: Books): Lifetime[] {
  const buyers = new Map([...books.sites].flatMap(([key, site]) => [[key, buyerOf(site)] as const]));
  const { start } = lanes.frame.horizon;
  const lives = new Map<string, Lifetime>();
  const make = (key: string, until?: number) => {
    const life = lifetime(plan, lanes, key, books.sites.get(key)!, until);
    const buyer = buyers.get(key);
    if (life) lives.set(key, { ...life, ...(buyer && { buyer }) });
  };
  for (const key of books.sites.keys()) make(key);
  // Each round shortens the lives of suppliers to plants that were shortened before.
  for (let shorter = true; shorter; ) {
    shorter = false;
    for (const [key, life] of lives) {
      const buyer = life.buyer && lives.get(life.buyer.key);
      if (!buyer || buyer.ends >= life.ends) continue;
      make(key, start + buyer.ends + 1);
      shorter ||= lives.get(key)!.ends < life.ends;
    }
  }
  const prices = openPrices(books, lives, lanes.frame.settings.discountRate);
  return [...lives].map(([key, life]) => priced(key, life, prices));
}
