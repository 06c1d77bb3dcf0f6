import type { Rows } from '../../case/index.ts';
import type { PlanDocument } from '../../pillars/index.ts';

/** Quantities of a plan from which its projects are made. */
export type Quantities = Pick<
  PlanDocument,
  'builds' | 'activity' | 'purchases' | 'flows' | 'deliveries' | 'draws' | 'costs'
> &
  Partial<Pick<PlanDocument, 'prices' | 'closings'>>;

/** What goods of one year are sold and bought for, place by place. */
export interface Market {
  /** Average price got for a unit of a good made at a place. */
  sale(place: string, good: string): number;
  /** Average price paid for a unit of a good used at a place, carriage and duties on it. */
  purchase(place: string, good: string): number;
  /** Duties in that price. */
  duty(place: string, good: string): number;
}

/**
 * Prices of a year as MODEL.md has them for a project: from demands, supplies and `goods.value`. A demand without a price pays
 * the plan's shadow price of it less the lane's carriage, where the plan has been explained, else `goods.value`.
 */
export function marketOf(plan: Quantities, rows: Rows, year: number): Market {
  const value = new Map(rows.goods.map((g) => [g.good, g.value ?? 0]));
  const id = (place: string, good: string) => `${place}\u0000${good}`;
  const bought = new Map<string, { amount: number; money: number }>();
  for (const b of plan.purchases) {
    if (b.year !== year) continue;
    const row = pick(
      rows.supplies.filter((r) => r.good === b.good && r.place === b.place && r.step === b.step),
      year,
    );
    const one = bought.get(id(b.place, b.good)) ?? { amount: 0, money: 0 };
    one.amount += b.amount;
    one.money += b.amount * (row?.price ?? 0);
    bought.set(id(b.place, b.good), one);
  }
  const flows = plan.flows.filter((f) => f.year === year);
  const arrivals = sums(flows, (f) => id(f.to, f.good));
  const sent = sums(flows, (f) => id(f.from, f.good));
  const carried = new Map<string, number>();
  const duties = new Map<string, number>();
  for (const line of plan.costs) {
    if (line.year !== year || line.good === undefined || line.place === undefined) continue;
    if (!['carriage', 'borders', 'duties', 'adaptation'].includes(line.heading)) continue;
    const key = id(line.place, line.good);
    carried.set(key, (carried.get(key) ?? 0) + line.amount);
    if (line.heading === 'duties') duties.set(key, (duties.get(key) ?? 0) + line.amount);
  }
  /** Hours x amount of what arrives: carriage is shared among lanes by it. */
  const underWay = sums(
    flows.map((f) => ({ ...f, amount: f.amount * f.hours })),
    (f) => id(f.to, f.good),
  );
  /** What one more unit wanted there would cost the chain, less the carriage of a lane: the price at the gate. */
  const shadow = (good: string, place: string, hours: number): number => {
    const found = plan.prices?.find(
      (price) =>
        price.kind === 'demands' &&
        price.year === year &&
        (price.key === `${good}/${place}` || price.key.startsWith(`${good}/${place}/`)),
    );
    if (!found || found.value >= 0) return 0;
    const key = id(place, good);
    const all = underWay.get(key) ?? 0;
    const carriage = all > 0 ? (((carried.get(key) ?? 0) - (duties.get(key) ?? 0)) * hours) / all : 0;
    return Math.max(0, -found.value - carriage);
  };
  /** What is delivered at a place: all, the money for what has a price, and the part that has none. */
  const delivered = new Map<string, { amount: number; money: number; bare: number }>();
  for (const d of plan.deliveries) {
    if (d.year !== year) continue;
    const row = pick(
      rows.demands.filter((r) => r.good === d.good && r.place === d.place && r.step === d.step),
      year,
    );
    const key = id(d.place, d.good);
    const one = delivered.get(key) ?? { amount: 0, money: 0, bare: 0 };
    one.amount += d.amount;
    if (row?.price) one.money += d.amount * row.price;
    else one.bare += d.amount;
    delivered.set(key, one);
  }
  /** The average price that a flow gets: of deliveries for the share of what arrives that is delivered, else `goods.value`. */
  const got = ({ to, good, hours }: PlanDocument['flows'][number]) => {
    const d = delivered.get(id(to, good));
    const all = arrivals.get(id(to, good)) ?? 0;
    const worth = value.get(good) ?? 0;
    if (!d || d.amount <= 0 || all <= 0) return worth;
    const share = Math.min(1, d.amount / all);
    const price = (d.money + d.bare * (shadow(good, to, hours) || worth)) / d.amount;
    return share * price + (1 - share) * worth;
  };
  return {
    sale(place, good) {
      const total = sent.get(id(place, good)) ?? 0;
      if (total <= 0) return 0;
      let money = 0;
      for (const f of flows) if (f.from === place && f.good === good) money += f.amount * got(f);
      return money / total;
    },
    purchase(place, good) {
      const total = arrivals.get(id(place, good)) ?? 0;
      if (total <= 0) return 0;
      let money = carried.get(id(place, good)) ?? 0;
      for (const f of flows) {
        if (f.to !== place || f.good !== good) continue;
        const b = bought.get(id(f.from, good));
        const out = sent.get(id(f.from, good)) ?? 0;
        const share = b && out > 0 ? Math.min(1, b.amount / out) : 0;
        money +=
          f.amount * (share * (b && b.amount > 0 ? b.money / b.amount : 0) + (1 - share) * (value.get(good) ?? 0));
      }
      return money / total;
    },
    duty(place, good) {
      const total = arrivals.get(id(place, good)) ?? 0;
      return total > 0 ? (duties.get(id(place, good)) ?? 0) / total : 0;
    },
  };
}

const pick = <R extends { readonly year?: number | undefined }>(rows: readonly R[], year: number): R | undefined =>
  rows.find((row) => row.year === year) ?? rows.find((row) => row.year === undefined);

function sums<T extends { amount: number }>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const one of list) found.set(keyOf(one), (found.get(keyOf(one)) ?? 0) + one.amount);
  return found;
}
