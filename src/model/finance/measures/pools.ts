import { addTo, getOrInsert, siteKey, tupleKey } from '../../../case/index.ts';
import type { Flow, PlanDocument } from '../../document.ts';
import type { Quantities } from '../../pillar.ts';
import type { Charge, Lanes } from './lanes.ts';

/** The quantities and costs of a plan from which its projects are made. */
export type Operations = Omit<Quantities, 'certificates' | 'kept' | 'licences' | 'licensed'> &
  Pick<PlanDocument, 'costs'>;

/** A good at a place in a period where it is made or bought: all that leaves the place is one mixture. */
interface Source {
  readonly good: string;
  readonly place: string;
  /** Units by maker (`place/process`). */
  readonly makers: Map<string, number>;
  bought: number;
  /** Money paid for purchases. */
  money: number;
  made: number;
}

/** Arrivals of a good at a place in a period and their users: all users take of one mixture. */
export interface Arrival {
  readonly good: string;
  readonly place: string;
  readonly flows: { readonly flow: Flow; readonly source: Source; readonly charge: Charge }[];
  /** Units by user (`place/process`). */
  readonly users: Map<string, number>;
  /** Units delivered to demands with a price, and the money for them. */
  priced: number;
  revenue: number;
  /** Units delivered to demands without a price. */
  bare: number;
}

export interface Pools {
  readonly sources: readonly Source[];
  readonly arrivals: readonly Arrival[];
}

/** Goods of a period of a plan by their sources and arrivals. */
export function poolsOf(plan: Operations, lanes: Lanes, period: number): Pools {
  const { frame } = lanes;
  const { period: when, supplies, demands } = frame.periods[period]!;
  const { year } = when;
  const sources = new Map<string, Source>();
  const arrivals = new Map<string, Arrival>();
  const source = (good: string, place: string): Source =>
    getOrInsert(sources, tupleKey(good, place), () => ({
      good,
      place,
      makers: new Map(),
      bought: 0,
      money: 0,
      made: 0,
    }));
  const arrival = (good: string, place: string): Arrival =>
    getOrInsert(arrivals, tupleKey(good, place), () => ({
      good,
      place,
      flows: [],
      users: new Map(),
      priced: 0,
      revenue: 0,
      bare: 0,
    }));
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
    const row = supplies.find((supply) => supply.good === good && supply.place === place && supply.step === step)?.row;
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
    const row = demands.find((demand) => demand.good === good && demand.place === place && demand.step === step)?.row;
    const price = lanes.atBorder(place, step) ? 0 : (row?.price ?? 0);
    const to = arrival(good, place);
    if (price !== 0) {
      to.priced += amount;
      to.revenue += amount * price;
    } else to.bare += amount;
  }
  return { sources: [...sources.values()], arrivals: [...arrivals.values()] };
}

/** Share of the goods of a source that was bought there, not made. */
export const boughtShare = ({ made, bought }: Source): number => (made + bought > 0 ? bought / (made + bought) : 0);
