import { addTo } from '../../../case/index.ts';
import type { PlanDocument } from '../../document.ts';
import type { Charge, Lanes } from './lanes.ts';

/** Import parity of a good: its cost at a place if it is bought elsewhere. */
interface Parity {
  readonly price: number;
  /** The duty in it: a transfer, no cost to the economy. */
  readonly duty: number;
}

export type ParityOf = (good: string, place: string, period: number, amount: number) => Parity | undefined;

type Traded = Pick<PlanDocument, 'purchases' | 'legs'>;

/** Relative accuracy of quantities of a plan. */
const CLOSE = 1 - 1e-6;

/**
 * Import parity: the landed cost (purchase price, carriage, border fees, time under way, duty) at a place from the
 * cheapest supply that law allows and that has `amount` left in the year beside the plan's purchases, else from the
 * dearest step that the plan buys. Undefined if no supply reaches the place.
 */
export function parityOf(plan: Traded, lanes: Lanes): ParityOf {
  const { frame } = lanes;
  const id = (...parts: readonly (string | number)[]) => parts.join('\u0000');
  const bought = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const purchase of plan.purchases) {
    const step = id(purchase.good, purchase.place, purchase.step);
    const years = frame.periods.find(({ period }) => period.year === purchase.year)?.period.years.length ?? 1;
    bought.set(id(step, purchase.year), purchase.amount);
    addTo(taken, step, purchase.amount * years);
  }
  const stocks = new Map<string, number>();
  for (const { good, place, step, stock } of frame.rows.supplies) {
    const key = id(good, place, step);
    stocks.set(key, Math.min(stock, stocks.get(key) ?? stock));
  }
  const candidate = new Set(frame.legs.all.map(({ leg }) => leg));
  const built = plan.legs.map(({ leg, year }) => ({
    leg,
    year,
    life: frame.legs.all.find((b) => b.leg === leg)?.row.life ?? 0,
  }));
  const there = frame.periods.map(({ period: { year } }) => {
    const serving = new Set(built.filter((b) => b.year <= year && year < b.year + b.life).map(({ leg }) => leg));
    return (leg: string) => !candidate.has(leg) || serving.has(leg);
  });
  const charges = new Map<string, Charge | undefined>();
  const chargeTo = (good: string, from: string, to: string, period: number) => {
    const key = id(good, from, to, period);
    if (!charges.has(key)) charges.set(key, lanes.cheapest(good, from, to, period, there[period]!));
    return charges.get(key);
  };
  return (good, to, period, amount) => {
    const { supplies, period: when } = frame.periods[period]!;
    let [free, dear]: (Parity | undefined)[] = [];
    for (const { good: offered, place, step, quantity, row } of supplies) {
      if (offered !== good || quantity <= 0 || lanes.atBorder(place, step)) continue;
      const charge = chargeTo(good, place, to, period);
      if (!charge) continue;
      const { duty } = charge;
      const parity = { price: row.price + charge.moving + duty, duty };
      const name = id(good, place, step);
      const now = bought.get(id(name, when.year)) ?? 0;
      const left = Math.min(quantity - now, (stocks.get(name) ?? Number.POSITIVE_INFINITY) - (taken.get(name) ?? 0));
      if (left >= amount * CLOSE && (!free || parity.price < free.price)) free = parity;
      if (now > 0 && (!dear || parity.price > dear.price)) dear = parity;
    }
    return free ?? dear;
  };
}
