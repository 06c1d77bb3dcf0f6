import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { quantityIn, stepRows } from '../frame/steps.ts';
import { sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';

/**
 * Purchases are at most the quantity of the step in each year (which grows from the start if the row has no year), and over all years of the horizon at
 * most the stock of the step, which any of its rows may give. They are paid at the price of the step.
 */
export function supplies({ plan, c, horizon }: PlanInCase, tally: Tally): void {
  const ofStep = (x: { good: string; place: string; step: string }) => `${x.good}/${x.place}/${x.step}`;
  const bought = sums();
  const names = new Set<string>();
  const total = sums();
  const stocks = new Map<string, number>();
  const key = (x: { good: string; place: string; step: string }, year: number) =>
    `${x.good}/${x.place}/${year}/${x.step}`;
  for (const x of plan.purchases) bought.add(key(x, x.year), x.amount);
  for (const span of horizon.spans) {
    const rows = bookOf(c, span.year).rows.supplies;
    for (const row of rows) stocks.set(ofStep(row), Math.min(row.stock, stocks.get(ofStep(row)) ?? row.stock));
    for (const row of stepRows(rows, span.year)) {
      const name = key(row, span.year);
      names.add(name);
      const amount = bought.get(name);
      tally.most(`supply ${name}`, amount, quantityIn(row, span.year, horizon.start));
      const country = bookOf(c, span.year).countryOf(row.place);
      const of = { place: row.place, country, good: row.good, rows: [row] };
      tally.spendEach(row.heading || 'inputs', span, amount * row.price, of);
      total.add(ofStep(row), amount * span.years.length);
    }
  }
  for (const name of bought.keys())
    if (!names.has(name)) tally.wrong(`supply ${name}: no such supply`, bought.get(name));
  for (const [name, stock] of stocks) tally.most(`stock ${name}`, total.get(name), stock);
}
