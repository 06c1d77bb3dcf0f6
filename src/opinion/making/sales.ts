import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { quantityIn, stepRows } from '../frame/steps.ts';
import { sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';

/** Scale of the tolerance for amounts: a plan does not list a billionth of a unit. */
const SCALE = 1e-3;

/** Deliveries: delivered + shortfall = demand, without shortfall of a firm demand. Revenue and the cost of shortfall follow from the step's row. */
export function sales({ plan, c, horizon }: PlanInCase, tally: Tally): void {
  const delivered = sums();
  const short = sums();
  const names = new Set<string>();
  const key = (x: { good: string; place: string; step: string }, year: number) =>
    `${x.good}/${x.place}/${year}/${x.step}`;
  for (const x of plan.deliveries) {
    const name = key(x, x.year);
    delivered.add(name, x.amount);
    short.add(name, x.short);
    if (x.amount < -1e-6 || x.short < -1e-6) tally.wrong(`demand ${name}: negative`, Math.min(x.amount, x.short), 0);
  }
  for (const span of horizon.spans) {
    for (const row of stepRows(bookOf(c, span.year).rows.demands, span.year)) {
      const name = key(row, span.year);
      const wanted = quantityIn(row, span.year, horizon.start);
      names.add(name);
      tally.same(`demand ${name}`, delivered.get(name) + short.get(name), wanted, SCALE);
      if (row.firm) tally.most(`firm ${name}`, short.get(name), 0, wanted);
      const of = { place: row.place, country: bookOf(c, span.year).countryOf(row.place), good: row.good, rows: [row] };
      tally.spendEach('revenue', span, delivered.get(name) * row.price, of);
      tally.spendEach('shortfall', span, short.get(name) * row.shortfall_cost, of);
    }
  }
  for (const name of delivered.keys())
    if (!names.has(name)) tally.wrong(`demand ${name}: no such demand`, delivered.get(name));
}
