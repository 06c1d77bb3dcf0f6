import { addTo, defined, getOrInsert, type RawRow, tupleKey } from '../../case/index.ts';
import type { BorderStep, GoodPrice, PlanDocument } from '../../model/index.ts';
import type { Trade } from './trade.ts';

/** Names of steps of a border market that occur in no table of the case. */
export const TODAY = 'today';
const MORE = 'more';

/**
 * Whether a step has a price from the regional plan: it prices trade across the border, and is no offer that others
 * could take.
 */
export const isBorderStep = (step: string): boolean => step === TODAY || step === MORE;

/** Relative size below which a quantity is rounding of the solver. */
const SMALL = 1e-7;

/** Quantities of a good at a place abroad in a year of the plan. */
interface Abroad {
  /** Units that it sells to the countries, and that it buys from them. */
  sold: number;
  bought: number;
  /** Units that it makes or buys for others, and that it gets from others or lacks. */
  forOthers: number;
  fromOthers: number;
}

/** Quantities of each good at each place abroad, by year. */
function abroadOf(plan: PlanDocument, trade: Trade): ReadonlyMap<string, Abroad> {
  const found = new Map<string, Abroad>();
  const at = (good: string, place: string, year: number) =>
    getOrInsert(found, tupleKey(good, place, year), () => ({ sold: 0, bought: 0, forOthers: 0, fromOthers: 0 }));
  for (const { good, from, to, year, amount } of plan.flows) {
    const [out, into] = [trade.isAbroad(from), trade.isAbroad(to)];
    if (out) at(good, from, year)[into ? 'forOthers' : 'sold'] += amount;
    if (into) at(good, to, year)[out ? 'fromOthers' : 'bought'] += amount;
  }
  for (const { good, place, year, short } of plan.deliveries)
    if (trade.isAbroad(place) && short > 0) at(good, place, year).fromOthers += short;
  return found;
}

/** Largest amount of a good that a place abroad may send to the countries in a year, in addition to the plan. */
export type Room = (good: string, place: string, year: number) => number;

/**
 * The steps of the border market: today's quantities at the plan's shadow prices, then steps at prices that are worse
 * for the countries. `widening` is the share of what a place makes for others, or gets from others, that may be traded
 * in addition; `room` is the most that a place may send in addition.
 */
export function borderSteps(plan: PlanDocument, trade: Trade, widening: number, room: Room): BorderStep[] {
  const prices = new Map((plan.goodPrices ?? []).map((price) => [tupleKey(price.good, price.place), price]));
  const periods = new Map(plan.years.map((year, p) => [year, p]));
  const steps: BorderStep[] = [];
  for (const [key, { sold, bought, forOthers, fromOthers }] of abroadOf(plan, trade)) {
    const [good, place, text] = key.split('\u0000') as [string, string, string];
    const year = Number(text);
    const price = prices.get(tupleKey(good, place));
    const p = periods.get(year)!;
    const put = (side: BorderStep['side'], step: string, quantity: number, value: number | null | undefined) => {
      const all = side === 'sells' ? sold + forOthers : bought + fromOthers;
      if (quantity > SMALL * all && typeof value === 'number')
        steps.push({ side, good, place, year, step, quantity, price: value });
    };
    const [sells, buys] = [trade.uses(good), trade.makes(good)];
    if (sells) {
      put('sells', TODAY, sold, price?.made?.[p]);
      // A place that buys its exports has its own steps beyond today's quantity.
      const more = Math.min(widening * forOthers, room(good, place, year));
      if (!trade.isSupplied(good, place)) put('sells', MORE, more, worse(price, 'sells', p));
    }
    if (buys) {
      put('buys', TODAY, bought, price?.used?.[p]);
      put('buys', MORE, widening * fromOthers, worse(price, 'buys', p));
    }
  }
  return [...steps, ...supplySteps(plan, trade, { prices, periods, room })];
}

/** The price after one step, never better for the countries than today's. */
function worse(price: GoodPrice | undefined, side: BorderStep['side'], p: number): number | null | undefined {
  const [now, next] =
    side === 'sells' ? [price?.made?.[p], price?.madeNext?.[p]] : [price?.used?.[p], price?.usedNext?.[p]];
  if (typeof now !== 'number' || typeof next !== 'number') return null;
  return side === 'sells' ? Math.max(now, next) : Math.min(now, next);
}

/**
 * What suppliers abroad have left: each of their steps at its own price, but at no less than the good is worth there.
 * Also for goods that the countries make: lenders price these at what a buyer abroad would pay.
 */
function supplySteps(
  plan: PlanDocument,
  trade: Trade,
  {
    prices,
    periods,
    room,
  }: { prices: ReadonlyMap<string, GoodPrice>; periods: ReadonlyMap<number, number>; room: Room },
): BorderStep[] {
  const purchases = new Map(plan.purchases.map((x) => [tupleKey(x.good, x.place, x.step, x.year), x.amount]));
  const supplies = trade.supplies();
  const stockUse = new Map<string, number>();
  for (const { good, place, step, year, years } of supplies) {
    const key = tupleKey(good, place, step);
    addTo(stockUse, key, (purchases.get(tupleKey(key, year)) ?? 0) * years);
  }
  // Steps of a place share its room: the cheapest come first.
  const sales = new Map<string, number>();
  const inRoom = (at: string, most: number, quantity: number): number => {
    if (most === Number.POSITIVE_INFINITY) return quantity;
    const before = sales.get(at) ?? 0;
    const now = Math.min(quantity, Math.max(0, most - before));
    sales.set(at, before + now);
    return now;
  };
  const byPrice = supplies.toSorted((a, b) => a.price - b.price);
  return byPrice.flatMap(({ good, place, step, year, quantity, price, stock }) => {
    if (!trade.isAbroad(place) || !(trade.uses(good) || trade.makes(good))) return [];
    const used = purchases.get(tupleKey(good, place, step, year)) ?? 0;
    const left = inRoom(tupleKey(good, place, year), room(good, place, year), quantity - used);
    if (!(left > (quantity === Number.POSITIVE_INFINITY ? 0 : SMALL * quantity))) return [];
    const inStock = stock - (stockUse.get(tupleKey(good, place, step)) ?? 0);
    if (stock < Number.POSITIVE_INFINITY && !(inStock > SMALL * stock)) return [];
    const worth = prices.get(tupleKey(good, place))?.made?.[periods.get(year)!];
    const at = used > 0 ? Math.max(price, worth ?? price) : price;
    return [
      {
        side: 'sells' as const,
        good,
        place,
        year,
        step,
        quantity: Number.isFinite(left) ? left : null,
        ...(stock < Number.POSITIVE_INFINITY ? { stock: inStock } : {}),
        price: at,
      },
    ];
  });
}

/** A step as a row of the case; without a limit it has no quantity. */
export function rowOf({ good, place, year, step, quantity, stock, price }: BorderStep): RawRow {
  return {
    good,
    place,
    year,
    ...defined({ step: step === '' ? undefined : step, quantity: quantity ?? undefined, stock }),
    price,
    quality: 'derived',
  };
}
