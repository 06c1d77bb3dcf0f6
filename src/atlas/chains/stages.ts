import { putInto, type Rows, siteKey } from '../../case/index.ts';
import { MEMBERS, plants } from '../data/bundled.ts';
import { type Capacity, capacitiesOf } from '../trade/capacity.ts';
import { type Caution, cautionsOn } from '../trade/checks.ts';
import { net, type Position, positionOf, type TradeTable } from '../trade/table.ts';
import type { Nearness } from './nearness.ts';

/** A plant of the last ten years, built, begun or announced. */
export interface KnownPlant {
  readonly plant: string;
  readonly since: number;
  readonly state: string;
}

/** What is known of one country at one stage. */
export interface StageMember {
  readonly country: string;
  /** Its exports and imports of the stage's heading, USD thousand; null where the trade lacks the heading or the country. */
  readonly trade: Pick<Position, 'exports' | 'imports'> | null;
  readonly cautions: readonly Caution[];
  /** What it can make a year by bundled sources, the register and existing plants of the case; null where unknown. */
  readonly capacity: Capacity | null;
  /** Who makes or supplies it in the case: place, and amount where known. */
  readonly makers: readonly { readonly place: string; readonly amount: number | null }[];
  /** Plants of the heading in the last ten years. */
  readonly plants: readonly KnownPlant[];
  /** Inputs available in the country according to the case, and those that are not. */
  readonly inputs: readonly string[];
  readonly missing: readonly string[];
  /** Share of the product space around the heading in which it has an advantage, 0 to 1; null without loaded trade. */
  readonly near: number | null;
  /** Demand of its places for the good a year, in its unit. */
  readonly demand: number;
  /** Candidates of the case for the stage, `place/process`. */
  readonly candidates: readonly string[];
}

/** A process of the chain, its good and the exporters of it; the largest net exporter first, then by name. */
export interface Stage {
  readonly stage: string;
  readonly name: string;
  readonly good: string;
  readonly hs: string;
  /** Whether the trade has the heading of the good. */
  readonly traded: boolean;
  readonly members: readonly StageMember[];
  /** Markets that require a certificate of the good. */
  readonly certificates: readonly { readonly market: string; readonly scheme: string }[];
}

const DIGITS = 4;

/** For each stage of a case's recipes, what each country exports, can make, has and lacks. Not a ranking of prospects. */
export function stagesOf(rows: Rows, bloc: readonly string[], table: TradeTable, nearness?: Nearness): Stage[] {
  const trade = { ...table, capacityOf: capacitiesOf(rows) };
  const goods = new Map(rows.goods.map((good) => [good.good, good]));
  const countryOf = new Map(rows.places.map((place) => [place.place, place.country]));
  const movable = (good: string) => goods.get(good)?.cargo !== 'none';
  const makes = new Map<string, string[]>();
  for (const recipe of rows.recipes) if (recipe.quantity > 0) putInto(makes, recipe.good, recipe.process);
  return rows.processes.flatMap((process) => {
    const recipe = rows.recipes.filter((recipe) => recipe.process === process.process);
    const output = recipe.find((row) => row.quantity > 0 && movable(row.good));
    if (!output) return [];
    const hs = String(goods.get(output.good)?.hs ?? '');
    const heading = hs.slice(0, DIGITS);
    const about = {
      stage: process.process,
      good: output.good,
      heading,
      traded: heading !== '' && trade.products.includes(heading),
      inputs: recipe.filter((row) => row.quantity < 0 && movable(row.good)).map((row) => row.good),
    };
    const members = bloc.map((country) => memberOf(country, about));
    members.sort((a, b) => netOf(b) - netOf(a) || (a.country < b.country ? -1 : 1));
    const requirements = rows.requirements.filter((row) => hs !== '' && hs.startsWith(String(row.hs)) && row.scheme);
    return {
      stage: process.process,
      name: String(process.name ?? process.process),
      good: output.good,
      hs,
      traded: about.traded,
      members,
      certificates: requirements.map((row) => ({ market: row.market, scheme: String(row.scheme) })),
    };
  });

  function memberOf(
    country: string,
    about: { stage: string; good: string; heading: string; traded: boolean; inputs: readonly string[] },
  ): StageMember {
    const { stage, good, heading, traded, inputs } = about;
    const held = traded && MEMBERS.includes(country);
    const position = held ? positionOf(trade, country, heading) : undefined;
    return {
      country,
      trade: held ? { exports: position?.exports ?? 0, imports: position?.imports ?? 0 } : null,
      cautions: position ? cautionsOn(position, trade) : [],
      capacity: trade.capacityOf(country, heading) ?? null,
      makers: makersOf(country, good),
      plants: plants()
        .filter((plant) => plant.host === country && plant.hs === heading)
        .map(({ plant, since, state }) => ({ plant, since: since!, state })),
      inputs: inputs.filter((input) => makersOf(country, input).length > 0),
      missing: inputs.filter((input) => makersOf(country, input).length === 0),
      near: nearness?.(country, heading) ?? null,
      demand: rows.demands
        .filter((demand) => demand.good === good && countryOf.get(demand.place) === country)
        .reduce((sum, demand) => sum + demand.quantity, 0),
      candidates: rows.candidates
        .filter((candidate) => candidate.process === stage && countryOf.get(candidate.place) === country)
        .map(siteKey),
    };
  }

  /** Existing capacity of the case, and places that supply a good; without amounts for the latter, since steps and years differ. */
  function makersOf(country: string, good: string): StageMember['makers'] {
    const made = rows.candidates.flatMap((row) =>
      (row.existing ?? 0) > 0 && countryOf.get(row.place) === country && makes.get(good)?.includes(row.process)
        ? [{ place: row.place, amount: row.existing! }]
        : [],
    );
    const supplied = rows.supplies.filter((supply) => supply.good === good && countryOf.get(supply.place) === country);
    return [...made, ...[...new Set(supplied.map((row) => row.place))].map((place) => ({ place, amount: null }))];
  }
}

/** Net exports; 0 where unknown. */
const netOf = ({ trade }: StageMember): number => (trade ? net(trade) : 0);
