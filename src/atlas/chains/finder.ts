import { putInto, type Rows } from '../../case/index.ts';
import type { ChainEvidence } from './evidence.ts';
import { type GroupNull, groupNull } from './null.ts';

/** An input of a stage and whether a country has it. */
export interface InputFactor {
  readonly good: string;
  /** Supplied, made, or an advantage in its class. */
  readonly has: 'supplied' | 'made' | 'advantage' | 'no';
}

/** Everything known of one country for one stage. */
export interface StageMember {
  readonly country: string;
  readonly inputs: readonly InputFactor[];
  /** Revealed comparative advantage in the class of the stage's good; null where the evidence has none of the country. */
  readonly rca: number | null;
  /** Imports of the good from outside the bloc, USD million a year, at least so much; null where nothing is known. */
  readonly importsFromOutside: number | null;
  /** What its places want of the good a year, in its unit. */
  readonly demand: number;
  /** Who makes it now: existing capacity and supplies by place. */
  readonly plants: readonly { readonly place: string; readonly amount: number | null }[];
  /** Candidates of the case for the stage, `place/process`. */
  readonly candidates: readonly string[];
  /** Which of the five factors hold. */
  readonly met: {
    readonly inputs: boolean;
    readonly advantage: boolean;
    readonly importsFromOutside: boolean;
    readonly demand: boolean;
    readonly plants: boolean;
  };
  /** Their number: the order of the finder. */
  readonly count: number;
}

/** A process of the chain, its good, and where it could stand; members by the number of factors that hold, then by demand. */
export interface Stage {
  readonly stage: string;
  readonly name: string;
  readonly good: string;
  readonly hs: string;
  /** Class of the evidence; null where the good's code has none. */
  readonly class: string | null;
  readonly members: readonly StageMember[];
  /** The bloc together against random groups of like diversity; null where no member is in the evidence. */
  readonly null: GroupNull | null;
}

export interface FinderOptions {
  readonly bloc: readonly string[];
  /** Random groups. */
  readonly draws?: number;
  readonly seed?: number;
}

/** Random groups unless told otherwise: the error of a mean is then a twentieth of the spread. */
export const DRAWS = 400;

/** For each stage of a case's recipes which member of the bloc has the inputs, imports, makes, wants the good. */
export function findChains(
  rows: Rows,
  evidence: ChainEvidence,
  { bloc, draws = DRAWS, seed = 1 }: FinderOptions,
): Stage[] {
  const goods = new Map(rows.goods.map((one) => [one.good, one]));
  const countryOf = new Map(rows.places.map((one) => [one.place, one.country]));
  const movable = (good: string) => goods.get(good)?.cargo !== 'none';
  const makes = new Map<string, string[]>();
  for (const one of rows.recipes) if (one.quantity > 0) putInto(makes, one.good, one.process);
  const plantsOf = (country: string, good: string) => [
    ...rows.candidates.flatMap((one) =>
      (one.existing ?? 0) > 0 && countryOf.get(one.place) === country && makes.get(good)?.includes(one.process)
        ? [{ place: one.place, amount: one.existing! }]
        : [],
    ),
    ...uniquePlaces(rows, good, country, countryOf),
  ];
  const advantage = (country: string, good: string): number | null => {
    const found = evidence.classOf(String(goods.get(good)?.hs ?? ''));
    return found === undefined ? null : (evidence.advantage(country, found.index) ?? null);
  };
  const group = bloc.flatMap((one) => (evidence.economies.includes(one) ? [evidence.economies.indexOf(one)] : []));
  const nulls = group.length > 0 ? groupNull({ presence: evidence.presence, group, draws, seed }) : undefined;
  return rows.processes.flatMap((process) => {
    const recipe = rows.recipes.filter((one) => one.process === process.process);
    const output = recipe.find((one) => one.quantity > 0 && movable(one.good));
    if (!output) return [];
    const inputs = recipe.filter((one) => one.quantity < 0 && movable(one.good)).map((one) => one.good);
    const good = output.good;
    const hs = String(goods.get(good)?.hs ?? '');
    const found = evidence.classOf(hs);
    const members = bloc.map((country): StageMember => {
      const factors = inputs.map((input): InputFactor => ({ good: input, has: hasInput(country, input) }));
      const demand = rows.demands
        .filter((one) => one.good === good && countryOf.get(one.place) === country)
        .reduce((sum, one) => sum + one.quantity, 0);
      const rca = advantage(country, good);
      const outside = hs === '' ? undefined : evidence.fromOutside(country, hs);
      const plants = plantsOf(country, good);
      const met = {
        inputs: factors.some((one) => one.has !== 'no'),
        advantage: rca !== null && rca >= 1,
        importsFromOutside: outside !== undefined && outside > 0,
        demand: demand > 0,
        plants: plants.length > 0,
      };
      return {
        country,
        inputs: factors,
        rca,
        importsFromOutside: outside ?? null,
        demand,
        plants,
        candidates: rows.candidates
          .filter((one) => one.process === process.process && countryOf.get(one.place) === country)
          .map((one) => `${one.place}/${one.process}`),
        met,
        count: Object.values(met).filter(Boolean).length,
      };
    });
    members.sort((a, b) => b.count - a.count || b.demand - a.demand || (a.country < b.country ? -1 : 1));
    return {
      stage: process.process,
      name: String(process.name ?? process.process),
      good,
      hs,
      class: found?.name ?? null,
      members,
      null: found && nulls ? nulls[found.index]! : null,
    };
  });

  function hasInput(country: string, good: string): InputFactor['has'] {
    const plants = plantsOf(country, good);
    if (plants.some((one) => one.amount === null)) return 'supplied';
    if (plants.length > 0) return 'made';
    return (advantage(country, good) ?? 0) >= 1 ? 'advantage' : 'no';
  }
}

/** Places of a country that supply a good; how much is not said, since steps and years may differ. */
function uniquePlaces(rows: Rows, good: string, country: string, countryOf: ReadonlyMap<string, string>) {
  const places = rows.supplies.filter((one) => one.good === good && countryOf.get(one.place) === country);
  return [...new Set(places.map((one) => one.place))].map((place) => ({ place, amount: null }));
}
