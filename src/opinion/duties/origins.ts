import { type Case, siteKey } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { stepRows } from '../frame/steps.ts';
import { type Sums, sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';

/** Purchases by `good/place/year/origin`. */
export function boughtByOrigin(plan: PlanDocument, c: Case): Sums {
  const bought = sums();
  for (const { good, place, year, step, amount } of plan.purchases) {
    const book = bookOf(c, year);
    const row = stepRows(book.rows.supplies, year).find((x) => x.good === good && x.place === place && x.step === step);
    bought.add(`${good}/${place}/${year}/${row?.origin || book.countryOf(place)}`, amount);
  }
  return bought;
}

/** A place sends and uses no more goods of an origin than it bought of that origin, plus what it made if the origin is its own country. */
export function origins({ plan, c, moves, sites }: PlanInCase, tally: Tally): void {
  const available = boughtByOrigin(plan, c);
  for (const { place, process, year, amount } of plan.activity)
    for (const { good, quantity } of sites.get(siteKey({ place, process }))?.recipe ?? [])
      if (quantity > 0)
        available.add(`${good}/${place}/${year}/${bookOf(c, year).countryOf(place)}`, quantity * amount);
  const sent = sums();
  for (const { flow } of moves) sent.add(`${flow.good}/${flow.from}/${flow.year}/${flow.origin}`, flow.amount);
  for (const key of sent.keys()) tally.most(`origin ${key}`, sent.get(key), available.get(key), 1e-3);
}
