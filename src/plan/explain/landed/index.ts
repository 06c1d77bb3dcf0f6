import { defined, sumOf, tupleKey } from '../../../case/index.ts';
import type { LandedCost, Quantities } from '../../../model/index.ts';
import type { Solved } from '../../../search/index.ts';
import { type Allocation, allocate } from './allocate.ts';

/**
 * Landed cost of every delivery per unit, by heading (`allocate`). With `elsewhere`, discounted and summed over
 * deliveries and surplus, landed costs equal the costs of the plan less its residual value.
 */
export function landedCosts(solved: Solved, plan: Quantities): LandedCost[] {
  const allocation = allocate(solved, plan);
  return solved.model.frame.periods.flatMap((_, p) => landedIn(solved, plan, allocation, p));
}

function landedIn(solved: Solved, plan: Quantities, allocation: Allocation, p: number): LandedCost[] {
  const { frame } = solved.model;
  const { year } = frame.periods[p]!.period;
  const outsideOf = outsidePrices(solved, p);
  const deliveries = new Map<string, LandedCost>();
  for (const { good, place, year: when, amount } of plan.deliveries) {
    if (when !== year || amount <= 1e-9) continue;
    const key = tupleKey(place, good);
    const before = deliveries.get(key);
    if (before) {
      before.amount += amount;
      continue;
    }
    const outside = outsideOf(good, place);
    const by = { ...allocation.periods[p]!.used.of(place, good).unit };
    deliveries.set(key, { good, place, year, amount, by, ...defined({ outside }) });
  }
  return [...deliveries.values()];
}

/** The cheapest price at which a good bought in another country could be brought to a place in a period. */
function outsidePrices(
  { model: { frame, flows } }: Solved,
  p: number,
): (good: string, place: string) => number | undefined {
  const { hub } = frame.settings;
  const prices = new Map<string, number>();
  const key = (good: string, place: string) => tupleKey(good, place);
  for (const { good, place, quantity, row } of frame.periods[p]!.supplies) {
    if (quantity <= 0) continue;
    const lowest = prices.get(key(good, place));
    if (lowest === undefined || row.price < lowest) prices.set(key(good, place), row.price);
  }
  const best = new Map<string, number>();
  for (const { col, good, from, to, period } of flows) {
    const price = period === p ? prices.get(key(good, from)) : undefined;
    const country = frame.lookup.countryOf(from);
    if (price === undefined || hub.includes(country) || country === frame.lookup.countryOf(to)) continue;
    const landed = price + sumOf(frame.costTerms.termsOf(col), (t) => t.amount);
    const lowest = best.get(key(good, to));
    if (lowest === undefined || landed < lowest) best.set(key(good, to), landed);
  }
  return (good, place) => best.get(key(good, place));
}
