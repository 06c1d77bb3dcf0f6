import { addTo, siteKey } from '../../../case/index.ts';
import type { Flow, PlanDocument } from '../../document.ts';
import type { Quantities } from '../../pillar.ts';
import type { Charge, Lanes } from './lanes.ts';

/** What a plan does and pays by year: from it its projects are made. */
export type Operations = Omit<Quantities, 'certificates' | 'kept' | 'licences' | 'licensed'> &
  Pick<PlanDocument, 'costs'>;

/** A good at a place in a period, where it is made or bought: all that leaves it is of the same mixture. */
export interface Source {
  readonly good: string;
  readonly place: string;
  /** Units by maker (`place/process`). */
  readonly makers: Map<string, number>;
  bought: number;
  /** Money for what is bought. */
  money: number;
  made: number;
}

/** What arrives of a good at a place in a period, and who takes it: all take of the same mixture. */
export interface Arrival {
  readonly good: string;
  readonly place: string;
  readonly flows: { readonly flow: Flow; readonly source: Source; readonly charge: Charge }[];
  /** Units by user (`place/process`). */
  readonly users: Map<string, number>;
  /** Units delivered to demands with a price of their own, and the money for them. */
  priced: number;
  revenue: number;
  /** Units delivered to demands without one. */
  bare: number;
}

export interface Pools {
  readonly sources: readonly Source[];
  readonly arrivals: readonly Arrival[];
}

/** The goods of one period of a plan, by where they come from and where they go. */
export function poolsOf(plan: Operations, lanes: Lanes, period: number): Pools {
  const { frame } = lanes;
  const { period: when, supplies, demands } = frame.periods[period]!;
  const { year } = when;
  const key = (good: string, place: string) => `${good}\u0000${place}`;
  const sources = new Map<string, Source>();
  const arrivals = new Map<string, Arrival>();
  const source = (good: string, place: string): Source => {
    const found = sources.get(key(good, place)) ?? { good, place, makers: new Map(), bought: 0, money: 0, made: 0 };
    sources.set(key(good, place), found);
    return found;
  };
  const arrival = (good: string, place: string): Arrival => {
    const found = arrivals.get(key(good, place)) ?? {
      good,
      place,
      flows: [],
      users: new Map(),
      priced: 0,
      revenue: 0,
      bare: 0,
    };
    arrivals.set(key(good, place), found);
    return found;
  };
  const recipes = new Map(frame.candidates.map((k) => [k.key, k.recipe]));
  for (const { place, process, year: y, amount } of plan.activity) {
    if (y !== year) continue;
    const name = siteKey({ place, process });
    for (const [good, quantity] of recipes.get(name) ?? []) {
      const units = Math.abs(quantity) * amount;
      const { makers } = quantity > 0 ? source(good, place) : { makers: arrival(good, place).users };
      addTo(makers, name, units);
      if (quantity > 0) source(good, place).made += units;
    }
  }
  for (const { good, place, step, year: y, amount } of plan.purchases) {
    if (y !== year) continue;
    const row = supplies.find((one) => one.good === good && one.place === place && one.step === step)?.row;
    const from = source(good, place);
    from.bought += amount;
    from.money += amount * (row?.price ?? 0);
  }
  for (const flow of plan.flows)
    if (flow.year === year)
      arrival(flow.good, flow.to).flows.push({
        flow,
        source: source(flow.good, flow.from),
        charge: lanes.charge(flow),
      });
  for (const { good, place, step, year: y, amount } of plan.deliveries) {
    if (y !== year) continue;
    const row = demands.find((one) => one.good === good && one.place === place && one.step === step)?.row;
    const price = lanes.atBorder(place, step) ? 0 : (row?.price ?? 0);
    const to = arrival(good, place);
    if (price !== 0) {
      to.priced += amount;
      to.revenue += amount * price;
    } else to.bare += amount;
  }
  return { sources: [...sources.values()], arrivals: [...arrivals.values()] };
}

/** Share of what leaves a source that was bought there, not made. */
export const boughtShare = ({ made, bought }: Source): number => (made + bought > 0 ? bought / (made + bought) : 0);
