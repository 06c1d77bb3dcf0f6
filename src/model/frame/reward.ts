import type { Row } from '../../case/index.ts';
import type { Candidate } from './candidates.ts';

/** What can reward a quantity in a period that nobody needs. */
export interface Reward {
  /** Whether more activity can pay, or help a target, although nobody needs its outputs. */
  runs(candidate: Candidate): boolean;
  /** Whether more purchases can help a target although nobody uses them. */
  readonly buys: boolean;
  /** Goods whose surplus costs something or is not allowed: using them up can pay. */
  readonly costly: ReadonlySet<string>;
}

/**
 * What rewards an activity whose products nobody needs:
 *
 * - a negative cost of a unit (variable, and of money tied up), or an output with a negative disposal cost; - a target
 * on shares of purchases or mean hours, a maximum of value added, a minimum of CO2: waste can help them; - a minimum of
 * value added in other countries: using up their products adds value there. In the countries themselves waste
 *   does not help, because surplus is deducted.
 *
 * Jobs, builds and capex measure what exists, not what runs. `live` are the targets that cover the period.
 */
export function rewards(
  goods: readonly Row<'goods'>[],
  all: readonly Candidate[],
  live: readonly Row<'targets'>[],
  discountRate: number,
): Reward {
  const waste = live.some(
    ({ measure, min, max }) =>
      measure === 'external_share' ||
      measure === 'hours' ||
      (measure === 'value_added' && max !== undefined) ||
      (measure === 'co2' && min !== undefined),
  );
  const added = live.flatMap(({ measure, min, countries }) =>
    measure === 'value_added' && min !== undefined && countries.length > 0
      ? [{ countries, makes: madeIn(all, countries) }]
      : [],
  );
  const earning = new Set(goods.filter(({ surplus }) => typeof surplus === 'number' && surplus < 0).map((g) => g.good));
  const costly = new Set(goods.filter(({ surplus }) => surplus === 'no' || surplus > 0).map((g) => g.good));
  return {
    buys: waste,
    costly,
    runs: ({ row, processRow, recipe, country, heldMoney }) =>
      waste ||
      (row.variable_cost ?? processRow.variable_cost * row.cost_factor) + discountRate * heldMoney < 0 ||
      recipe.some(([good, q]) => q > 0 && earning.has(good)) ||
      added.some(
        ({ countries, makes }) => !countries.includes(country) && recipe.some(([good, q]) => q < 0 && makes.has(good)),
      ),
  };
}

/** Anything may be rewarded. */
export const rewardsAll: Reward = { runs: () => true, buys: true, costly: new Set() };

/** Goods that candidates in some countries can make. */
function madeIn(all: readonly Candidate[], countries: readonly string[]): ReadonlySet<string> {
  const inside = all.filter(({ country }) => countries.includes(country));
  return new Set(inside.flatMap(({ recipe }) => recipe.flatMap(([good, q]) => (q > 0 ? [good] : []))));
}
