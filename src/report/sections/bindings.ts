import { addTo, siteKey } from '../../case/index.ts';
import type { PlanDocument, Price } from '../../plan/index.ts';

/** A limit over the years: its highest price, and the year of it. */
export interface Binding {
  kind: string;
  key: string;
  value: number;
  year: number;
  /** Years in which the limit binds. */
  years: number;
  /** Value of the limit a year: its price times the amount under the limit in that year; 0 if unknown. */
  weight: number;
}

/** Amounts under each limit by kind, key and year, for limits whose amounts a plan document has. */
function amounts(plan: PlanDocument): (price: Price) => number {
  const sums = new Map<string, number>();
  const add = (kind: string, key: string, year: number, amount: number) => {
    const id = `${kind}|${key}|${year}`;
    addTo(sums, id, amount);
  };
  for (const activity of plan.activity) add('candidates', siteKey(activity), activity.year, activity.amount);
  for (const purchase of plan.purchases)
    add('supplies', `${purchase.good}/${purchase.place}//${purchase.step}`, purchase.year, purchase.amount);
  for (const delivery of plan.deliveries)
    add('demands', `${delivery.good}/${delivery.place}//${delivery.step}`, delivery.year, delivery.amount);
  for (const draw of plan.draws) add('facilities', draw.facility, draw.year, draw.amount);
  const plain = (key: string) => key.replace(/\/+$/, '');
  const amounts = new Map([...sums].map(([id, amount]) => [id.replace(/\/+\|/, '|'), amount]));
  return (price) => amounts.get(`${price.kind}|${plain(price.key)}|${price.year}`) ?? 0;
}

/**
 * Shadow prices by limit, the most valuable first. A candidate without activity is left out: the price of its capacity does not tell
 * the value of building it.
 */
export function bindings(plan: PlanDocument): Binding[] {
  const amount = amounts(plan);
  const byName = new Map<string, Binding>();
  for (const price of plan.prices) {
    if (Math.abs(price.value) < 1e-9) continue;
    const used = amount(price);
    if (price.kind === 'candidates' && used <= 0) continue;
    const key = price.kind === 'targets' ? (price.key.split('/')[0] ?? '') : price.key;
    const id = `${price.kind}|${key}`;
    const old = byName.get(id);
    const weight = Math.abs(price.value) * used;
    const more = !old || weight > old.weight || (weight === old.weight && Math.abs(price.value) > Math.abs(old.value));
    const now = more ? { kind: price.kind, key, value: price.value, year: price.year, weight } : old;
    byName.set(id, { ...now, years: (old?.years ?? 0) + 1 });
  }
  return [...byName.values()].sort((a, b) => b.weight - a.weight || Math.abs(b.value) - Math.abs(a.value));
}
