import { siteKey } from '../case/index.ts';
import type { Chain } from '../plan/index.ts';
import type { Context } from './input.ts';

/** The part of a demand that comes from one stage in one country. */
export interface UpstreamStage {
  /** The process; undefined for purchases. */
  readonly process: string | undefined;
  readonly good: string;
  readonly country: string;
  /** Amount a year, in the unit of the good. */
  amount: number;
  /** The part from plants that the plan builds. */
  built: number;
  /** Whether the country is outside the bloc or the region. */
  readonly outside: boolean;
}

export interface Upstream {
  readonly good: string;
  readonly year: number;
  readonly delivered: number;
  readonly stages: readonly UpstreamStage[];
  /**
   * Value of what enters the bloc, or the region, over the value delivered, each way in once; null where the goods have no value or
   * the case names neither.
   */
  readonly outside: number | null;
}

/** Amounts below this share of the demand are not followed further. */
const SMALL = 1e-9;
/** The longest chain of places and stages that is followed; loops end here. */
const STEPS = 200;

interface Lot {
  readonly good: string;
  readonly place: string;
  /** Whether its way into the bloc was counted already. */
  readonly counted: boolean;
  amount: number;
}

/** The bloc or region and its name; undefined if the case has none. */
export function homeOf({ facts }: Pick<Context, 'facts'>) {
  const { bloc } = facts.rows.settings;
  if (bloc.length > 0) return { called: 'bloc', countries: new Set(bloc) } as const;
  return facts.hub.size > 0 ? ({ called: 'region', countries: facts.hub } as const) : undefined;
}

/**
 * The whole chain behind a demand in a year, by country and stage, of a plan or of building nothing. All of a good at a place has the same mix of
 * origins.
 */
export function upstreamOf(context: Context, good: string, year: number, chain: Chain = context.plan): Upstream {
  const { plan, facts } = context;
  const home = homeOf(context)?.countries;
  const isOutside = (country: string) => home !== undefined && !home.has(country);
  const inside = (place: string) => !isOutside(facts.countryOf(place));
  const builds = new Set(chain === plan ? plan.builds.map(siteKey) : []);
  const of = <T extends { year: number }>(list: readonly T[]) => list.filter((one) => one.year === year);
  const [flows, activity, purchases] = [of(chain.flows), of(chain.activity), of(chain.purchases)];
  const start = of(chain.deliveries).filter((one) => one.good === good && one.amount > 0);
  const delivered = start.reduce((sum, one) => sum + one.amount, 0);
  const stages = new Map<string, UpstreamStage>();
  let entered = 0;
  let lots = new Map<string, Lot>();
  const want = (next: Map<string, Lot>, lot: Lot) => {
    const key = `${lot.good}|${lot.place}|${lot.counted}`;
    const there = next.get(key);
    if (there) there.amount += lot.amount;
    else next.set(key, lot);
  };
  for (const one of start) want(lots, { good, place: one.place, counted: !inside(one.place), amount: one.amount });
  for (let step = 0; step < STEPS && lots.size > 0; step++) {
    const next = new Map<string, Lot>();
    for (const lot of lots.values()) follow(lot, next);
    lots = new Map([...next].filter(([, lot]) => lot.amount > SMALL * delivered));
  }
  const value = delivered * facts.good(good).value;
  return { good, year, delivered, stages: [...stages.values()], outside: value > 0 && home ? entered / value : null };

  function follow(lot: Lot, next: Map<string, Lot>): void {
    const arriving = flows.filter((flow) => flow.to === lot.place && flow.good === lot.good && flow.from !== flow.to);
    const making = activity.flatMap((activity) => {
      if (activity.place !== lot.place || activity.amount <= 0) return [];
      const row = facts.rows.recipes.find((recipe) => recipe.process === activity.process && recipe.good === lot.good);
      return row && row.quantity > 0
        ? [{ process: activity.process, made: row.quantity * activity.amount, quantity: row.quantity }]
        : [];
    });
    const bought = purchases.filter((purchase) => purchase.place === lot.place && purchase.good === lot.good);
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    const all = sum(arriving.map((x) => x.amount)) + sum(making.map((x) => x.made)) + sum(bought.map((x) => x.amount));
    if (all <= 0) return;
    const part = (amount: number) => (lot.amount * amount) / all;
    for (const one of arriving) {
      const crosses = !lot.counted && inside(lot.place) && !inside(one.from);
      const amount = part(one.amount);
      if (crosses) entered += amount * facts.good(lot.good).value;
      want(next, { good: lot.good, place: one.from, counted: lot.counted || crosses, amount });
    }
    for (const one of making) {
      const amount = part(one.made);
      note(one.process, lot, amount, builds.has(`${lot.place}/${one.process}`) ? amount : 0);
      for (const row of facts.rows.recipes)
        if (
          row.process === one.process &&
          row.quantity < 0 &&
          facts.rows.goods.find((x) => x.good === row.good)?.cargo !== 'none'
        )
          want(next, {
            good: row.good,
            place: lot.place,
            counted: lot.counted,
            amount: (-row.quantity * amount) / one.quantity,
          });
    }
    const amount = part(sum(bought.map((x) => x.amount)));
    if (amount > 0) note(undefined, lot, amount, 0);
  }

  function note(process: string | undefined, lot: Lot, amount: number, built: number): void {
    const country = facts.countryOf(lot.place);
    const key = `${process}|${lot.good}|${country}`;
    const there = stages.get(key);
    if (there) {
      there.amount += amount;
      there.built += built;
    } else stages.set(key, { process, good: lot.good, country, amount, built, outside: isOutside(country) });
  }
}
