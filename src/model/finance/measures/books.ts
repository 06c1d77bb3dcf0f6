import { getOrInsert, sumOf } from '../../../case/index.ts';
import type { Lanes } from './lanes.ts';
import { commonLines, leftOver, running, sharedLines } from './overhead.ts';
import { type ParityOf, parityOf } from './parity.ts';
import { type Arrival, boughtShare, type Operations, poolsOf } from './pools.ts';

/** Money of a plant by calendar year from the start of the case, at constant prices; costs are positive. */
export interface Site {
  /** Sales, at the buyer's place. */
  readonly revenue: number[];
  /** Costs that vary with volume: inputs, carriage, duties, royalties, certificates. */
  readonly variable: number[];
  readonly fixed: number[];
  /** Transfers within the economy: duties paid, less the duty in the price of its sales. */
  readonly transfers: number[];
  /** Duties paid on its inputs: a part of `variable`. */
  readonly duties: number[];
  /** Money tied up in stocks and outstanding payments; it costs the discount rate a year. */
  readonly workingCapital: number[];
  /** Sales without a price from a supply: units, weighted by the value of their good. */
  readonly unpriced: number[];
  /** Sales at the values of goods, by buyer (`place/process`); the empty name stands for demands. */
  readonly sales: Map<string, number[]>;
  /** Unpriced purchases, by seller. */
  readonly buys: Map<string, number[]>;
  /** Goods that it sells at cost. */
  readonly atCost: Set<string>;
}

/** All money of a plan: of its plants, and of none of them. */
export interface Books {
  readonly sites: ReadonlyMap<string, Site>;
  /** Users of goods for which a demand states no price: `variable` is what they pay. */
  readonly users: Site;
  /** Trade for demands with a price: `revenue` is what they pay for purchased goods, `variable` the cost of these. */
  readonly trade: Site;
  /**
   * Costs of no plant, in `fixed`: legs, demand not met, purchases left over, leakage of know-how, certificates of no
   * plant.
   */
  readonly common: Site;
}

/** Functions that book the money of a period: each of its years gets the amount. */
export interface Entry {
  readonly site: (key: string) => Site;
  readonly put: (row: number[], amount: number) => void;
}

const names = ['revenue', 'variable', 'fixed', 'transfers', 'duties', 'workingCapital', 'unpriced'] as const;
/** The yearly rows of a plant. */
export type SiteRows = Pick<Site, (typeof names)[number]>;

/** Makes each yearly row of a plant by its name. */
export const siteRows = (make: (name: keyof SiteRows) => number[]): SiteRows =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as unknown as SiteRows;

export const emptySite = (years: number): Site => ({
  ...siteRows(() => new Array<number>(years).fill(0)),
  sales: new Map(),
  buys: new Map(),
  atCost: new Set(),
});

/**
 * The books of a plan over its years. A purchased good costs its buyer the price of the supply and its way. A product
 * is sold at its buyer's place: at the demand's own price, else at import parity (`parityOf`); the seller pays the way
 * and the duty. If no supply reaches the buyer, the price is left open (`unpriced`, `buys`) and set to the seller's
 * cost by `openPrices`.
 */
export function booksOf(plan: Operations, lanes: Lanes): Books {
  const { horizon, periods } = lanes.frame;
  const years = horizon.end - horizon.start;
  const sites = new Map<string, Site>();
  const site = (key: string): Site => getOrInsert(sites, key, () => emptySite(years));
  const books: Books = { sites, users: emptySite(years), trade: emptySite(years), common: emptySite(years) };
  const parity = parityOf(plan, lanes);
  periods.forEach(({ period }, p) => {
    const put = (row: number[], amount: number) => {
      for (const year of period.years) row[year - horizon.start]! += amount;
    };
    const entry: Entry = { site, put };
    const pools = poolsOf(plan, lanes, p);
    for (const arrival of pools.arrivals) sell(arrival, p, { ...entry, books, lanes, parity });
    leftOver(plan, pools, lanes, p, entry, books.common);
    running(plan, lanes, p, entry);
    sharedLines(plan, pools, period.years, horizon.start, site, books.common);
  });
  commonLines(plan, horizon.start, books.common);
  return books;
}

interface Selling extends Entry {
  readonly books: Books;
  readonly lanes: Lanes;
  readonly parity: ParityOf;
}

/** Books an arrival: those who use the goods pay those who made or brought them. */
function sell(arrival: Arrival, p: number, { site, put, books, lanes, parity }: Selling): void {
  const { good, place, flows, users, priced, revenue, bare } = arrival;
  const all = sumOf(flows, ({ flow }) => flow.amount);
  const taken = [...users.values()].reduce((sum, units) => sum + units, priced + bare);
  if (all <= 0 || taken <= 0) return;
  const made = sumOf(flows, ({ flow, source }) => flow.amount * (1 - boughtShare(source)));
  const own = priced / taken;
  const open = made * (1 - own);
  const price = open > 0 ? parity(good, place, p, open) : undefined;
  const weight = lanes.frame.lookup.value(good) || 1;
  const takers = new Map([...users, ['', priced + bare]]);
  const sold = (seller: Site, user: string, amount: number) => {
    if (amount <= 0) return;
    const row = seller.sales.get(user) ?? seller.revenue.map(() => 0);
    seller.sales.set(user, row);
    put(row, amount);
  };
  /** Cost at this place of goods from supplies, and the duty in it. */
  let [brought, duty] = [0, 0];
  for (const { flow, source, charge } of flows) {
    const share = boughtShare(source);
    const way = charge.moving + charge.adaptation + charge.duty;
    brought += flow.amount * share * ((source.bought > 0 ? source.money / source.bought : 0) + way);
    duty += flow.amount * share * charge.duty;
    for (const [maker, units] of source.makers) {
      const part = flow.amount * (1 - share) * (units / source.made);
      const seller = site(maker);
      if (own > 0) put(seller.revenue, part * own * (revenue / priced));
      if (price) {
        put(seller.revenue, part * (1 - own) * price.price);
        put(seller.transfers, -part * (1 - own) * price.duty);
      } else if (open > 0) {
        put(seller.unpriced, part * (1 - own) * weight);
        seller.atCost.add(good);
      }
      for (const [user, units] of takers) sold(seller, user, part * (units / taken) * weight);
      put(seller.variable, part * way);
      put(seller.transfers, part * charge.duty);
    }
  }
  const buy = (buyer: Site, part: number) => {
    put(buyer.variable, part * brought);
    put(buyer.transfers, part * duty);
    put(buyer.duties, part * duty);
    if (price) {
      put(buyer.variable, part * made * price.price);
      put(buyer.transfers, part * made * price.duty);
    } else if (open > 0) owe(buyer, part);
  };
  /** Books a buyer's share of the goods of each maker, at a price that is still open. */
  const owe = (buyer: Site, part: number) => {
    for (const { flow, source } of flows)
      for (const [maker, units] of source.makers) {
        const row = buyer.buys.get(maker) ?? buyer.revenue.map(() => 0);
        buyer.buys.set(maker, row);
        put(row, part * flow.amount * (1 - boughtShare(source)) * (units / source.made) * weight);
      }
  };
  for (const [user, units] of users) buy(site(user), units / taken);
  buy(books.users, bare / taken);
  put(books.trade.revenue, all > 0 ? revenue * ((all - made) / all) : 0);
  put(books.trade.variable, own * brought);
  put(books.trade.transfers, own * duty);
}
