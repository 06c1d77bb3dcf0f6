import { addTo, atStart, type Case, tupleKey } from '../../case/index.ts';
import { earns, horizon, type PlanDocument } from '../../model/index.ts';

type Booked = Pick<PlanDocument, 'costs' | 'flows' | 'goodPrices' | 'years'>;

/**
 * Each country's part of a plan, discounted; the parts add up to the NPV. Revenue and costs count where they occur, and
 * goods that go to another country are sold there at their worth where they were made:
 *
 *     book of a country = revenue and residual value - costs + exports - imports
 *
 * The receiving country pays for carriage and duty. `''` is what belongs to no country.
 */
export function booksByCountry(plan: Booked, c: Case): ReadonlyMap<string, number> {
  const rows = atStart(c);
  const { factor, periods } = horizon(rows.settings);
  const weights = new Map(periods.map(({ year, weight }) => [year, weight]));
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  const prices = new Map((plan.goodPrices ?? []).map(({ good, place, made }) => [tupleKey(good, place), made]));
  const index = new Map(plan.years.map((year, p) => [year, p]));
  const books = new Map<string, number>();
  const add = (country: string, amount: number) => addTo(books, country, amount);
  for (const { heading, country = '', year, amount } of plan.costs)
    add(country, (earns(heading) ? 1 : -1) * amount * factor(year));
  for (const { good, from, to, year, amount } of plan.flows) {
    const [seller, buyer] = [countryOf.get(from)!, countryOf.get(to)!];
    if (seller === buyer) continue;
    const price = prices.get(tupleKey(good, from))?.[index.get(year)!] ?? 0;
    const paid = price * amount * (weights.get(year) ?? 0);
    add(seller, paid);
    add(buyer, -paid);
  }
  return books;
}
