import { siteKey } from '../../case/index.ts';
import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';

/**
 * Balances by place, good and year; flows include those that stay at the place.
 *
 *     made + bought = sent + surplus
 *     arrived = used + delivered
 *
 * Surplus costs `goods.surplus`; it is not allowed if that is `no`.
 */
export function balances({ plan, c, horizon, sites }: PlanInCase, tally: Tally): void {
  const [available, used, sent, arrived, left] = [sums(), sums(), sums(), sums(), sums()];
  const years = new Set(horizon.spans.map((span) => span.year));
  const size = sums();
  for (const { place, process, year, amount } of plan.activity)
    for (const { good, quantity } of sites.get(siteKey({ place, process }))?.recipe ?? [])
      (quantity > 0 ? available : used).add(`${good}/${place}/${year}`, Math.abs(quantity) * amount);
  for (const { good, place, year, amount } of plan.purchases) available.add(`${good}/${place}/${year}`, amount);
  for (const { good, place, year, amount } of plan.deliveries) used.add(`${good}/${place}/${year}`, amount);
  for (const { good, from, to, year, amount } of plan.flows) {
    const name = `${good} ${from} ${to} ${year}`;
    if (!(amount >= 0)) tally.wrong(`flow ${name}: negative`, amount);
    if (!years.has(year)) tally.wrong(`flow ${name}: no year of the plan`, year, horizon.start);
    sent.add(`${good}/${from}/${year}`, amount);
    arrived.add(`${good}/${to}/${year}`, amount);
    size.add(`${good}/${year}`, amount);
  }
  for (const { good, place, year, amount } of plan.surplus) {
    const book = bookOf(c, year);
    const row = book.goods.get(good);
    const cost = row?.surplus ?? 0;
    left.add(`${good}/${place}/${year}`, amount);
    if (!(amount >= -1e-9)) tally.wrong(`surplus ${good}/${place}/${year}: negative`, amount);
    const span = horizon.spanOf(year);
    const of = { place, country: book.countryOf(place), good, rows: [row] };
    if (cost !== 'no' && span) tally.spendEach('making', span, amount * cost, of);
  }
  const floor = (key: string) => 0.1 * size.get(key.replace(/\/.*\//, '/'));
  for (const key of new Set([...available.keys(), ...sent.keys(), ...left.keys()])) {
    tally.same(`made ${key}`, sent.get(key) + left.get(key), available.get(key), floor(key));
    const [good, , year] = key.split('/') as [string, string, string];
    if (bookOf(c, Number(year)).goods.get(good)?.surplus === 'no')
      tally.most(`surplus ${key}: all must be used`, left.get(key), 0, available.get(key));
  }
  for (const key of new Set([...used.keys(), ...arrived.keys()]))
    tally.same(`used ${key}`, arrived.get(key), used.get(key), floor(key));
}
